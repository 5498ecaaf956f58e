package dev.amends.plan.payment;

import dev.amends.events.Money;
import dev.amends.rules.cost.BalanceChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All payments of an account, as they were loaded. */
public final class AccountPayments {
  private final List<Payment> payments;

  AccountPayments(List<Payment> payments) {
    this.payments = List.copyOf(payments);
  }

  /** What was paid and not reversed; empty if nothing was. */
  public Optional<Money> total() {
    return effective().flatMap(payment -> payment.remaining().stream()).reduce(Money::plus);
  }

  /** The business date of the last payment that was not reversed. */
  public Optional<LocalDate> lastOn() {
    return lastOn(effective());
  }

  /** The business date of the last payment for a plan; empty if none was for it. */
  public Optional<LocalDate> lastOn(UUID planId) {
    return lastOn(effective().filter(payment -> planId.equals(payment.division.planId)));
  }

  /** What the payments and their reversals changed after a place in the lender's order. */
  public List<BalanceChange> changesAfter(long sequence) {
    return payments.stream().flatMap(payment -> payment.changesAfter(sequence).stream()).toList();
  }

  private Stream<Payment> effective() {
    return payments.stream().filter(Payment::isEffective);
  }

  private static Optional<LocalDate> lastOn(Stream<Payment> payments) {
    return payments.flatMap(payment -> payment.businessDate().stream()).max(LocalDate::compareTo);
  }
}
