package dev.amends.contact.intake;

import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFileBatch;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.AssessmentEvent;
import dev.amends.events.AssessmentEvent.RequestOutcome;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Stores the sustainable monthly amount of each case, which no call guide exceeds, and whether
 * reported hardship was assessed. A borrower of class B is called to be offered a plan.
 */
@ApplicationScoped
class AssessmentEventConsumer implements EventConsumer<AssessmentEvent, CaseFileBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;
  private final Callbacks callbacks;
  private final PlanOfferCommands offers;

  AssessmentEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Callbacks callbacks,
      PlanOfferCommands offers) {
    this.consumption = consumption;
    this.files = files;
    this.callbacks = callbacks;
    this.offers = offers;
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
        CaseFile file = batch.findOrAwait(completed);
        file.figures().update(completed);
        file.figures().settleHardship(received.occurredAt());
        if (file.customerClass() == CustomerClass.B) {
          offers.offerAfterAssessment(
              callbacks.loadOpen(List.of(file.caseId())), file, received.id());
        }
      }
      case AssessmentEvent.AssessmentExpired expired ->
          batch.findOrAwait(expired).figures().expireAssessment();
      case AssessmentEvent.AssessmentRequested ignored -> {}
      case AssessmentEvent.AssessmentRequestOverdue ignored -> {}
      case AssessmentEvent.AssessmentErasureReported ignored -> {}
      case AssessmentEvent.AssessmentRequestClosed closed -> {
        if (closed.outcome() == RequestOutcome.DECLINED) {
          batch.findOrAwait(closed).figures().settleHardship(closed.closedAt());
        }
      }
    }
    return EventOutcome.applied();
  }
}
