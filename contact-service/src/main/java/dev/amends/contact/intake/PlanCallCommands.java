package dev.amends.contact.intake;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.callback.PlanCallbackCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanReinstated;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.events.PlanEvent.PlanTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Schedules the follow-up calls of a promise or plan while it is in force. */
@ApplicationScoped
class PlanCallCommands {
  private final CallbackCommands callbacks;
  private final PlanCallbackCommands planCallbacks;
  private final PlanOfferCommands offers;
  private final BorrowerTime time;
  private final FollowUpConfig config;
  private final InstantSource clock;

  PlanCallCommands(
      CallbackCommands callbacks,
      PlanCallbackCommands planCallbacks,
      PlanOfferCommands offers,
      BorrowerTime time,
      FollowUpConfig config,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.planCallbacks = planCallbacks;
    this.offers = offers;
    this.time = time;
    this.config = config;
    this.clock = clock;
  }

  /** Follows up a promise or plan that comes into force or gets new terms. */
  void follow(
      CallbackBatch open,
      CaseFile file,
      UUID planId,
      PlanTerms terms,
      LocalDate businessDate,
      String eventId) {
    LocalDate today = time.day(file, clock.instant());
    file.plans()
        .begin(
            planId,
            PlanCallPolicy.callDates(
                terms.instalments(), businessDate, today, config.daysApartMax()));
    if (!file.isOpen()) {
      return;
    }
    offers.withdraw(open, file, "a promise or a plan is in force", eventId);
    callbacks.cancel(
        open,
        file,
        Callback::isAttemptToReach,
        "a promise or a plan is in force",
        Origin.event("plan-in-force: the calls of the plan replace it", eventId));
    if (file.plans().plannedFollowUps() == 0) {
      cancelFollowUp(open, file, "the plan has no instalment left", eventId);
    }
    callbacks.schedulePlanFollowUp(open, file, today, followUp(eventId));
  }

  /** Follows up new terms; a call about a late payment of the old ones is withdrawn. */
  void adjust(
      CallbackBatch open,
      CaseFile file,
      UUID planId,
      PlanTerms terms,
      LocalDate businessDate,
      String eventId) {
    cancelAboutLatePayment(open, file, planId, "the plan has new terms", eventId);
    follow(open, file, planId, terms, businessDate, eventId);
  }

  /** Cancels the callback about the withdrawn result, and resumes the plan's follow-up. */
  void reinstate(CallbackBatch open, CaseFile file, PlanReinstated reinstated, String eventId) {
    callbackAbout(reinstated.withdrawn())
        .ifPresent(
            reason ->
                planCallbacks.cancel(
                    open,
                    file,
                    reason,
                    reinstated.planId(),
                    why(reinstated.withdrawn()),
                    Origin.event(
                        "plan-reinstated: " + reinstated.withdrawn() + " is withdrawn", eventId)));
    if (reinstated.inForce()) {
      follow(
          open, file, reinstated.planId(), reinstated.terms(), reinstated.businessDate(), eventId);
    }
  }

  private static Optional<CallbackReason> callbackAbout(PlanResult withdrawn) {
    return switch (withdrawn) {
      case BREACHED -> Optional.of(CallbackReason.PLAN_BREACHED);
      case PARTLY_KEPT -> Optional.of(CallbackReason.PROMISE_PARTLY_KEPT);
      case BROKEN -> Optional.of(CallbackReason.PROMISE_BROKEN);
      case COMPLETED, CANCELLED, KEPT -> Optional.empty();
    };
  }

  private static String why(PlanResult withdrawn) {
    return switch (withdrawn) {
      case BROKEN -> "the promise was not broken";
      case PARTLY_KEPT -> "the promise was not kept in part";
      case COMPLETED, CANCELLED, BREACHED, KEPT -> "the plan was not breached";
    };
  }

  /** Ends the calls of a promise or plan in force; those of another one continue. */
  void end(CallbackBatch open, CaseFile file, UUID planId, String why, String eventId) {
    if (!file.plans().isInForce(planId)) {
      return;
    }
    file.plans().end(planId);
    LocalDate today = time.day(file, clock.instant());
    LocalDate from = open.followUpDay(file.caseId()).filter(today::isAfter).orElse(today);
    cancelFollowUp(open, file, why, eventId);
    cancelAboutLatePayment(open, file, planId, why, eventId);
    callbacks.schedulePlanFollowUp(open, file, from, followUp(eventId));
  }

  private void cancelFollowUp(CallbackBatch open, CaseFile file, String why, String eventId) {
    callbacks.cancel(
        open,
        file,
        callback -> callback.reason() == CallbackReason.PLAN_FOLLOW_UP,
        why,
        origin(why, eventId));
  }

  private void cancelAboutLatePayment(
      CallbackBatch open, CaseFile file, UUID planId, String why, String eventId) {
    planCallbacks.cancel(open, file, CallbackReason.NEAR_BREACH, planId, why, origin(why, eventId));
  }

  private static Origin origin(String why, String eventId) {
    return Origin.event("plan-calls: " + why, eventId);
  }

  private static Origin followUp(String eventId) {
    return Origin.event("plan-follow-up: the day after an instalment", eventId);
  }
}
