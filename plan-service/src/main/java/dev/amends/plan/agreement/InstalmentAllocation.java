package dev.amends.plan.agreement;

import dev.amends.events.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The money that payments contribute to one instalment.
 *
 * @param number the number of the instalment
 * @param paidInterest the part of the money that paid the interest of the instalment
 * @param completedBy the id of the payment that paid the instalment in full; null if still open
 * @param completedOn the business date of that payment
 */
public record InstalmentAllocation(
    int number,
    Money paid,
    Money paidInterest,
    @Nullable String completedBy,
    @Nullable LocalDate completedOn) {

  /** The money for an instalment without interest. */
  public InstalmentAllocation(
      int number, Money paid, @Nullable String completedBy, @Nullable LocalDate completedOn) {
    this(number, paid, Money.zero(paid.currency()), completedBy, completedOn);
  }
}
