package dev.amends.contact.intake;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFileBatch;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.letter.NoticeCommands;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.permission.PermitReviewCommands;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.HoldKind;
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
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Updates case files, and schedules or cancels callbacks, as case-service reports changes. */
@ApplicationScoped
class CaseEventConsumer implements EventConsumer<CaseEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;
  private final Persons persons;
  private final PersonFacts facts;
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final BorrowerTime time;
  private final NoticeCommands notices;
  private final PermitReviewCommands permits;
  private final InstantSource clock;

  CaseEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Persons persons,
      PersonFacts facts,
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      BorrowerTime time,
      NoticeCommands notices,
      PermitReviewCommands permits,
      InstantSource clock) {
    this.consumption = consumption;
    this.files = files;
    this.persons = persons;
    this.facts = facts;
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
    this.time = time;
    this.notices = notices;
    this.permits = permits;
    this.clock = clock;
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
    return new CaseBatch(loaded, callbacks.load(events.events()));
  }

  /** A hold may belong to the person: then it stops and resumes their other cases, too. */
  private static boolean changesHolds(CaseFileBatch loaded, CaseEvent event) {
    return event instanceof CaseEvent.HoldPlaced
        || event instanceof CaseEvent.HoldReleased
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
      }
      case CaseEvent.CaseUpdated updated -> file.update(updated.facts());
      case CaseEvent.CaseClassified classified -> file.updateClass(classified.customerClass());
      case CaseEvent.StageChanged changed -> file.updateStage(changed.to());
      case CaseEvent.StrategyStepDue step -> follow(batch, file, step, received.id());
      case CaseEvent.HoldPlaced placed -> hold(batch, file, placed, received.id());
      case CaseEvent.HoldReleased released -> release(batch, file, released, received.id());
      case CaseEvent.CaseCured cured -> {
        file.update(cured.facts());
        end(batch, file, "the case is cured", received.id());
      }
      case CaseEvent.CaseReopened reopened -> {
        file.update(reopened.facts());
        continueFollowUp(batch, file, received.id());
      }
      case CaseEvent.CaseClosed closed -> {
        file.update(closed.facts());
        end(batch, file, "the case is closed: " + closed.reason(), received.id());
      }
      case CaseEvent.ComplaintOpened ignored -> {}
      case CaseEvent.ComplaintDecided ignored -> {}
      case CaseEvent.LegalReferralRequested ignored -> {}
    }
    return EventOutcome.applied();
  }

  @Override
  public void store(CaseBatch batch) {
    permits.review(batch.stoppedAccounts(), clock.instant());
  }

  private void open(CaseBatch batch, CaseFile file, CaseEvent.CaseOpened opened, String eventId) {
    file.open(opened.facts(), clock.instant());
    if (!file.hasActivePlan()) {
      schedule(
          batch,
          file,
          CallbackReason.FIRST_CALL,
          Origin.event("first-call: the case is new", eventId));
    }
  }

  private void follow(
      CaseBatch batch, CaseFile file, CaseEvent.StrategyStepDue step, String eventId) {
    Origin origin = Origin.event("strategy-step: " + step.step(), eventId);
    switch (step.action()) {
      case CALL -> {
        if (!batch.callbacks().hasOutstanding(file.caseId())) {
          schedule(batch, file, CallbackReason.STRATEGY_STEP, origin);
        }
      }
      case LETTER ->
          notices.issue(file, NoticeKind.DEMAND_LETTER, null, null, origin, clock.instant());
      case VISIT, LEGAL_REVIEW -> {}
    }
  }

  private void hold(CaseBatch batch, CaseFile file, CaseEvent.HoldPlaced placed, String eventId) {
    file.placeHold(placed.holdId(), placed.kind());
    for (CaseFile concerned : concerned(batch, file, placed.kind())) {
      stop(
          batch,
          concerned,
          "the case is on hold: " + placed.kind(),
          Origin.event("hold: contacts stop", eventId));
    }
  }

  /** The case itself and, if the fact behind the hold is the person's, their other open cases. */
  private List<CaseFile> concerned(CaseBatch batch, CaseFile file, HoldKind kind) {
    return Stream.concat(
            Stream.of(file),
            batch.callbacks().person(file).openCases().stream()
                .filter(other -> !other.caseId().equals(file.caseId()))
                .filter(other -> other.isOpen() && facts.isShared(other, file.account(), kind)))
        .toList();
  }

  private void release(
      CaseBatch batch, CaseFile file, CaseEvent.HoldReleased released, String eventId) {
    file.releaseHold(released.holdId(), released.stillHeld());
    resume(batch, concerned(batch, file, released.kind()), eventId);
  }

  /** Continues with a case that a reversal reopened: it is not new, so it gets no first call. */
  private void continueFollowUp(CaseBatch batch, CaseFile file, String eventId) {
    Origin origin = Origin.event("payment-reversed: the case continues", eventId);
    if (file.hasActivePlan()) {
      callbackCommands.schedulePlanFollowUp(
          batch.callbacks(), file, time.day(file, clock.instant()), origin);
    } else {
      schedule(batch, file, CallbackReason.PAYMENT_REVERSED, origin);
    }
  }

  /** A case that is still stopped resumes with the release of its last hold. */
  private void resume(CaseBatch batch, List<CaseFile> released, String eventId) {
    Origin origin = Origin.event("hold-ended: contacts resume", eventId);
    for (CaseFile file : released) {
      if (facts.holds(file, batch.callbacks().person(file)).isEmpty()) {
        schedule(batch, file, CallbackReason.HOLD_ENDED, origin);
        LocalDate today = time.day(file, clock.instant());
        callbackCommands.schedulePlanFollowUp(batch.callbacks(), file, today, origin);
      }
    }
  }

  /** The holds of a case end with it. */
  private void end(CaseBatch batch, CaseFile file, String why, String eventId) {
    Set<CaseFile> concerned = new LinkedHashSet<>();
    file.holdKinds().forEach(kind -> concerned.addAll(concerned(batch, file, kind)));
    file.endHolds();
    stop(batch, file, why, Origin.event("case-ended: " + why, eventId));
    concerned.remove(file);
    resume(batch, List.copyOf(concerned), eventId);
  }

  private void schedule(CaseBatch batch, CaseFile file, CallbackReason reason, Origin origin) {
    callbackCommands.schedule(batch.callbacks(), file, reason, clock.instant(), origin);
  }

  private void stop(CaseBatch batch, CaseFile file, String why, Origin origin) {
    callbackCommands.cancel(batch.callbacks(), file, callback -> true, why, origin);
    batch.stoppedAccounts().add(file.account());
  }
}
