package dev.amends.plan.agreement;

import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records what the instalments of a plan have received. */
record InstalmentPayments(InstalmentEvents events, PlannedInstalments instalments) {

  /**
   * Replaces what the instalments have received.
   *
   * @param businessDate the business date of the payment or reversal that caused the allocation
   */
  List<PlanEvent> replace(
      List<InstalmentAllocation> allocations, LocalDate businessDate, Origin origin) {
    List<PlanEvent> published = new ArrayList<>();
    for (InstalmentAllocation allocation : allocations) {
      replace(allocation, businessDate, origin).ifPresent(published::add);
    }
    return published;
  }

  private Optional<PlanEvent> replace(
      InstalmentAllocation allocation, LocalDate businessDate, Origin origin) {
    PlannedInstalment instalment = instalments.get(allocation.number());
    boolean paidBefore = instalment.isPaid();
    instalment.receive(allocation.paid().minorUnits(), allocation.paidInterest().minorUnits());
    if (paidBefore && !instalment.isPaid()) {
      return Optional.of(
          events.reopened(
              instalment,
              InstalmentResult.PAID,
              instalment.state().unpaid(),
              businessDate,
              origin));
    }
    String paymentId = allocation.completedBy();
    LocalDate paidOn = allocation.completedOn();
    return paidBefore || paymentId == null || paidOn == null
        ? Optional.empty()
        : Optional.of(events.paid(instalment, paymentId, paidOn, origin));
  }
}
