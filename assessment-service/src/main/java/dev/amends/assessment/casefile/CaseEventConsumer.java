package dev.amends.assessment.casefile;

import dev.amends.assessment.request.AssessmentRequest;
import dev.amends.assessment.request.AssessmentRequests;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.Outcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the case files as case-service tells them; the end of a case ends its open request. */
@ApplicationScoped
public class CaseEventConsumer implements EventConsumer<CaseEvent> {
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
  public void apply(EventBatch<CaseEvent> batch) {
    Set<UUID> cases = batch.events().stream().map(CaseEvent::caseId).collect(Collectors.toSet());
    CaseFiles.Loaded files = caseFiles.load(cases);
    Map<UUID, AssessmentRequest> open = requests.open(cases);
    batch.forEach(
        received ->
            switch (received.event()) {
              case CaseEvent.CaseOpened opened -> keep(received, opened.facts(), files, open);
              case CaseEvent.CaseUpdated updated -> keep(received, updated.facts(), files, open);
              case CaseEvent.CaseCured cured -> keep(received, cured.facts(), files, open);
              case CaseEvent.CaseClosed closed -> keep(received, closed.facts(), files, open);
              case CaseEvent.CaseClassified ignored -> Outcome.applied();
              case CaseEvent.StrategyStepDue ignored -> Outcome.applied();
              case CaseEvent.StageChanged ignored -> Outcome.applied();
              case CaseEvent.HoldPlaced ignored -> Outcome.applied();
              case CaseEvent.HoldReleased ignored -> Outcome.applied();
              case CaseEvent.ComplaintOpened ignored -> Outcome.applied();
              case CaseEvent.ComplaintDecided ignored -> Outcome.applied();
              case CaseEvent.LegalReferralRequested ignored -> Outcome.applied();
            });
  }

  private static Outcome keep(
      Received<CaseEvent> received,
      CaseFacts facts,
      CaseFiles.Loaded files,
      Map<UUID, AssessmentRequest> open) {
    CaseFile file = files.of(received.event());
    file.takeOver(facts);
    AssessmentRequest request = open.get(file.caseId());
    if (file.hasEnded() && request != null) {
      request.endWithCase(received.occurredAt());
      open.remove(file.caseId());
    }
    return Outcome.applied();
  }
}
