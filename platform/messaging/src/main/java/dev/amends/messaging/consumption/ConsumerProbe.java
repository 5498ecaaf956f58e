package dev.amends.messaging.consumption;

import dev.amends.events.Topic;
import dev.amends.messaging.health.Heartbeat;
import dev.amends.messaging.health.Heartbeats;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.jboss.logging.Logger;

/**
 * Asks the polling thread of one Kafka consumer whether it fetches the records that wait for it. A
 * thread that is gone or blocked never answers; an unavailable broker is a failed attempt.
 */
final class ConsumerProbe {
  private static final Logger LOG = Logger.getLogger(ConsumerProbe.class);
  private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(5);

  private final KafkaConsumer<?, ?> consumer;
  private final Heartbeats heartbeats;
  private final Heartbeat heartbeat;
  private final ConsumptionMetrics metrics;
  private final AtomicBoolean pending = new AtomicBoolean();

  /** Used by the polling thread only. */
  private Map<TopicPartition, Long> positions = Map.of();

  ConsumerProbe(
      String name,
      KafkaConsumer<?, ?> consumer,
      Heartbeats heartbeats,
      ConsumptionMetrics metrics) {
    this.consumer = consumer;
    this.heartbeats = heartbeats;
    this.metrics = metrics;
    this.heartbeat = heartbeats.getOrCreate("polling/" + name);
    heartbeat.begin();
  }

  /** Probes the consumer, unless the last probe is still unanswered. */
  void probe() {
    if (pending.compareAndSet(false, true)) {
      consumer
          .runOnPollingThread(
              kafka -> {
                record(kafka);
              })
          .subscribe()
          .with(answered -> pending.set(false), this::fail);
    }
  }

  private void record(Consumer<?, ?> kafka) {
    Map<TopicPartition, Long> ends = kafka.endOffsets(kafka.assignment(), BROKER_TIMEOUT);
    Map<TopicPartition, Long> now = new HashMap<>();
    ends.keySet()
        .forEach(partition -> now.put(partition, kafka.position(partition, BROKER_TIMEOUT)));
    // The position and not the committed offset: a transaction's marker is never committed.
    boolean isWaiting =
        ends.entrySet().stream()
            .anyMatch(end -> end.getValue() > now.getOrDefault(end.getKey(), 0L));
    if (!isWaiting || !now.equals(positions) || isBusy(now)) {
      heartbeat.recordSuccess();
    }
    positions = now;
    publishLag(kafka, ends);
  }

  private void publishLag(Consumer<?, ?> kafka, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        kafka.committed(ends.keySet(), BROKER_TIMEOUT);
    Map<TopicPartition, Long> beginnings = kafka.beginningOffsets(ends.keySet(), BROKER_TIMEOUT);
    Map<String, Long> lags = new HashMap<>();
    kafka.subscription().forEach(topic -> lags.put(topic, 0L));
    ends.forEach(
        (partition, end) -> {
          OffsetAndMetadata offset = committed.get(partition);
          long from = offset == null ? beginnings.getOrDefault(partition, 0L) : offset.offset();
          lags.merge(partition.topic(), Math.max(0, end - from), Long::sum);
        });
    String group = kafka.groupMetadata().groupId();
    lags.forEach((topic, lag) -> metrics.lag(group, topic, lag));
  }

  /** A busy consumer has a separate heartbeat. */
  private boolean isBusy(Map<TopicPartition, Long> assigned) {
    return assigned.keySet().stream()
        .flatMap(partition -> Topic.find(partition.topic()).stream())
        .anyMatch(topic -> heartbeats.getOrCreate("consumer/" + topic.topicName()).isWorking());
  }

  private void fail(Throwable failure) {
    pending.set(false);
    LOG.debugf(failure, "progress of the consumer could not be read");
    if (failure instanceof ApiException) {
      heartbeat.recordFailure();
    }
  }
}
