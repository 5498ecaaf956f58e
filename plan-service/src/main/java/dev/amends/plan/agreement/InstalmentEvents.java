package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.InstalmentDueSoon;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.InstalmentReopened;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanNearBreach;
import java.time.LocalDate;

/** Creates the events of the instalments of a plan, or of the one payment of a promise. */
record InstalmentEvents(Agreement plan) {

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
}
