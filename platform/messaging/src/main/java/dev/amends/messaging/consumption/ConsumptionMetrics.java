package dev.amends.messaging.consumption;

import dev.amends.events.Topic;
import dev.amends.messaging.codec.DroppedField;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the messages of each topic, all of them and by outcome, and publishes the lag. */
@ApplicationScoped
class ConsumptionMetrics {
  private final MeterRegistry meters;
  private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();

  ConsumptionMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(Topic topic, BatchCounts counts) {
    count(topic, "duplicate", counts.duplicate());
    count(topic, "applied", counts.applied());
    count(topic, "ignored", counts.ignored());
    count(topic, "skipped", counts.skipped());
    count(topic, "parked", counts.parked());
    for (DroppedField field : counts.dropped()) {
      meters
          .counter(
              "amends.messages.fields.dropped", "topic", topic.topicName(), "field", field.name())
          .increment();
    }
    meters
        .counter("amends.messages.received", "topic", topic.topicName())
        .increment(counts.received());
  }

  private void count(Topic topic, String outcome, int messages) {
    meters
        .counter("amends.messages", "topic", topic.topicName(), "outcome", outcome)
        .increment(messages);
  }

  /**
   * Publishes the lag of the partitions that this instance consumes.
   *
   * @param lag end offsets minus committed offsets
   */
  void lag(String group, String topic, long lag) {
    lags.computeIfAbsent(topic, ignored -> lagGauge(group, topic)).set(lag);
  }

  private AtomicLong lagGauge(String group, String topic) {
    AtomicLong lag = new AtomicLong();
    meters.gauge("amends.consumer.lag", Tags.of("group", group, "topic", topic), lag);
    return lag;
  }
}
