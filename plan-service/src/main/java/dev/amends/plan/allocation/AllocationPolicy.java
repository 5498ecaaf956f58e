package dev.amends.plan.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides payments among the instalments of a plan and the components of its debt: oldest
 * instalment first, and within an instalment in the order of the rule. It always starts with the
 * first payment, so that a reversal needs no undoing: the reversed part is left out.
 */
public final class AllocationPolicy {
  private AllocationPolicy() {}

  /**
   * An instalment of the terms in force.
   *
   * @param minorUnits more than zero
   * @param interestMinorUnits the interest of the plan in it; the rest of the instalment repays the
   *     debt that the plan covers
   */
  public record InstalmentToPay(
      int number, LocalDate dueDate, long minorUnits, long interestMinorUnits) {}

  /**
   * A payment that counts for the plan.
   *
   * @param minorUnits the part that was not reversed, in the plan's currency, more than zero
   */
  public record CountedPayment(String paymentId, long minorUnits, LocalDate businessDate) {}

  /** The part of a payment that went to one instalment, by component. */
  public record InstalmentPart(int instalment, DebtComponents components) {}

  /**
   * The division of one payment.
   *
   * @param parts the instalments that received some of it, in the order in which they did
   * @param unallocated the rest, in minor units
   */
  public record PaymentAllocation(
      CountedPayment payment, List<InstalmentPart> parts, long unallocated) {

    /** The minor units that went to instalments. */
    public long allocated() {
      return payment.minorUnits() - unallocated;
    }

    /** The allocated part by component. */
    public DebtComponents components() {
      DebtComponents sum = DebtComponents.NONE;
      for (InstalmentPart part : parts) {
        sum = sum.plus(part.components());
      }
      return sum;
    }
  }

  /**
   * What an instalment received.
   *
   * @param interestMinorUnits the part that paid the interest of the plan in it
   * @param completedBy the payment that completed it; null while it is open
   */
  public record InstalmentReceipts(
      int number, long minorUnits, long interestMinorUnits, @Nullable CountedPayment completedBy) {}

  /**
   * The result of an allocation.
   *
   * @param instalments in the order given
   * @param payments in the order given
   */
  public record Allocation(
      List<InstalmentReceipts> instalments, List<PaymentAllocation> payments) {}

  /**
   * Allocates all payments that count to the instalments of a schedule.
   *
   * @param schedule oldest instalment first
   * @param payments in the order in which the lender received them
   */
  public static Allocation allocate(
      List<InstalmentToPay> schedule, AllocationTerms terms, List<CountedPayment> payments) {
    OpenDebt debt = new OpenDebt(schedule, terms.debt());
    List<PaymentAllocation> allocations = new ArrayList<>(payments.size());
    for (CountedPayment payment : payments) {
      allocations.add(allocate(schedule, terms, debt, payment));
    }
    return new Allocation(debt.receipts(), List.copyOf(allocations));
  }

  private static PaymentAllocation allocate(
      List<InstalmentToPay> schedule,
      AllocationTerms terms,
      OpenDebt debt,
      CountedPayment payment) {
    List<DebtComponent> order = terms.order(payment.businessDate());
    int end = reachable(schedule, terms.overpayment(), payment.businessDate());
    List<InstalmentPart> parts = new ArrayList<>();
    long left = payment.minorUnits();
    for (int index = debt.firstOpen(); index < end && left > 0; index++) {
      DebtComponents paid = debt.pay(index, order, left, payment);
      if (paid.sum() > 0) {
        parts.add(new InstalmentPart(schedule.get(index).number(), paid));
        left -= paid.sum();
      }
    }
    return new PaymentAllocation(payment, List.copyOf(parts), left);
  }

  /** The number of instalments that a payment can reach. */
  private static int reachable(
      List<InstalmentToPay> schedule, Overpayment overpayment, LocalDate businessDate) {
    return switch (overpayment) {
      case ADVANCE -> schedule.size();
      case CREDIT -> {
        int due = 0;
        while (due < schedule.size() && !schedule.get(due).dueDate().isAfter(businessDate)) {
          due++;
        }
        yield Math.min(due + 1, schedule.size());
      }
    };
  }
}
