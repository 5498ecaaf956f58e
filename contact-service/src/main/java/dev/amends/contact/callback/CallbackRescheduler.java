package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;

/** Adjusts outstanding callbacks to changed call times, contact rules and phone numbers. */
@ApplicationScoped
public class CallbackRescheduler {
  private final CallbackCommands commands;
  private final BorrowerTime time;
  private final PersonFacts facts;
  private final Event<PhoneReachabilityChanged> reachabilityChanged;
  private final InstantSource clock;

  CallbackRescheduler(
      CallbackCommands commands,
      BorrowerTime time,
      PersonFacts facts,
      Event<PhoneReachabilityChanged> reachabilityChanged,
      InstantSource clock) {
    this.commands = commands;
    this.time = time;
    this.facts = facts;
    this.reachabilityChanged = reachabilityChanged;
    this.clock = clock;
  }

  /**
   * Moves callbacks that no agent works on to the borrower's preferred times and out of
   * inconvenient ones, even if they are due already. Urgent and requested callbacks only leave
   * inconvenient times. A time that a person named stays, and no callback becomes due earlier than
   * before.
   */
  void applyCallTimes(CallbackBatch batch, CaseFile file, Origin origin) {
    for (Callback callback : batch.outstanding(file.caseId())) {
      if (callback.status != CallbackStatus.IN_PROGRESS && !callback.isNamed()) {
        Instant earliest =
            callback.status == CallbackStatus.DUE
                ? later(callback.dueAt, clock.instant())
                : callback.dueAt;
        NextSlotPolicy.Slot slot = slot(batch, file, callback, earliest);
        if (time.isDelayed(slot, earliest)) {
          commands.scheduleAt(callback, file, callback.notBefore, slot, origin);
        }
      }
    }
  }

  /**
   * Moves scheduled callbacks back that an inconvenient time had delayed, once it is lifted. None
   * becomes due later than before.
   */
  void undoAvoidance(CallbackBatch batch, CaseFile file, Origin origin) {
    for (Callback callback : batch.outstanding(file.caseId())) {
      if (callback.status == CallbackStatus.SCHEDULED && !callback.isNamed()) {
        Instant earliest = later(callback.notBefore, clock.instant());
        NextSlotPolicy.Slot slot = slot(batch, file, callback, earliest);
        if (slot.due().at().isBefore(callback.dueAt)) {
          commands.scheduleAt(callback, file, callback.notBefore, slot, origin);
        }
      }
    }
  }

  /** Schedules a call again about a case whose calls had stopped, unless one is outstanding. */
  public void resume(CallbackBatch batch, CaseFile file, Origin origin) {
    if (!batch.hasOutstanding(file.caseId()) && !facts.isStopped(file, batch.person(file))) {
      scheduleAgain(batch, file, origin);
    }
  }

  /**
   * Moves open callbacks out of the time in which the rule pack denies calls after a contact.
   * Callbacks in progress and agreed ones stay.
   */
  public void applyContactRules(CallbackBatch batch, CaseFile file, Origin origin) {
    if (!file.isOpen() || !facts.holds(file, batch.person(file)).isEmpty()) {
      return;
    }
    for (Callback callback : batch.outstanding(file.caseId())) {
      Instant earliest = later(callback.dueAt, clock.instant());
      if (callback.reason != CallbackReason.AGREED
          && callback.status != CallbackStatus.IN_PROGRESS
          && time.isPaused(batch, file, earliest)) {
        NextSlotPolicy.Slot slot = slot(batch, file, callback, earliest);
        commands.scheduleAt(callback, file, callback.notBefore, slot, origin);
      }
    }
  }

  /**
   * Cancels the callbacks of a case without a usable phone number, and schedules one once there is
   * a number again. Fires {@link PhoneReachabilityChanged} in both situations.
   *
   * @return whether there is a usable number
   */
  public boolean applyPhoneNumbers(CallbackBatch batch, CaseFile file, Origin origin) {
    boolean found = facts.points(file, batch.person(file)).hasPhone();
    boolean lost = file.contactState().isWithoutPhone();
    if (!found && file.isOpen()) {
      file.contactState().markWithoutPhone();
      commands.cancel(batch, file, callback -> true, "there is no usable number to call", origin);
      reachabilityChanged.fire(new PhoneReachabilityChanged(file, false, origin));
    } else if (found && lost) {
      file.contactState().markWithPhone();
      reachabilityChanged.fire(new PhoneReachabilityChanged(file, true, origin));
      scheduleAgain(batch, file, origin);
    }
    return found;
  }

  private void scheduleAgain(CallbackBatch batch, CaseFile file, Origin origin) {
    if (file.plans().isAnyInForce()) {
      commands.schedulePlanFollowUp(batch, file, time.day(file, clock.instant()), origin);
    } else {
      CallbackReason reason =
          file.contactState().rightPartyAt().isPresent()
              ? CallbackReason.RETRY
              : CallbackReason.FIRST_CALL;
      commands.schedule(batch, file, reason, clock.instant(), origin);
    }
  }

  private NextSlotPolicy.Slot slot(
      CallbackBatch batch, CaseFile file, Callback callback, Instant notBefore) {
    return callback.reason == CallbackReason.MANUAL || time.isUrgent(callback.reason)
        ? time.permittedSlot(batch, file, notBefore, callback.reason)
        : time.nextSlot(batch, file, notBefore, callback.reason);
  }

  private static Instant later(Instant first, Instant second) {
    return first.isAfter(second) ? first : second;
  }
}
