package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.InstalmentDueSoon;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.InstalmentReopened;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanActivated;
import dev.amends.events.PlanEvent.PlanAdjusted;
import dev.amends.events.PlanEvent.PlanApproved;
import dev.amends.events.PlanEvent.PlanCancelled;
import dev.amends.events.PlanEvent.PlanDecisionOverdue;
import dev.amends.events.PlanEvent.PlanNearBreach;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanReinstated;
import dev.amends.events.PlanEvent.PlanRejected;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.events.PlanEvent.PlanReturned;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.events.PlanEvent.PromiseKept;
import dev.amends.events.PlanEvent.PromisePartlyKept;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the events of a plan from its current state. */
record PlanEvents(Agreement plan) {

  PlanProposed proposed(PlanVersion version, Origin origin) {
    Review review = version.review;
    return new PlanProposed(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.terms(),
        review.isApprovalNeeded(),
        version.proposedBy,
        version.initiator,
        review.limit(),
        review.decisionDueAt(),
        origin);
  }

  PlanApproved approved(PlanVersion version, @Nullable String why, Origin origin) {
    return new PlanApproved(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.kind,
        version.number,
        origin.by(),
        why,
        origin);
  }

  PlanRejected rejected(PlanVersion version, String why, Origin origin) {
    return new PlanRejected(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.kind,
        version.number,
        origin.by(),
        why,
        origin);
  }

  PlanReturned returned(PlanVersion version, String why, Origin origin) {
    return new PlanReturned(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.kind,
        version.number,
        origin.by(),
        why,
        origin);
  }

  PlanDecisionOverdue decisionOverdue(PlanVersion version, Origin origin) {
    return new PlanDecisionOverdue(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        version.kind,
        version.number,
        version.proposedAt,
        Objects.requireNonNull(version.review.decisionDueAt()),
        origin);
  }

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

  /** Creates the completion of an instalment by a payment. */
  InstalmentPaid paid(
      PlannedInstalment instalment, String paymentId, LocalDate paidOn, Origin origin) {
    return new InstalmentPaid(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        instalment.number,
        instalment.amount(),
        paymentId,
        paidOn,
        origin);
  }

  /** Creates the withdrawal of an instalment's result. */
  InstalmentReopened reopened(
      PlannedInstalment instalment,
      InstalmentResult withdrawn,
      Money unpaid,
      LocalDate businessDate,
      Origin origin) {
    return new InstalmentReopened(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        instalment.number,
        withdrawn,
        instalment.amount(),
        unpaid,
        businessDate,
        origin);
  }

  InstalmentMissed missed(
      PlannedInstalment instalment, Money unpaid, LocalDate businessDate, Origin origin) {
    return new InstalmentMissed(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        instalment.number,
        instalment.dueDate,
        instalment.amount(),
        unpaid,
        businessDate,
        origin);
  }

  InstalmentDueSoon dueSoon(PlannedInstalment instalment, LocalDate businessDate, Origin origin) {
    return new InstalmentDueSoon(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        plan.kind,
        instalment.number,
        instalment.dueDate,
        instalment.amount(),
        instalment.state().unpaid(),
        businessDate,
        origin);
  }

  PlanNearBreach nearBreach(
      PlannedInstalment instalment,
      Money shortBy,
      LocalDate graceUntil,
      LocalDate businessDate,
      Origin origin) {
    return new PlanNearBreach(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        plan.kind,
        instalment.number,
        instalment.dueDate,
        shortBy,
        graceUntil,
        businessDate,
        origin);
  }

  PromiseKept kept(
      InstalmentState promised, Money received, LocalDate businessDate, Origin origin) {
    return new PromiseKept(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        promised.amount(),
        received,
        promised.dueDate(),
        businessDate,
        origin);
  }

  PromisePartlyKept partlyKept(
      InstalmentState promised, Money received, LocalDate businessDate, Origin origin) {
    return new PromisePartlyKept(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        promised.amount(),
        received,
        promised.dueDate(),
        businessDate,
        origin);
  }

  PromiseBroken broken(
      InstalmentState promised, Money received, LocalDate businessDate, Origin origin) {
    return new PromiseBroken(
        plan.caseId,
        plan.lenderId,
        plan.accountId(),
        plan.id,
        promised.amount(),
        received,
        promised.dueDate(),
        businessDate,
        origin);
  }
}
