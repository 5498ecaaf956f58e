package dev.amends.messaging.consumption;

import dev.amends.events.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counters a topic: received, and which end each message came to. */
@ApplicationScoped
class ConsumptionMetrics {
  private final MeterRegistry meters;

  ConsumptionMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(Topic topic, BatchTransaction.Result result) {
    count(topic, "duplicate", result.duplicate());
    count(topic, "applied", result.applied());
    count(topic, "ignored", result.ignored());
    count(topic, "skipped", result.skipped());
    count(topic, "parked", result.parked());
    meters
        .counter("amends.messages.received", "topic", topic.topicName())
        .increment(result.received());
  }

  private void count(Topic topic, String outcome, int messages) {
    meters
        .counter("amends.messages", "topic", topic.topicName(), "outcome", outcome)
        .increment(messages);
  }
}
