package dev.amends.plan.agreement;

import dev.amends.events.Money;
import java.time.LocalDate;

/**
 * An instalment as it stands.
 *
 * @param paid what has come in for it, at most the amount
 * @param missed whether it was found past grace and short
 * @param judged whether its lateness has been judged already, either way
 */
public record InstalmentState(
    int number, LocalDate dueDate, Money amount, Money paid, boolean missed, boolean judged) {

  public boolean isPaid() {
    return paid.compareTo(amount) >= 0;
  }

  /** What is missing. */
  public Money open() {
    return amount.minus(paid);
  }
}
