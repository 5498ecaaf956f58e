package dev.amends.launcher.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Waits for the first answer of a broker, for a limited time: a wrong address or a missing topic is
 * an error, but the wait for a broker that falls silent later has no limit.
 */
final class BrokerConnection {

  private static final int TIMEOUT_MILLIS = 5_000;

  private BrokerConnection() {}

  /**
   * Waits until a broker answers.
   *
   * @throws KafkaException if it does not answer in time or has no such topic
   */
  static void await(
      BrokerAddress broker, String topic, Duration timeout, ProgressDisplay progress) {
    long startedAt = System.nanoTime();
    try (Admin admin = admin(broker)) {
      while (!answers(admin, broker, topic)) {
        Duration silence = Duration.ofNanos(System.nanoTime() - startedAt);
        if (silence.compareTo(timeout) > 0) {
          throw new KafkaException(
              "Kafka at %s has not answered for %d s.".formatted(broker, silence.toSeconds()));
        }
        progress.show(waiting(silence));
      }
    }
  }

  /** The text to show while waiting for the broker. */
  static String waiting(Duration silence) {
    return "Kafka has not answered for %d s; waiting until it does (press Ctrl-C to stop)"
        .formatted(silence.toSeconds());
  }

  private static Admin admin(BrokerAddress broker) {
    return Admin.create(
        broker.configure(
            Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS)));
  }

  private static boolean answers(Admin admin, BrokerAddress broker, String topic) {
    try {
      admin.describeTopics(List.of(topic)).allTopicNames().get();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for Kafka", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new KafkaException("Kafka at %s has no topic %s.".formatted(broker, topic), e);
      }
      if (e.getCause() instanceof RetriableException) {
        return false;
      }
      throw new KafkaException("Kafka rejected a request: " + e.getMessage(), e);
    }
  }
}
