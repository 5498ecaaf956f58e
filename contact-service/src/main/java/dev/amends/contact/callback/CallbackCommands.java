package dev.amends.contact.callback;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Schedules, completes and cancels callbacks, and publishes each change. The caller holds the lock
 * of the case's account.
 */
@ApplicationScoped
public class CallbackCommands {
  private final Callbacks callbacks;
  private final BorrowerTime time;
  private final PersonFacts facts;
  private final Outbox outbox;
  private final InstantSource clock;

  CallbackCommands(
      Callbacks callbacks,
      BorrowerTime time,
      PersonFacts facts,
      Outbox outbox,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.time = time;
    this.facts = facts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Schedules a callback for the next permitted slot. One that is scheduled for the same reason is
   * moved, one that already waits for an agent is left alone. A case that is not open, on hold,
   * without a phone number or whose borrower asked that contact cease gets none.
   */
  public void schedule(
      CallbackBatch batch, CaseFile file, CallbackReason reason, Instant notBefore, Origin origin) {
    Optional<Callback> unused = scheduleUnlessWaiting(batch, file, reason, null, notBefore, origin);
  }

  /** Schedules the call that a step of the ladder requires, unless another call is outstanding. */
  public void scheduleStep(
      CallbackBatch batch, CaseFile file, String strategyStep, Instant notBefore, Origin origin) {
    if (!batch.hasOutstanding(file.caseId())) {
      scheduleUnlessWaiting(batch, file, CallbackReason.STRATEGY_STEP, null, notBefore, origin)
          .ifPresent(callback -> callback.strategyStep = strategyStep);
    }
  }

  /** Cancels the call of a step of the ladder, unless a person has named its time since. */
  public void cancelStep(
      CallbackBatch batch, CaseFile file, String strategyStep, String why, Origin origin) {
    cancel(batch, file, callback -> callback.isOfStep(strategyStep), why, origin);
  }

  /**
   * Empty if the case cannot be called, or a call for the reason already waits for an agent.
   *
   * @param plan the promise or plan that has a call of its own; null if the case has one
   */
  Optional<Callback> scheduleUnlessWaiting(
      CallbackBatch batch,
      CaseFile file,
      CallbackReason reason,
      @Nullable UUID plan,
      Instant notBefore,
      Origin origin) {
    if (!isCallable(batch, file) || batch.waiting(file.caseId(), reason, plan).isPresent()) {
      return Optional.empty();
    }
    Instant earliest = later(notBefore, clock.instant());
    NextSlotPolicy.Slot slot = time.nextSlot(batch, file, earliest, reason);
    Callback callback =
        batch
            .scheduled(file.caseId(), reason, plan)
            .orElseGet(() -> create(batch, file, reason, null));
    return Optional.of(scheduleAt(callback, file, earliest, slot, origin));
  }

  /** Whether the borrower may and can be called about a case at all. */
  boolean isCallable(CallbackBatch batch, CaseFile file) {
    return file.isOpen()
        && !file.contactState().isWithoutPhone()
        && !facts.isStopped(file, batch.person(file));
  }

  /** Schedules a retry for another part of the borrower's day, and not before the given time. */
  public void retry(
      CallbackBatch batch, CaseFile file, Instant attempt, Instant notBefore, Origin origin) {
    Instant earliest = later(time.retryNotBefore(file, attempt), notBefore);
    schedule(batch, file, CallbackReason.RETRY, earliest, origin);
  }

  /**
   * Schedules the next follow-up of the promises and plans in force, on or after a day. One call
   * follows up all of them.
   */
  public void schedulePlanFollowUp(
      CallbackBatch batch, CaseFile file, LocalDate from, Origin origin) {
    schedulePlanFollowUp(batch, file, from, clock.instant(), origin);
  }

  /** Schedules the next follow-up on or after a day, and not before the given time. */
  void schedulePlanFollowUp(
      CallbackBatch batch, CaseFile file, LocalDate from, Instant notBefore, Origin origin) {
    file.plans()
        .nextFollowUp(from)
        .map(day -> later(time.start(file, day), notBefore))
        .ifPresent(start -> schedule(batch, file, CallbackReason.PLAN_FOLLOW_UP, start, origin));
  }

  /** Completes a callback. After a plan's follow-up, the next one is scheduled. */
  public void complete(
      CallbackBatch batch,
      CaseFile file,
      Callback callback,
      @Nullable UUID contactId,
      Origin origin) {
    outbox.append(callback.complete(contactId, origin), clock.instant());
    if (callback.reason == CallbackReason.PLAN_FOLLOW_UP) {
      file.plans().completeFollowUps(callback.dueDay());
      schedulePlanFollowUp(batch, file, callback.dueDay().plusDays(1), origin);
    }
  }

  /** Reschedules a callback that could not be made, unassigned, for another part of the day. */
  public void postpone(
      CallbackBatch batch, CaseFile file, Callback callback, Instant now, Origin origin) {
    Instant earliest = later(time.retryNotBefore(file, now), callback.dueAt);
    callback.release();
    NextSlotPolicy.Slot slot = time.permittedSlot(batch, file, earliest, callback.reason);
    scheduleAt(callback, file, earliest, slot, origin);
  }

  /** Marks a callback as missed and schedules it again for the next slot. */
  void miss(CallbackBatch batch, CaseFile file, Callback callback, Instant now) {
    Origin origin = Origin.system("callback-sla: not completed by " + callback.missedAfter);
    UUID missed = outbox.append(callback.miss(origin), now);
    Origin again = Origin.event("callback-missed: rescheduled", missed.toString());
    scheduleAgain(batch, file, callback, now, again);
  }

  /** Schedules the next slot from a time on for a call that was not made. */
  void scheduleAgain(
      CallbackBatch batch, CaseFile file, Callback ended, Instant notBefore, Origin origin) {
    scheduleUnlessWaiting(batch, file, ended.reason, ended.ownPlan(), notBefore, origin)
        .ifPresent(next -> next.continues(ended));
  }

  /** Cancels the open callbacks of a case that match. */
  public void cancel(
      CallbackBatch batch,
      CaseFile file,
      Predicate<Callback> selection,
      String why,
      Origin origin) {
    batch.outstanding(file.caseId()).stream()
        .filter(selection)
        .forEach(callback -> outbox.append(callback.cancel(why, origin), clock.instant()));
  }

  /** Creates a callback in the batch; {@link #scheduleAt} persists it. */
  Callback create(
      CallbackBatch batch, CaseFile file, CallbackReason reason, @Nullable String note) {
    Callback callback = new Callback(UuidCreator.getTimeOrderedEpoch(), file, reason, note);
    batch.add(callback);
    return callback;
  }

  /**
   * Schedules a new or existing callback for a slot and publishes CallbackScheduled.
   *
   * @param earliest the time from which the slot was searched
   */
  Callback scheduleAt(
      Callback callback, CaseFile file, Instant earliest, NextSlotPolicy.Slot slot, Origin origin) {
    Instant sla = time.sla(file, slot.due(), callback.reason);
    outbox.append(callback.schedule(earliest, slot, sla, origin), clock.instant());
    if (!callbacks.isPersistent(callback)) {
      callbacks.persist(callback);
    }
    return callback;
  }

  private static Instant later(Instant first, Instant second) {
    return first.isAfter(second) ? first : second;
  }
}
