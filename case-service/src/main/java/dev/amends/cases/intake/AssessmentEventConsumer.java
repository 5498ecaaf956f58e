package dev.amends.cases.intake;

import dev.amends.events.AssessmentEvent;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What assessment-service tells: how able the borrower is. */
@ApplicationScoped
class AssessmentEventConsumer implements EventConsumer<AssessmentEvent, Desk> {
  private final BatchConsumption consumption;
  private final Desks desks;

  AssessmentEventConsumer(BatchConsumption consumption, Desks desks) {
    this.consumption = consumption;
    this.desks = desks;
  }

  @Incoming("assessments")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.ASSESSMENTS;
  }

  @Override
  public Class<AssessmentEvent> contract() {
    return AssessmentEvent.class;
  }

  @Override
  public Desk load(EventBatch<AssessmentEvent> events) {
    return desks.load(events, event -> true);
  }

  @Override
  public EventOutcome apply(Desk desk, Received<AssessmentEvent> received) {
    return switch (received.event()) {
      case AssessmentCompleted completed ->
          desk.hear(
              received,
              null,
              of -> {
                of.assessed(received.occurredAt());
                desk.assessed(of, completed.abilityScore(), completed.assessmentId(), received);
              });
      case AssessmentExpired expired ->
          desk.hear(received, null, of -> desk.lapsed(of, expired.assessmentId(), received));
    };
  }
}
