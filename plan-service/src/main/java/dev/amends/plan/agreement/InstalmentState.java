package dev.amends.plan.agreement;

import dev.amends.events.Money;
import java.time.LocalDate;

/**
 * The current state of an instalment.
 *
 * @param paid the money received for it, at most the amount
 * @param missed whether it was short after its grace period
 * @param judged whether it has been judged after its grace period, with either result
 */
public record InstalmentState(
    int number, LocalDate dueDate, Money amount, Money paid, boolean missed, boolean judged) {

  /** The same instalment with another amount received. */
  public InstalmentState withPaid(Money received) {
    return new InstalmentState(number, dueDate, amount, received, missed, judged);
  }

  /** Whether it is paid in full. */
  public boolean isPaid() {
    return paid.compareTo(amount) >= 0;
  }

  /** The amount still to be paid. */
  public Money unpaid() {
    return amount.minus(paid);
  }
}
