package dev.amends.plan.payment;

import dev.amends.events.Money;
import dev.amends.plan.agreement.Filled;
import dev.amends.plan.agreement.InstalmentState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Oldest instalment first, in the order in which the payments were told. Always worked out from the
 * first payment on, so that a reversal needs no undoing: the reversed payment is left out.
 */
public final class AllocationPolicy {
  private AllocationPolicy() {}

  /**
   * A payment that counts for a plan.
   *
   * @param minorUnits in the plan's currency, more than zero
   */
  public record Incoming(String paymentId, long minorUnits, LocalDate businessDate) {}

  /**
   * Where the payments went.
   *
   * @param instalments by number, as given
   * @param allocated minor units of each payment that went to an instalment, in the order given;
   *     the rest of it is unallocated
   */
  public record Allocation(List<Filled> instalments, List<Long> allocated) {}

  /** Allocates all payments that count to the instalments of a schedule, oldest first. */
  public static Allocation allocate(List<InstalmentState> instalments, List<Incoming> payments) {
    List<Filled> filled = new ArrayList<>(instalments.size());
    long[] left = payments.stream().mapToLong(Incoming::minorUnits).toArray();
    int next = 0;
    for (InstalmentState instalment : instalments) {
      long open = instalment.amount().minorUnits();
      Incoming last = null;
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
      filled.add(
          open == 0 && last != null
              ? new Filled(instalment.number(), paid, last.paymentId(), last.businessDate())
              : new Filled(instalment.number(), paid, null, null));
    }
    List<Long> allocated = new ArrayList<>(payments.size());
    for (int index = 0; index < left.length; index++) {
      allocated.add(payments.get(index).minorUnits() - left[index]);
    }
    return new Allocation(List.copyOf(filled), List.copyOf(allocated));
  }
}
