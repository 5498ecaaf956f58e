package dev.amends.launcher.broker;

import dev.amends.events.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the platform's topics on a broker that is starting. */
final class BrokerTopics implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 5_000;
  private static final List<String> NAMES =
      Arrays.stream(Topic.values()).map(Topic::topicName).toList();

  private static final Map<String, String> CONFIGURATION =
      Map.of(
          "max.message.bytes", Integer.toString(EmbeddedBroker.MESSAGE_BYTES_MAX),
          // Retention counts from arrival: a record with an old timestamp could expire unread.
          "message.timestamp.type", "LogAppendTime",
          // Only whole segments expire.
          "segment.ms", Long.toString(Duration.ofDays(1).toMillis()));

  private final Admin admin;

  BrokerTopics(String bootstrapServers) {
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS));
  }

  /** Creates missing topics; returns true when every partition of every topic has a leader. */
  boolean createMissing() {
    try {
      for (String name : NAMES) {
        create(name);
      }
      return admin.describeTopics(NAMES).allTopicNames().get().values().stream()
          .map(TopicDescription::partitions)
          .allMatch(BrokerTopics::areUsable);
    } catch (ExecutionException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean areUsable(List<TopicPartitionInfo> partitions) {
    return partitions.size() >= EmbeddedBroker.PARTITIONS
        && partitions.stream()
            .noneMatch(partition -> partition.leader() == null || partition.leader().isEmpty());
  }

  private void create(String name) throws ExecutionException, InterruptedException {
    NewTopic topic = new NewTopic(name, EmbeddedBroker.PARTITIONS, (short) 1);
    topic.configs(CONFIGURATION);
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
