package dev.amends.messaging.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Selects, from the properties {@code kafka.*} that Quarkus passes to the consumers, those that
 * determine how a client connects: the address of the broker, encryption and authentication.
 */
final class BrokerConnection {
  private static final List<String> PREFIXES = List.of("security.", "sasl.", "ssl.");

  private BrokerConnection() {}

  /**
   * Returns the properties of the connection, which include passwords and must not be logged.
   *
   * @param kafka the properties without their prefix
   */
  static Map<String, Object> of(Map<String, Object> kafka) {
    Map<String, Object> connection = new HashMap<>();
    kafka.forEach(
        (name, value) -> {
          if (name.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
              || PREFIXES.stream().anyMatch(name::startsWith)) {
            connection.put(name, value);
          }
        });
    return connection;
  }
}
