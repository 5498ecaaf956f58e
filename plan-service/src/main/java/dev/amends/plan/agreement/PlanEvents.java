package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanActivated;
import dev.amends.events.PlanEvent.PlanAdjusted;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.events.PlanEvent.PlanCompleted;
import dev.amends.events.PlanEvent.PlanReinstated;
import dev.amends.events.PlanEvent.PlanResult;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the events of a promise or plan as a whole. */
record PlanEvents(Agreement plan) {

  PlanActivated activated(LocalDate businessDate, Origin origin) {
    return new PlanActivated(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        plan.termsInForce().terms(),
        businessDate,
        origin);
  }

  PlanAdjusted adjusted(PlanVersion newVersion, LocalDate businessDate, Origin origin) {
    return new PlanAdjusted(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        newVersion.terms(),
        businessDate,
        origin);
  }

  /**
   * Creates the withdrawal of a result.
   *
   * @param inForce whether the plan is in force again
   */
  PlanReinstated reinstated(
      PlanResult withdrawn, boolean inForce, LocalDate businessDate, Origin origin) {
    return new PlanReinstated(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        withdrawn,
        inForce,
        plan.termsInForce().terms(),
        businessDate,
        origin);
  }

  PlanCancelled cancelled(String reason, @Nullable UUID replacedBy, Origin origin) {
    return new PlanCancelled(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        plan.kind,
        reason,
        replacedBy,
        origin);
  }

  PlanCompleted completed(Money paid, LocalDate businessDate, Origin origin) {
    return new PlanCompleted(
        plan.caseId, plan.lenderId, plan.accountId(), plan.id, paid, businessDate, origin);
  }

  /**
   * Creates the breach of a plan.
   *
   * @param effectiveOn the first business date after the grace period that breached the plan
   * @param shortBy the amount missing on that day of all instalments due
   * @param missed the number of missed instalments
   */
  PlanBreached breached(
      LocalDate effectiveOn, Money shortBy, int missed, LocalDate businessDate, Origin origin) {
    return new PlanBreached(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        plan.termsInForce().number(),
        shortBy,
        missed,
        effectiveOn,
        businessDate,
        origin);
  }
}
