package dev.amends.contact.intake;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.letter.NoticeCommands;
import dev.amends.contact.letter.NoticeKind;
import dev.amends.contact.permission.PermitReview;
import dev.amends.events.AccountKey;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** A case opens, changes, is held, ends: calls are owed, moved, no longer owed. */
@ApplicationScoped
class CaseEventConsumer implements EventConsumer<CaseEvent, CaseBatch> {
  private final BatchConsumption consumption;
  private final CaseFiles files;
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final BorrowerTime time;
  private final NoticeCommands notices;
  private final PermitReview permits;
  private final InstantSource clock;

  CaseEventConsumer(
      BatchConsumption consumption,
      CaseFiles files,
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      BorrowerTime time,
      NoticeCommands notices,
      PermitReview permits,
      InstantSource clock) {
    this.consumption = consumption;
    this.files = files;
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
    Set<UUID> cases = new HashSet<>();
    events.events().forEach(event -> cases.add(event.caseId()));
    return new CaseBatch(
        files.ofCases(cases), callbacks.openIn(events.events()), stopped(events.events()));
  }

  @Override
  public EventOutcome apply(CaseBatch batch, Received<CaseEvent> received) {
    return received.event() instanceof CaseEvent.CaseOpened opened
        ? open(opened, received, batch.files(), batch.open())
        : apply(received, batch.files().get(received.event().caseId()), batch.open());
  }

  @Override
  public void store(CaseBatch batch) {
    permits.review(batch.stopped(), clock.instant());
  }

  /** The accounts of the cases about which contacts stop. */
  private static Set<AccountKey> stopped(List<CaseEvent> events) {
    Set<AccountKey> accounts = new HashSet<>();
    for (CaseEvent event : events) {
      switch (event) {
        case CaseEvent.HoldPlaced placed -> accounts.add(placed.account());
        case CaseEvent.CaseCured cured -> accounts.add(cured.account());
        case CaseEvent.CaseClosed closed -> accounts.add(closed.account());
        default -> {}
      }
    }
    return accounts;
  }

  private EventOutcome open(
      CaseEvent.CaseOpened opened,
      Received<CaseEvent> received,
      Map<UUID, CaseFile> known,
      CallbackBatch open) {
    CaseFile file = known.get(opened.caseId());
    if (file != null && file.status() != CaseFile.Status.AWAITED) {
      return EventOutcome.ignored("the case is known here already");
    }
    if (file == null) {
      file = CaseFile.awaited(opened.caseId(), opened.account());
      known.put(opened.caseId(), file);
    }
    file.open(opened.facts(), clock.instant());
    files.persist(file);
    if (!file.hasActivePlan()) {
      callbackCommands.schedule(
          open,
          file,
          CallbackReason.FIRST_CALL,
          clock.instant(),
          Origin.event("first-call: the case is new", received.id()));
    }
    return EventOutcome.applied();
  }

  private EventOutcome apply(
      Received<CaseEvent> received, @Nullable CaseFile file, CallbackBatch open) {
    if (file == null) {
      return EventOutcome.rejected(
          "caseId", "names a case whose opening never came here: " + received.event().caseId());
    }
    switch (received.event()) {
      case CaseEvent.CaseOpened opened -> file.learn(opened.facts());
      case CaseEvent.CaseUpdated updated -> file.learn(updated.facts());
      case CaseEvent.CaseClassified classified -> file.classify(classified.customerClass());
      case CaseEvent.StageChanged changed -> file.moveTo(changed.to());
      case CaseEvent.StrategyStepDue step -> step(step, received, file, open);
      case CaseEvent.HoldPlaced placed -> hold(placed, received, file, open);
      case CaseEvent.HoldReleased released -> release(released, received, file, open);
      case CaseEvent.CaseCured cured -> {
        file.learn(cured.facts());
        end(file, open, "the case is cured", received);
      }
      case CaseEvent.CaseClosed closed -> {
        file.learn(closed.facts());
        end(file, open, "the case is closed: " + closed.reason(), received);
      }
      case CaseEvent.ComplaintOpened ignored -> {}
      case CaseEvent.ComplaintDecided ignored -> {}
      case CaseEvent.LegalReferralRequested ignored -> {}
    }
    return EventOutcome.applied();
  }

  private void step(
      CaseEvent.StrategyStepDue step,
      Received<CaseEvent> received,
      CaseFile file,
      CallbackBatch open) {
    Origin origin = Origin.event("strategy-step: " + step.step(), received.id());
    switch (step.action()) {
      case CALL -> {
        if (!open.has(file.caseId())) {
          callbackCommands.schedule(
              open, file, CallbackReason.STRATEGY_STEP, clock.instant(), origin);
        }
      }
      case LETTER -> {
        if (file.isOpen() && !file.isHeld()) {
          notices.issue(file, NoticeKind.DEMAND_LETTER, null, null, origin, clock.instant());
        }
      }
      case VISIT, LEGAL_REVIEW -> {}
    }
  }

  private void hold(
      CaseEvent.HoldPlaced placed,
      Received<CaseEvent> received,
      CaseFile file,
      CallbackBatch open) {
    file.hold(placed.holdId(), placed.kind());
    callbackCommands.cancel(
        open,
        file,
        callback -> true,
        "the case is on hold: " + placed.kind(),
        Origin.event("hold: contacts stop", received.id()));
  }

  private void release(
      CaseEvent.HoldReleased released,
      Received<CaseEvent> received,
      CaseFile file,
      CallbackBatch open) {
    file.release(released.holdId(), released.stillHeld());
    if (released.stillHeld()) {
      return;
    }
    Origin origin = Origin.event("hold-ended: contacts resume", received.id());
    callbackCommands.schedule(open, file, CallbackReason.HOLD_ENDED, clock.instant(), origin);
    callbackCommands.followPlan(open, file, time.day(file, clock.instant()), origin);
  }

  private void end(CaseFile file, CallbackBatch open, String why, Received<CaseEvent> received) {
    file.endPlan();
    callbackCommands.cancel(
        open, file, callback -> true, why, Origin.event("case-ended: " + why, received.id()));
  }
}
