package dev.amends.plan.intake;

import dev.amends.events.AssessmentEvent;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import dev.amends.plan.casefile.CaseFileBatch;
import dev.amends.plan.casefile.CaseFiles;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Applies assessments to the case files. */
@ApplicationScoped
class AssessmentEventConsumer implements EventConsumer<AssessmentEvent, CaseFileBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;

  AssessmentEventConsumer(BatchConsumption consumption, CaseFiles files) {
    this.consumption = consumption;
    this.files = files;
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
  public CaseFileBatch load(EventBatch<AssessmentEvent> events) {
    return files.batch(events.events());
  }

  @Override
  public EventOutcome apply(CaseFileBatch batch, Received<AssessmentEvent> received) {
    return switch (received.event()) {
      case AssessmentCompleted completed -> {
        batch.fileOf(completed).update(completed);
        yield EventOutcome.applied();
      }
      case AssessmentExpired expired ->
          batch.fileOf(expired).expire(expired.assessmentId())
              ? EventOutcome.applied()
              : EventOutcome.ignored("a newer assessment has replaced it");
      case AssessmentEvent.AssessmentRequested ignored -> EventOutcome.applied();
      case AssessmentEvent.AssessmentRequestOverdue ignored -> EventOutcome.applied();
      case AssessmentEvent.AssessmentRequestClosed ignored -> EventOutcome.applied();
      case AssessmentEvent.AssessmentErasureReported ignored -> EventOutcome.applied();
    };
  }
}
