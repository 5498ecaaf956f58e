package dev.amends.contact.intake;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.PlanCall;
import dev.amends.contact.callback.PlanCallbackCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanNearBreach;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.events.PlanEvent.PromisePartlyKept;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Schedules calls about payments of a promise or plan that are late: a friendly one within the
 * grace period, and one about what was missing after it.
 */
@ApplicationScoped
class LatePaymentCommands {
  private final CallbackCommands callbacks;
  private final PlanCallbackCommands planCallbacks;
  private final BorrowerTime time;
  private final InstantSource clock;

  LatePaymentCommands(
      CallbackCommands callbacks,
      PlanCallbackCommands planCallbacks,
      BorrowerTime time,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.planCallbacks = planCallbacks;
    this.time = time;
    this.clock = clock;
  }

  /**
   * Schedules a call within the grace period, in place of the plan's follow-up of this payment.
   * Without a last day of the grace period, the follow-up stays.
   */
  void remind(CallbackBatch batch, CaseFile file, PlanNearBreach near, String eventId) {
    LocalDate graceUntil = near.graceUntil();
    if (graceUntil == null || !file.plans().isInForce(near.planId())) {
      return;
    }
    PlanCall about =
        PlanCall.about(
            near.planId(),
            new PlanCall.Shortfall(
                near.number(), near.dueDate(), near.shortBy(), null, graceUntil));
    String reason =
        "near-breach: payment %d was due on %s; in time until %s"
            .formatted(near.number(), near.dueDate(), graceUntil);
    Origin origin = Origin.event(reason, eventId);
    replaceFollowUp(batch, file, near, origin, eventId);
    planCallbacks.scheduleInGrace(batch, file, about, toLocal(file, near, graceUntil), origin);
  }

  /**
   * The next follow-up of the plan is the one of its next payment, at the earliest tomorrow. Those
   * of another promise or plan stay.
   */
  private void replaceFollowUp(
      CallbackBatch batch, CaseFile file, PlanNearBreach near, Origin origin, String eventId) {
    callbacks.cancel(
        batch,
        file,
        callback -> callback.reason() == CallbackReason.PLAN_FOLLOW_UP,
        "the call about the late payment replaces it",
        origin);
    LocalDate today = time.day(file, clock.instant());
    LocalDate followUp = toLocal(file, near, near.dueDate()).plusDays(1);
    file.plans().replaceFollowUps(near.planId(), followUp.isBefore(today) ? today : followUp);
    callbacks.schedulePlanFollowUp(batch, file, today, followUpOrigin(eventId));
  }

  private static Origin followUpOrigin(String eventId) {
    return Origin.event("plan-follow-up: the day after an instalment", eventId);
  }

  /** Converts the lender's business date to the borrower's calendar, as follow-ups do. */
  private LocalDate toLocal(CaseFile file, PlanNearBreach near, LocalDate businessDate) {
    return time.day(file, clock.instant())
        .plusDays(ChronoUnit.DAYS.between(near.businessDate(), businessDate));
  }

  /** Withdraws the call about a payment, because it is no longer late within its grace period. */
  void withdraw(
      CallbackBatch batch, CaseFile file, UUID planId, int number, String why, String eventId) {
    callbacks.cancel(
        batch,
        file,
        callback -> callback.isAboutLatePayment(planId, number),
        why,
        Origin.event("near-breach: " + why, eventId));
  }

  /**
   * Withdraws the call about a payment that was not late. If it has not been made, the follow-up
   * that it replaced is scheduled again.
   */
  void undo(CallbackBatch batch, CaseFile file, UUID planId, int number, String eventId) {
    boolean outstanding =
        batch.outstanding(file.caseId()).stream()
            .anyMatch(callback -> callback.isAboutLatePayment(planId, number));
    withdraw(batch, file, planId, number, "the payment was not late", eventId);
    if (outstanding && file.plans().isInForce(planId)) {
      LocalDate today = time.day(file, clock.instant());
      file.plans().restoreFollowUps(planId, today);
      callbacks.schedulePlanFollowUp(batch, file, today, followUpOrigin(eventId));
    }
  }

  /** Calls about a breach, within one business day of the borrower's region. */
  void callAbout(CallbackBatch batch, CaseFile file, PlanBreached breached, String eventId) {
    PlanCall.Shortfall missing = new PlanCall.Shortfall(null, null, breached.shortBy(), null, null);
    planCallbacks.schedule(
        batch,
        file,
        CallbackReason.PLAN_BREACHED,
        PlanCall.about(breached.planId(), missing),
        Origin.event("plan-breached: within one business day", eventId));
  }

  /** Calls to thank for the part that was paid and to agree on the rest. */
  void callAbout(CallbackBatch batch, CaseFile file, PromisePartlyKept partly, String eventId) {
    Money missing = partly.amount().minus(partly.received());
    planCallbacks.schedule(
        batch,
        file,
        CallbackReason.PROMISE_PARTLY_KEPT,
        PlanCall.about(
            partly.planId(),
            new PlanCall.Shortfall(1, partly.dueDate(), missing, partly.received(), null)),
        Origin.event("promise-partly-kept: within one business day", eventId));
  }

  void callAbout(CallbackBatch batch, CaseFile file, PromiseBroken broken, String eventId) {
    Money missing = broken.amount().minus(broken.received());
    planCallbacks.schedule(
        batch,
        file,
        CallbackReason.PROMISE_BROKEN,
        PlanCall.about(
            broken.planId(),
            new PlanCall.Shortfall(1, broken.dueDate(), missing, broken.received(), null)),
        Origin.event("promise-broken: within one business day", eventId));
  }
}
