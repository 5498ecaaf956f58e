package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentAllocation;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.outcome.PromisePolicy.Receipt;
import dev.amends.plan.schedule.HeldDays;
import dev.amends.plan.schedule.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules, facts and payments for tests of outcomes: instalments of 100.00, due from March 10. */
final class OutcomeExamples {
  static final LocalDate DUE = LocalDate.of(2026, 3, 10);
  static final LocalDate AGREED_ON = LocalDate.of(2026, 3, 1);

  private OutcomeExamples() {}

  static OutcomeRule planRule(int graceDays, String tolerance, int missedToBreach) {
    return new OutcomeRule(graceDays, 1, tolerance(tolerance), missedToBreach, 3);
  }

  static OutcomeRule promiseRule(int graceDays, String tolerance) {
    return new OutcomeRule(graceDays, 0, tolerance(tolerance), 1, 3);
  }

  private static Tolerance tolerance(String amount) {
    return new Tolerance(new BigDecimal(amount), BigDecimal.ZERO);
  }

  static OutcomeFacts closedOn(LocalDate lastClosed, HeldDays... holds) {
    return facts(lastClosed, null, Set.of(), holds);
  }

  static OutcomeFacts facts(
      LocalDate lastClosed,
      @Nullable LocalDate forgivenUntil,
      Set<Integer> reminded,
      HeldDays... holds) {
    return new OutcomeFacts(AGREED_ON, lastClosed, List.of(holds), forgivenUntil, reminded, null);
  }

  static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }

  static Receipt receipt(String amount, LocalDate day) {
    return new Receipt(day, cny(amount));
  }

  static InstalmentState instalment(int number, LocalDate dueDate) {
    return new InstalmentState(number, dueDate, cny("100.00"), cny("0.00"), false, false);
  }

  /** Instalments of 100.00 a month. */
  static List<InstalmentState> instalments(int count) {
    List<InstalmentState> instalments = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      instalments.add(instalment(number, DUE.plusMonths(number - 1L)));
    }
    return instalments;
  }

  /** The instalments paid by payments of a business day and before, oldest instalment first. */
  static Function<LocalDate, List<InstalmentState>> paidBy(
      List<InstalmentState> instalments, List<Receipt> receipts) {
    return day -> {
      long left =
          receipts.stream()
              .filter(receipt -> !receipt.on().isAfter(day))
              .mapToLong(receipt -> receipt.amount().minorUnits())
              .sum();
      List<InstalmentState> paid = new ArrayList<>();
      for (InstalmentState instalment : instalments) {
        long part = Math.min(left, instalment.amount().minorUnits());
        left -= part;
        paid.add(instalment.withPaid(new Money(part, instalment.amount().currency())));
      }
      return paid;
    };
  }

  /** What the payments pay of each instalment, and the business date on which it was full. */
  static List<InstalmentAllocation> allocations(
      List<InstalmentState> instalments, List<Receipt> receipts) {
    return paidBy(instalments, receipts).apply(LocalDate.MAX).stream()
        .map(
            paid ->
                paid.isPaid()
                    ? new InstalmentAllocation(paid.number(), paid.paid(), "P", DUE)
                    : new InstalmentAllocation(paid.number(), paid.paid(), null, null))
        .toList();
  }
}
