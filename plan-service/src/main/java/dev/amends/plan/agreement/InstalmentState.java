package dev.amends.plan.agreement;

import dev.amends.events.Money;
import java.time.LocalDate;

/**
 * The current state of an instalment.
 *
 * @param interest the part of the amount that is interest of the plan; zero without interest
 * @param paid the money received for it, at most the amount
 * @param paidInterest the part of it that paid the interest
 * @param missed whether it was short after its grace period
 * @param judged whether it has been judged after its grace period, with either result
 */
public record InstalmentState(
    int number,
    LocalDate dueDate,
    Money amount,
    Money interest,
    Money paid,
    Money paidInterest,
    boolean missed,
    boolean judged) {

  /** An instalment whose interest is paid first. */
  public InstalmentState(
      int number,
      LocalDate dueDate,
      Money amount,
      Money interest,
      Money paid,
      boolean missed,
      boolean judged) {
    this(number, dueDate, amount, interest, paid, paid.min(interest), missed, judged);
  }

  /** An instalment without interest. */
  public InstalmentState(
      int number, LocalDate dueDate, Money amount, Money paid, boolean missed, boolean judged) {
    this(number, dueDate, amount, Money.zero(amount.currency()), paid, missed, judged);
  }

  /** The same instalment with another amount received, which pays its interest first. */
  public InstalmentState withPaid(Money received) {
    return withPaid(received, received.min(interest));
  }

  /** The same instalment with another amount received, and the part of it that paid interest. */
  public InstalmentState withPaid(Money received, Money ofInterest) {
    return new InstalmentState(
        number, dueDate, amount, interest, received, ofInterest, missed, judged);
  }

  /** Whether it is paid in full. */
  public boolean isPaid() {
    return paid.compareTo(amount) >= 0;
  }

  /** The amount still to be paid. */
  public Money unpaid() {
    return amount.minus(paid);
  }

  /** The part of the amount still to be paid that is not interest of the plan. */
  Money unpaidPrincipal() {
    return unpaid().minus(interest.minus(paidInterest));
  }
}
