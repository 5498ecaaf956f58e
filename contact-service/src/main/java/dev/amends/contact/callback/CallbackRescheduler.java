package dev.amends.contact.callback;

import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Adjusts outstanding callbacks to changed call times, contact rules and phone numbers. */
@ApplicationScoped
public class CallbackRescheduler {
  private final CallbackCommands commands;
  private final BorrowerTime time;
  private final ContactPoints points;
  private final InstantSource clock;

  CallbackRescheduler(
      CallbackCommands commands, BorrowerTime time, ContactPoints points, InstantSource clock) {
    this.commands = commands;
    this.time = time;
    this.points = points;
    this.clock = clock;
  }

  /**
   * Moves scheduled callbacks to the borrower's preferred times and out of inconvenient ones.
   * Urgent and requested callbacks only leave inconvenient times. A time that a person named stays,
   * and no callback becomes due earlier than before.
   */
  void applyCallTimes(CallbackBatch batch, CaseFile file, Origin origin) {
    for (Callback callback : batch.outstanding(file.caseId())) {
      if (callback.status == CallbackStatus.SCHEDULED && !isNamed(callback)) {
        NextSlotPolicy.Slot slot = slot(batch, file, callback, callback.dueAt);
        if (!slot.due().at().equals(callback.dueAt)) {
          commands.scheduleAt(callback, file, slot, origin);
        }
      }
    }
  }

  /**
   * Moves open callbacks out of the time in which the rule pack denies calls after a contact.
   * Callbacks in progress and agreed ones stay.
   */
  public void applyContactRules(CallbackBatch batch, CaseFile file, Origin origin) {
    if (!file.isOpen() || file.isHeld()) {
      return;
    }
    for (Callback callback : batch.outstanding(file.caseId())) {
      Instant earliest = later(callback.dueAt, clock.instant());
      if (callback.reason != CallbackReason.AGREED
          && callback.status != CallbackStatus.IN_PROGRESS
          && time.isPaused(batch, file, earliest)) {
        commands.scheduleAt(callback, file, slot(batch, file, callback, earliest), origin);
      }
    }
  }

  /**
   * Cancels the callbacks of a case without a usable phone number, and schedules one once there is
   * a number again.
   *
   * @return whether there is a usable number
   */
  public boolean applyPhoneNumbers(CallbackBatch batch, CaseFile file, Origin origin) {
    boolean found = points.hasPhone(file.account());
    if (!found && batch.hasOutstanding(file.caseId())) {
      file.markWithoutPhone();
      commands.cancel(batch, file, callback -> true, "there is no usable number to call", origin);
    } else if (found && file.isWithoutPhone()) {
      file.markWithPhone();
      scheduleAgain(batch, file, origin);
    }
    return found;
  }

  private void scheduleAgain(CallbackBatch batch, CaseFile file, Origin origin) {
    if (file.hasActivePlan()) {
      commands.schedulePlanFollowUp(batch, file, time.day(file, clock.instant()), origin);
    } else {
      CallbackReason reason =
          file.rightPartyAt().isPresent() ? CallbackReason.RETRY : CallbackReason.FIRST_CALL;
      commands.schedule(batch, file, reason, clock.instant(), origin);
    }
  }

  private NextSlotPolicy.Slot slot(
      CallbackBatch batch, CaseFile file, Callback callback, Instant notBefore) {
    return callback.reason == CallbackReason.MANUAL || time.isUrgent(callback.reason)
        ? time.permittedSlot(batch, file, notBefore, callback.reason)
        : time.nextSlot(batch, file, notBefore, callback.reason);
  }

  private static boolean isNamed(Callback callback) {
    return callback.reason == CallbackReason.AGREED || callback.slotBasis == SlotBasis.NAMED;
  }

  private static Instant later(Instant first, Instant second) {
    return first.isAfter(second) ? first : second;
  }
}
