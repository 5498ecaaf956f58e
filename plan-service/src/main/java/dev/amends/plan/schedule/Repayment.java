package dev.amends.plan.schedule;

import dev.amends.events.Money;
import java.util.List;

/** The amounts in which a debt is repaid. */
public sealed interface Repayment {

  /** Equal instalments by number; the method of the interest decides what is equal. */
  record EqualInstalments(int count) implements Repayment {}

  /**
   * Instalments of a chosen amount; the last one is the remainder, which may be smaller.
   *
   * @param amount more than zero
   * @param most the largest number of instalments
   */
  record FixedAmount(Money amount, int most) implements Repayment {}

  /**
   * Steps of chosen amounts; the rest is repaid in equal instalments after them.
   *
   * @param restInstalments the number of instalments after the steps, at least 1
   */
  record Stepped(List<Step> steps, int restInstalments) implements Repayment {
    public Stepped {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Instalments of the same amount.
   *
   * @param count at least 1
   * @param amount more than zero
   */
  record Step(int count, Money amount) {}
}
