package dev.amends.assessment.intake;

import dev.amends.assessment.casefile.CaseFile;
import dev.amends.assessment.casefile.CaseFiles;
import dev.amends.assessment.erasure.ErasureCommands;
import dev.amends.assessment.request.AssessmentRequests;
import dev.amends.assessment.request.RequestCommands;
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

/** Applies case events to the case files; the end of a case closes its open assessment request. */
@ApplicationScoped
class CaseEventConsumer implements EventConsumer<CaseEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles caseFiles;
  private final AssessmentRequests requests;
  private final RequestCommands commands;
  private final ErasureCommands erasures;

  CaseEventConsumer(
      BatchConsumption consumption,
      CaseFiles caseFiles,
      AssessmentRequests requests,
      RequestCommands commands,
      ErasureCommands erasures) {
    this.consumption = consumption;
    this.caseFiles = caseFiles;
    this.requests = requests;
    this.commands = commands;
    this.erasures = erasures;
  }

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
    return new CaseBatch(caseFiles.batch(cases), requests.batch(cases));
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<CaseEvent> received) {
    return switch (received.event()) {
      case CaseEvent.CaseOpened opened -> update(batch, received, opened.facts());
      case CaseEvent.CaseUpdated updated -> update(batch, received, updated.facts());
      case CaseEvent.CaseCured cured -> update(batch, received, cured.facts());
      case CaseEvent.CaseReopened reopened -> reopen(batch, received, reopened);
      case CaseEvent.CaseClosed closed -> update(batch, received, closed.facts());
      case CaseEvent.CaseClassified ignored -> EventOutcome.applied();
      case CaseEvent.StrategyStepDue ignored -> EventOutcome.applied();
      case CaseEvent.StrategyStepWithdrawn ignored -> EventOutcome.applied();
      case CaseEvent.StageChanged ignored -> EventOutcome.applied();
      case CaseEvent.HoldPlaced ignored -> EventOutcome.applied();
      case CaseEvent.HoldReleased ignored -> EventOutcome.applied();
      case CaseEvent.ComplaintOpened ignored -> EventOutcome.applied();
      case CaseEvent.ComplaintDecided ignored -> EventOutcome.applied();
      case CaseEvent.HardshipReviewDue ignored -> EventOutcome.applied();
      case CaseEvent.HardshipReviewDecided ignored -> EventOutcome.applied();
      case CaseEvent.HardshipReviewWithdrawn ignored -> EventOutcome.applied();
      case CaseEvent.HoldReviewWithdrawn ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralRequested ignored -> EventOutcome.applied();
      case CaseEvent.CaseAssigned ignored -> EventOutcome.applied();
      case CaseEvent.HoldExtended ignored -> EventOutcome.applied();
      case CaseEvent.HoldReviewDue ignored -> EventOutcome.applied();
      case CaseEvent.HoldReviewed ignored -> EventOutcome.applied();
      case CaseEvent.ComplaintDecisionDue ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralProposed ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralRejected ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralWithdrawn ignored -> EventOutcome.applied();
      case CaseEvent.LegalReferralConcluded ignored -> EventOutcome.applied();
      case CaseEvent.StatementIssued ignored -> EventOutcome.applied();
      case CaseEvent.BorrowerLinkIssued ignored -> EventOutcome.applied();
      case CaseEvent.BorrowerLinkRevoked ignored -> EventOutcome.applied();
      case CaseEvent.BorrowerErasureRequested requested -> erasures.erase(requested, received.id());
      case CaseEvent.CaseErasureReported ignored -> EventOutcome.applied();
    };
  }

  private EventOutcome update(CaseBatch batch, Received<CaseEvent> received, CaseFacts facts) {
    CaseFile file = batch.files().fileOf(received.event());
    file.update(facts);
    if (file.hasEnded()) {
      commands.endWithCase(batch.requests(), file, received);
    }
    return EventOutcome.applied();
  }

  private EventOutcome reopen(
      CaseBatch batch, Received<CaseEvent> received, CaseEvent.CaseReopened reopened) {
    EventOutcome outcome = update(batch, received, reopened.facts());
    commands.continueWithCase(batch.requests(), batch.files().fileOf(reopened), received);
    return outcome;
  }
}
