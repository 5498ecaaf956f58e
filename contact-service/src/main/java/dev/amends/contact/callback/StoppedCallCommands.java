package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
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
  private final Outbox outbox;
  private final InstantSource clock;

  StoppedCallCommands(
      Callbacks callbacks,
      CallbackCommands commands,
      BorrowerTime time,
      Outbox outbox,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.commands = commands;
    this.time = time;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Cancels all open callbacks of a case; {@link #resumeReopened} and {@link #resumeAfterHold} undo
   * that for the appointments and for the calls about decisions and results.
   */
  public void stop(CallbackBatch batch, CaseFile file, String why, Origin origin) {
    batch
        .outstanding(file.caseId())
        .forEach(callback -> outbox.append(callback.stop(why, origin), clock.instant()));
  }

  /**
   * Continues after the last hold: restores what was stopped, and schedules a call about the end of
   * the hold and the next follow-up of the plan.
   */
  public void resumeAfterHold(CallbackBatch batch, CaseFile file, Origin origin) {
    Instant now = clock.instant();
    restore(batch, file, now, origin);
    commands.schedule(batch, file, CallbackReason.HOLD_ENDED, now, origin);
    commands.schedulePlanFollowUp(batch, file, time.day(file, now), origin);
  }

  /**
   * Continues with a case that a reversal reopened: restores what was stopped, and follows up its
   * plan. Without an appointment or a plan, the borrower is called about the reversal; the case is
   * not new, so it gets no first call.
   */
  public void resumeReopened(CallbackBatch batch, CaseFile file, Origin origin) {
    Instant now = clock.instant();
    boolean restored = restore(batch, file, now, origin);
    if (file.plans().isAnyInForce()) {
      commands.schedulePlanFollowUp(batch, file, time.day(file, now), origin);
    } else if (!restored) {
      commands.schedule(batch, file, CallbackReason.PAYMENT_REVERSED, now, origin);
    }
  }

  /**
   * Schedules again what was stopped: appointments that are still ahead, and calls about decisions
   * and results that the borrower has not heard of. While the case cannot be called for another
   * reason, they stay stopped.
   *
   * @return whether there was an appointment
   */
  private boolean restore(CallbackBatch batch, CaseFile file, Instant now, Origin origin) {
    if (!commands.isCallable(batch, file)) {
      return false;
    }
    boolean restored = false;
    for (Callback callback : callbacks.stopped(file.caseId())) {
      callback.stopped = false;
      if (callback.isAppointment() && callback.dueAt.isAfter(now)) {
        outbox.append(callback.restore(origin), now);
        batch.add(callback);
        restored = true;
      } else if (callback.isAboutResult()) {
        commands.scheduleAgain(batch, file, callback, origin);
      }
    }
    return restored;
  }
}
