package dev.amends.plan.payment;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentAllocation;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.allocation.AllocationPolicy;
import dev.amends.plan.allocation.AllocationPolicy.Allocation;
import dev.amends.plan.allocation.AllocationPolicy.CountedPayment;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentReceipts;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentToPay;
import java.util.ArrayList;
import java.util.List;

/** Applies {@link AllocationPolicy} to the terms in force of a plan. */
final class PlanAllocation {
  private PlanAllocation() {}

  /**
   * Divides payments among the instalments in force.
   *
   * @param payments received payments in the lender's order
   */
  static Allocation of(RepaymentPlan plan, List<Payment> payments) {
    return AllocationPolicy.allocate(
        instalments(plan).stream().map(PlanAllocation::toPay).toList(),
        plan.allocation().orElseThrow(),
        payments.stream().map(PlanAllocation::counted).toList());
  }

  private static List<InstalmentState> instalments(RepaymentPlan plan) {
    return plan.inForce().orElseThrow().instalments();
  }

  private static InstalmentToPay toPay(InstalmentState instalment) {
    return new InstalmentToPay(
        instalment.number(),
        instalment.dueDate(),
        instalment.amount().minorUnits(),
        instalment.interest().minorUnits());
  }

  private static CountedPayment counted(Payment payment) {
    return new CountedPayment(
        payment.paymentId(),
        payment.remaining().orElseThrow().minorUnits(),
        payment.businessDate().orElseThrow());
  }

  /** What the instalments in force received. */
  static List<InstalmentAllocation> receipts(
      RepaymentPlan plan, List<InstalmentReceipts> instalments) {
    List<InstalmentAllocation> allocations = new ArrayList<>(instalments.size());
    for (InstalmentReceipts receipts : instalments) {
      CountedPayment last = receipts.completedBy();
      allocations.add(
          new InstalmentAllocation(
              receipts.number(),
              new Money(receipts.minorUnits(), plan.currency()),
              new Money(receipts.interestMinorUnits(), plan.currency()),
              last == null ? null : last.paymentId(),
              last == null ? null : last.businessDate()));
    }
    return List.copyOf(allocations);
  }

  /** The instalments in force as if they had received this. */
  static List<InstalmentState> states(RepaymentPlan plan, List<InstalmentReceipts> received) {
    List<InstalmentState> instalments = instalments(plan);
    List<InstalmentState> states = new ArrayList<>(instalments.size());
    for (int index = 0; index < instalments.size(); index++) {
      InstalmentReceipts receipts = received.get(index);
      states.add(
          instalments
              .get(index)
              .withPaid(
                  new Money(receipts.minorUnits(), plan.currency()),
                  new Money(receipts.interestMinorUnits(), plan.currency())));
    }
    return List.copyOf(states);
  }
}
