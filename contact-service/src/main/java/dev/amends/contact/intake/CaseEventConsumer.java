package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFileBatch;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.CourtAction;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.erasure.ErasureCommands;
import dev.amends.contact.evidence.KnownFactCommands;
import dev.amends.contact.permission.PermitReviewCommands;
import dev.amends.contact.task.TaskCommands;
import dev.amends.events.CaseEvent;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import dev.amends.events.Topic;
import dev.amends.messaging.consumption.BatchConsumption;
import dev.amends.messaging.consumption.EventBatch;
import dev.amends.messaging.consumption.EventConsumer;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Updates case files, and schedules or cancels callbacks, as case-service reports changes. */
@ApplicationScoped
class CaseEventConsumer implements EventConsumer<CaseEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;
  private final Persons persons;
  private final Callbacks callbacks;
  private final TaskCommands tasks;
  private final CallbackCommands callbackCommands;
  private final PlanOfferCommands offers;
  private final StrategyStepCommands steps;
  private final ContactStopCommands stops;
  private final CaseEndCommands ends;
  private final KnownFactCommands facts;
  private final CaseAssignmentCommands assignments;
  private final PermitReviewCommands permits;
  private final InstantSource clock;
  private final ErasureCommands erasures;

  CaseEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Persons persons,
      Callbacks callbacks,
      TaskCommands tasks,
      CallbackCommands callbackCommands,
      PlanOfferCommands offers,
      StrategyStepCommands steps,
      ContactStopCommands stops,
      CaseEndCommands ends,
      KnownFactCommands facts,
      CaseAssignmentCommands assignments,
      PermitReviewCommands permits,
      InstantSource clock,
      ErasureCommands erasures) {
    this.consumption = consumption;
    this.files = files;
    this.persons = persons;
    this.callbacks = callbacks;
    this.tasks = tasks;
    this.callbackCommands = callbackCommands;
    this.offers = offers;
    this.steps = steps;
    this.stops = stops;
    this.ends = ends;
    this.facts = facts;
    this.assignments = assignments;
    this.permits = permits;
    this.clock = clock;
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
    CaseFileBatch loaded = files.load(events.events());
    persons.lock(
        events.events().stream()
            .filter(event -> changesHolds(loaded, event))
            .map(CaseEvent::account)
            .collect(Collectors.toSet()));
    return new CaseBatch(
        loaded,
        callbacks.load(events.events()),
        tasks.load(
            events.events().stream()
                .filter(CaseEventConsumer::concernsTasks)
                .map(CaseEvent::caseId)
                .collect(Collectors.toSet())));
  }

  /** Whether an event pauses, resumes, reassigns or ends all tasks of its case. */
  private static boolean concernsTasks(CaseEvent event) {
    return event instanceof CaseEvent.HoldPlaced
        || event instanceof CaseEvent.HoldReleased
        || event instanceof CaseEvent.CaseAssigned
        || event instanceof CaseEvent.CaseCured
        || event instanceof CaseEvent.CaseClosed;
  }

  /** A hold may belong to the person: then it stops and resumes their other cases, too. */
  private static boolean changesHolds(CaseFileBatch loaded, CaseEvent event) {
    return event instanceof CaseEvent.HoldPlaced
        || event instanceof CaseEvent.HoldReleased
        || event instanceof CaseEvent.CaseAssigned
        || loaded.find(event).filter(CaseFile::isHeld).isPresent();
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<CaseEvent> received) {
    CaseEvent event = received.event();
    Optional<CaseFile> known = batch.files().find(event);
    if (known.isEmpty() && !(event instanceof CaseEvent.CaseOpened)) {
      return EventOutcome.rejected(
          "caseId", "names a case whose CaseOpened has not been received: " + event.caseId());
    }
    CaseFile file = batch.files().findOrAwait(event);
    switch (event) {
      case CaseEvent.CaseOpened opened -> {
        if (!file.isAwaited()) {
          return EventOutcome.ignored("the case was already opened");
        }
        open(batch, file, opened, received.id());
        batch.openedCases().put(file, received.id());
      }
      case CaseEvent.CaseUpdated updated -> file.update(updated.facts());
      case CaseEvent.CaseClassified classified ->
          offers.classify(batch.callbacks(), file, classified, received.id());
      case CaseEvent.StageChanged changed -> file.updateStage(changed.to());
      case CaseEvent.StrategyStepDue step -> steps.apply(batch, file, step, received.id());
      case CaseEvent.StrategyStepWithdrawn step -> steps.withdraw(batch, file, step, received.id());
      case CaseEvent.HoldPlaced placed -> stops.hold(batch, file, placed, received.id());
      case CaseEvent.HoldReleased released -> stops.release(batch, file, released, received.id());
      case CaseEvent.CaseCured cured -> ends.cure(batch, file, cured, received.id());
      case CaseEvent.CaseReopened reopened -> {
        ends.reopen(batch, file, reopened, received.id());
        batch.openedCases().put(file, received.id());
      }
      case CaseEvent.CaseClosed closed -> ends.close(batch, file, closed, received.id());
      case CaseEvent.ComplaintOpened ignored -> {}
      case CaseEvent.ComplaintDecided ignored -> {}
      case CaseEvent.HardshipReviewDue ignored -> {}
      case CaseEvent.HardshipReviewDecided ignored -> {}
      case CaseEvent.HardshipReviewWithdrawn ignored -> {}
      case CaseEvent.HoldReviewWithdrawn ignored -> {}
      case CaseEvent.LegalReferralRequested requested -> requestCourtAction(file, requested);
      case CaseEvent.CaseAssigned assigned ->
          assignments.apply(batch, file, assigned, received.id());
      case CaseEvent.HoldExtended ignored -> {}
      case CaseEvent.HoldReviewDue ignored -> {}
      case CaseEvent.HoldReviewed ignored -> {}
      case CaseEvent.ComplaintDecisionDue ignored -> {}
      case CaseEvent.LegalReferralProposed proposed ->
          file.updateCourtAction(proposed.action(), CourtAction.PROPOSED);
      case CaseEvent.LegalReferralRejected rejected ->
          file.updateCourtAction(rejected.action(), CourtAction.REJECTED);
      case CaseEvent.LegalReferralWithdrawn withdrawn ->
          file.updateCourtAction(withdrawn.action(), CourtAction.WITHDRAWN);
      case CaseEvent.LegalReferralConcluded concluded ->
          file.updateCourtAction(concluded.action(), CourtAction.CONCLUDED);
      case CaseEvent.StatementIssued ignored -> EventOutcome.applied();
      case CaseEvent.BorrowerLinkIssued ignored -> EventOutcome.applied();
      case CaseEvent.BorrowerLinkRevoked ignored -> EventOutcome.applied();
      case CaseEvent.BorrowerErasureRequested requested -> {
        return erasures.erase(requested, received.id());
      }
      case CaseEvent.CaseErasureReported ignored -> EventOutcome.applied();
    }
    return EventOutcome.applied();
  }

  @Override
  public void store(CaseBatch batch) {
    facts.publish(batch.openedCases());
    permits.review(batch.stoppedAccounts(), clock.instant());
  }

  /** A request without a referral is from before a person had to approve it: nobody has decided. */
  private static void requestCourtAction(
      CaseFile file, CaseEvent.LegalReferralRequested requested) {
    file.updateCourtAction(
        requested.action(),
        requested.referralId() == null ? CourtAction.PROPOSED : CourtAction.REQUESTED);
  }

  private void open(CaseBatch batch, CaseFile file, CaseEvent.CaseOpened opened, String eventId) {
    file.open(opened.facts(), clock.instant());
    if (!file.plans().isAnyInForce()) {
      Origin origin = Origin.event("first-call: the case is new", eventId);
      callbackCommands.schedule(
          batch.callbacks(), file, CallbackReason.FIRST_CALL, clock.instant(), origin);
    }
  }
}
