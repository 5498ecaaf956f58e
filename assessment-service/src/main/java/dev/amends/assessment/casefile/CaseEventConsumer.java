package dev.amends.assessment.casefile;

import dev.amends.assessment.request.AssessmentRequest;
import dev.amends.assessment.request.AssessmentRequests;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the case files as case-service tells them; the end of a case ends its open request. */
@ApplicationScoped
public class CaseEventConsumer implements EventConsumer<CaseEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles caseFiles;
  private final AssessmentRequests requests;

  CaseEventConsumer(
      BatchConsumption consumption, CaseFiles caseFiles, AssessmentRequests requests) {
    this.consumption = consumption;
    this.caseFiles = caseFiles;
    this.requests = requests;
  }

  /** Takes the records of one poll in. */
  @Incoming("cases")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.CASES;
  }

  @Override
  public Class<CaseEvent> contract() {
    return CaseEvent.class;
  }

  @Override
  public CaseBatch load(EventBatch<CaseEvent> events) {
    Set<UUID> cases = events.events().stream().map(CaseEvent::caseId).collect(Collectors.toSet());
    return new CaseBatch(caseFiles.load(cases), requests.open(cases));
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<CaseEvent> received) {
    return switch (received.event()) {
      case CaseEvent.CaseOpened opened -> keep(received, opened.facts(), batch);
      case CaseEvent.CaseUpdated updated -> keep(received, updated.facts(), batch);
      case CaseEvent.CaseCured cured -> keep(received, cured.facts(), batch);
      case CaseEvent.CaseClosed closed -> keep(received, closed.facts(), batch);
      case CaseEvent.CaseClassified ignored -> EventOutcome.applied();
      case CaseEvent.StrategyStepDue ignored -> EventOutcome.applied();
      case CaseEvent.StageChanged ignored -> EventOutcome.applied();
      case CaseEvent.HoldPlaced ignored -> EventOutcome.applied();
      case CaseEvent.HoldReleased ignored -> EventOutcome.applied();
      case CaseEvent.ComplaintOpened ignored -> EventOutcome.applied();
      case CaseEvent.ComplaintDecided ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralRequested ignored -> EventOutcome.applied();
    };
  }

  private static EventOutcome keep(Received<CaseEvent> received, CaseFacts facts, CaseBatch batch) {
    CaseFile file = batch.files().of(received.event());
    file.takeOver(facts);
    AssessmentRequest request = batch.open().get(file.caseId());
    if (file.hasEnded() && request != null) {
      request.endWithCase(received.occurredAt());
      batch.open().remove(file.caseId());
    }
    return EventOutcome.applied();
  }
}
