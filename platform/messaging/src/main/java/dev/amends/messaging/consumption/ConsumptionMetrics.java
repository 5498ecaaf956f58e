package dev.amends.messaging.consumption;

import dev.amends.events.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the messages of each topic, all of them and by outcome. */
@ApplicationScoped
class ConsumptionMetrics {
  private final MeterRegistry meters;

  ConsumptionMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(Topic topic, BatchCounts counts) {
    count(topic, "duplicate", counts.duplicate());
    count(topic, "applied", counts.applied());
    count(topic, "ignored", counts.ignored());
    count(topic, "skipped", counts.skipped());
    count(topic, "parked", counts.parked());
    meters
        .counter("amends.messages.received", "topic", topic.topicName())
        .increment(counts.received());
  }

  private void count(Topic topic, String outcome, int messages) {
    meters
        .counter("amends.messages", "topic", topic.topicName(), "outcome", outcome)
        .increment(messages);
  }
}
