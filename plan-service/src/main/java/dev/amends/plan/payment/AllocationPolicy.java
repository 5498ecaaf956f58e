package dev.amends.plan.payment;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentAllocation;
import dev.amends.plan.agreement.InstalmentState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Allocates payments to instalments: oldest instalment first, in the order in which the payments
 * were received. It always starts with the first payment, so that a reversal needs no undoing: the
 * reversed payment is left out.
 */
final class AllocationPolicy {
  private AllocationPolicy() {}

  /**
   * A payment that counts for a plan.
   *
   * @param minorUnits in the plan's currency, more than zero
   */
  record CountedPayment(String paymentId, long minorUnits, LocalDate businessDate) {}

  /**
   * The result of an allocation.
   *
   * @param instalments the money for each instalment, in the order given
   * @param allocated the minor units of each payment that went to instalments, in the order given;
   *     the rest of the payment is unallocated
   */
  record Allocation(List<InstalmentAllocation> instalments, List<Long> allocated) {}

  /** Allocates all payments that count to the instalments of a schedule, oldest first. */
  static Allocation allocate(List<InstalmentState> instalments, List<CountedPayment> payments) {
    List<InstalmentAllocation> allocations = new ArrayList<>(instalments.size());
    long[] left = payments.stream().mapToLong(CountedPayment::minorUnits).toArray();
    int next = 0;
    for (InstalmentState instalment : instalments) {
      long open = instalment.amount().minorUnits();
      CountedPayment last = null;
      while (open > 0 && next < left.length) {
        long part = Math.min(open, left[next]);
        open -= part;
        left[next] -= part;
        last = payments.get(next);
        if (left[next] == 0) {
          next++;
        }
      }
      Money paid = instalment.amount().minus(new Money(open, instalment.amount().currency()));
      allocations.add(
          open == 0 && last != null
              ? new InstalmentAllocation(
                  instalment.number(), paid, last.paymentId(), last.businessDate())
              : new InstalmentAllocation(instalment.number(), paid, null, null));
    }
    List<Long> allocated = new ArrayList<>(payments.size());
    for (int index = 0; index < left.length; index++) {
      allocated.add(payments.get(index).minorUnits() - left[index]);
    }
    return new Allocation(List.copyOf(allocations), List.copyOf(allocated));
  }
}
