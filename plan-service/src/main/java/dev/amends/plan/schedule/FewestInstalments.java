package dev.amends.plan.schedule;

import dev.amends.events.Money;

/** The fewest equal instalments that are all within an amount. */
public sealed interface FewestInstalments {

  /** The number, not counting a down payment. */
  record Possible(int count) implements FewestInstalments {}

  /**
   * The interest of a period uses up the amount, so that the debt would never be repaid.
   *
   * @param interest the interest of a regular period on the whole debt
   */
  record NeverRepaid(Money interest) implements FewestInstalments {}

  /** More instalments than allowed would be needed. */
  record TooMany(int most) implements FewestInstalments {}
}
