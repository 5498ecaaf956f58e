package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.events.PlanEvent.PromiseKept;
import dev.amends.events.PlanEvent.PromisePartlyKept;
import java.time.LocalDate;

/** Creates the results of a promise. */
record PromiseEvents(Agreement plan) {

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
