package dev.amends.launcher.replay;

import dev.amends.events.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The address of a broker, how to connect to it, and on which topics lenders publish there.
 *
 * @param servers such as localhost:9092
 * @param properties properties of Kafka clients for encryption and authentication, such as {@code
 *     security.protocol}
 * @param topicPerLender whether each lender has its own topic
 */
public record BrokerAddress(
    String servers, Map<String, String> properties, boolean topicPerLender) {

  public BrokerAddress {
    properties = Map.copyOf(properties);
  }

  /** The address of a broker with a shared topic that needs no authentication. */
  public static BrokerAddress of(String servers) {
    return new BrokerAddress(servers, Map.of(), false);
  }

  /** The topic of a lender. */
  String topicFor(String lenderId) {
    return topicPerLender ? Topic.ofLender(lenderId) : Topic.LENDER_ACCOUNTS.topicName();
  }

  /** The configuration of a client: the given one, and how to connect. */
  Map<String, Object> configure(Map<String, ?> client) {
    Map<String, Object> all = new HashMap<>(properties);
    all.putAll(client);
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    return all;
  }

  /** The address alone: the properties contain passwords. */
  @Override
  public String toString() {
    return servers;
  }
}
