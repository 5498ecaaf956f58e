package dev.amends.rules.debt;

import dev.amends.events.Money;
import java.util.Optional;

/**
 * Limits a promise or plan to the debt: the whole debt, or the overdue amount if the lender does
 * not report the whole debt. An amount above it is a typing error, or the debt has become smaller.
 */
public final class DebtLimitPolicy {
  private DebtLimitPolicy() {}

  /**
   * The largest amount that can be promised or planned; empty while no figure is known.
   *
   * @param outstanding the whole debt, if the lender reports it
   * @param overdue the overdue amount, if known
   */
  public static Optional<Money> limit(Optional<Money> outstanding, Optional<Money> overdue) {
    return outstanding.or(() -> overdue).map(Money::orZeroIfNegative);
  }

  /**
   * The limit that an amount exceeds; empty if it exceeds none.
   *
   * @param amount in the currency of the debt
   */
  public static Optional<Money> exceeded(
      Money amount, Optional<Money> outstanding, Optional<Money> overdue) {
    return limit(outstanding, overdue).filter(limit -> amount.compareTo(limit) > 0);
  }
}
