package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Cancels the callbacks of a case about which contact stops, because it ends or is put on hold, and
 * continues when contact resumes. The caller holds the lock of the case's account.
 */
@ApplicationScoped
public class StoppedCallCommands {
  private final Callbacks callbacks;
  private final CallbackCommands commands;
  private final BorrowerTime time;
  private final CallbackConfig config;
  private final Outbox outbox;
  private final InstantSource clock;

  StoppedCallCommands(
      Callbacks callbacks,
      CallbackCommands commands,
      BorrowerTime time,
      CallbackConfig config,
      Outbox outbox,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.commands = commands;
    this.time = time;
    this.config = config;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Cancels all open callbacks of a case; {@link #resumeReopened} and {@link #resumeAfterHold} undo
   * that for those that still make sense.
   */
  public void stop(CallbackBatch batch, CaseFile file, String why, Origin origin) {
    batch
        .outstanding(file.caseId())
        .forEach(callback -> outbox.append(callback.stop(why, origin), clock.instant()));
  }

  /**
   * Continues after the last hold: restores the calls that still lie ahead, and schedules a call
   * about the end of the hold if there is none. Nothing is due before people have had notice,
   * except an appointment.
   */
  public void resumeAfterHold(CallbackBatch batch, CaseFile file, Origin origin) {
    Instant now = clock.instant();
    Instant earliest = now.plus(config.noticeAfterHold());
    boolean appointed = restore(batch, file, earliest, origin);
    boolean restored = restoreOthers(batch, file, earliest, origin);
    if (!appointed && !restored) {
      commands.schedule(batch, file, CallbackReason.HOLD_ENDED, earliest, origin);
    }
    commands.schedulePlanFollowUp(batch, file, time.day(file, now), earliest, origin);
  }

  /**
   * Continues with a case that a reversal reopened: restores what was stopped, and follows up its
   * plan. Without an appointment or a plan, the borrower is called about the reversal; the case is
   * not new, so it gets no first call.
   */
  public void resumeReopened(CallbackBatch batch, CaseFile file, Origin origin) {
    Instant now = clock.instant();
    boolean restored = restore(batch, file, now, origin);
    if (commands.isCallable(batch, file)) {
      callbacks.stopped(file.caseId()).forEach(callback -> callback.stopped = false);
    }
    if (file.plans().isAnyInForce()) {
      commands.schedulePlanFollowUp(batch, file, time.day(file, now), origin);
    } else if (!restored) {
      commands.schedule(batch, file, CallbackReason.PAYMENT_REVERSED, now, origin);
    }
  }

  /**
   * Schedules again what was stopped: appointments that are still ahead, and calls that inform the
   * borrower of a decision or result. While the case cannot be called for another reason, they stay
   * stopped.
   *
   * @param earliest the time before which a call about a result is not due
   * @return whether there was an appointment
   */
  private boolean restore(CallbackBatch batch, CaseFile file, Instant earliest, Origin origin) {
    if (!commands.isCallable(batch, file)) {
      return false;
    }
    Instant now = clock.instant();
    boolean restored = false;
    for (Callback callback : callbacks.stopped(file.caseId())) {
      if (callback.isAppointment() && callback.dueAt.isAfter(now)) {
        restore(batch, callback, origin);
        restored = true;
      } else if (callback.isAboutResult()) {
        callback.stopped = false;
        commands.scheduleAgain(batch, file, callback, earliest, origin);
      }
    }
    return restored;
  }

  /**
   * Schedules again the other calls that a hold stopped: those still ahead, at their own time,
   * because a waiting time continues; and the offer of a plan. The rest is dropped.
   *
   * @return whether there was one
   */
  private boolean restoreOthers(
      CallbackBatch batch, CaseFile file, Instant earliest, Origin origin) {
    if (!commands.isCallable(batch, file)) {
      return false;
    }
    boolean restored = false;
    for (Callback callback : callbacks.stopped(file.caseId())) {
      callback.stopped = false;
      if (StoppedCallPolicy.continues(callback.reason)
          && !file.plans().isAnyInForce()
          && callback.dueAt.isAfter(earliest)) {
        restore(batch, callback, origin);
        restored = true;
      } else if (callback.reason == CallbackReason.OFFER_PLAN && isPlanToBeOffered(file)) {
        commands.schedule(batch, file, CallbackReason.OFFER_PLAN, earliest, origin);
        restored = true;
      }
    }
    return restored;
  }

  private static boolean isPlanToBeOffered(CaseFile file) {
    return file.customerClass() == CustomerClass.B && !file.plans().isAnyInForceOrProposed();
  }

  private void restore(CallbackBatch batch, Callback callback, Origin origin) {
    callback.stopped = false;
    outbox.append(callback.restore(origin), clock.instant());
    batch.add(callback);
  }
}
