package dev.amends.contact.intake;

import dev.amends.contact.casefile.CaseFigures;
import dev.amends.contact.casefile.CaseFileBatch;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.AssessmentEvent;
import dev.amends.events.AssessmentEvent.RequestOutcome;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Stores the sustainable monthly amount of each case, which no call guide exceeds, and whether
 * reported hardship was assessed.
 */
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
    return files.load(events.events());
  }

  @Override
  public EventOutcome apply(CaseFileBatch batch, Received<AssessmentEvent> received) {
    switch (received.event()) {
      case AssessmentEvent.AssessmentCompleted completed -> {
        CaseFigures figures = batch.findOrAwait(completed).figures();
        figures.update(completed);
        figures.settleHardship(received.occurredAt());
      }
      case AssessmentEvent.AssessmentExpired expired ->
          batch.findOrAwait(expired).figures().expireAssessment();
      case AssessmentEvent.AssessmentRequested ignored -> {}
      case AssessmentEvent.AssessmentRequestOverdue ignored -> {}
      case AssessmentEvent.AssessmentRequestClosed closed -> {
        if (closed.outcome() == RequestOutcome.DECLINED) {
          batch.findOrAwait(closed).figures().settleHardship(closed.closedAt());
        }
      }
    }
    return EventOutcome.applied();
  }
}
