package dev.amends.cases.simulation;

import dev.amends.cases.strategy.Arm;
import dev.amends.events.Money;
import java.util.List;

/**
 * How compared strategies turned out.
 *
 * @param strategy the name of the champion
 */
record OutcomesView(String strategy, List<ArmOutcome> arms) {

  /**
   * The cases of one arm.
   *
   * @param recovered the money received since their arrears began, one amount per currency
   */
  record ArmOutcome(
      Arm arm, long cases, long open, long cured, long chargedOff, List<Money> recovered) {}
}
