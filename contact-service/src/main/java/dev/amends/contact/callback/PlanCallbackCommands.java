package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Schedules and cancels calls about one decision or one late payment of a promise or plan. The
 * caller holds the lock of the case's account.
 */
@ApplicationScoped
public class PlanCallbackCommands {
  private final CallbackCommands commands;
  private final Callbacks callbacks;
  private final BorrowerTime time;
  private final InstantSource clock;

  PlanCallbackCommands(
      CallbackCommands commands, Callbacks callbacks, BorrowerTime time, InstantSource clock) {
    this.commands = commands;
    this.callbacks = callbacks;
    this.time = time;
    this.clock = clock;
  }

  /**
   * Schedules a call about a payment of a promise or plan that is missing, due at once. One that
   * already waits for an agent is about the later payment from now on.
   */
  public void schedule(
      CallbackBatch batch, CaseFile file, CallbackReason reason, PlanCall about, Origin origin) {
    UUID plan = about.ownPlan(reason);
    commands
        .scheduleUnlessWaiting(batch, file, reason, plan, clock.instant(), origin)
        .or(() -> batch.waiting(file.caseId(), reason, plan))
        .ifPresent(callback -> callback.setPlanCall(about));
  }

  /**
   * Schedules a call about a payment that is late, unless no call is possible in its grace period.
   *
   * @param lastDay the last day of the grace period by the borrower's calendar
   */
  public void scheduleInGrace(
      CallbackBatch batch, CaseFile file, PlanCall about, LocalDate lastDay, Origin origin) {
    CallbackReason reason = CallbackReason.NEAR_BREACH;
    if (commands.isCallable(batch, file)
        && !time.nextSlot(batch, file, clock.instant(), reason)
            .due()
            .local()
            .toLocalDate()
            .isAfter(lastDay)) {
      schedule(batch, file, reason, about, origin);
    }
  }

  /**
   * Schedules a call about a decision on a promise or plan, due at once. It replaces the call about
   * an earlier decision on the same plan, even if an agent has claimed that one. A call that is
   * stopped is about the later decision from now on.
   */
  public void scheduleDecision(CallbackBatch batch, CaseFile file, PlanCall about, Origin origin) {
    CallbackReason reason = CallbackReason.DECISION;
    UUID planId = about.planId();
    stopped(batch, file, reason, planId).forEach(callback -> callback.setPlanCall(about));
    cancelOutstanding(batch, file, reason, planId, "a later decision replaces it", origin);
    commands
        .scheduleUnlessWaiting(batch, file, reason, planId, clock.instant(), origin)
        .ifPresent(callback -> callback.setPlanCall(about));
  }

  /** Cancels the call about a decision or result that no longer holds; a stopped one stays so. */
  public void cancel(
      CallbackBatch batch,
      CaseFile file,
      CallbackReason reason,
      UUID planId,
      String why,
      Origin origin) {
    stopped(batch, file, reason, planId).forEach(callback -> callback.stopped = false);
    cancelOutstanding(batch, file, reason, planId, why, origin);
  }

  private void cancelOutstanding(
      CallbackBatch batch,
      CaseFile file,
      CallbackReason reason,
      UUID planId,
      String why,
      Origin origin) {
    commands.cancel(batch, file, call -> call.isAboutPlan(reason, planId), why, origin);
  }

  /**
   * The calls that would be scheduled again when contact resumes; none while it has not stopped.
   */
  private List<Callback> stopped(
      CallbackBatch batch, CaseFile file, CallbackReason reason, UUID planId) {
    return commands.isCallable(batch, file)
        ? List.of()
        : callbacks.stopped(file.caseId()).stream()
            .filter(callback -> callback.isAboutPlan(reason, planId))
            .toList();
  }
}
