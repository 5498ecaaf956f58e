package dev.amends.assessment.record;

import dev.amends.assessment.budget.Budget;
import java.util.Currency;

/** A budget as its sender stated it, in a format of their own. */
@FunctionalInterface
public interface StatedBudget {

  /** The budget in the currency of the account. */
  Budget in(Currency currency);

  /**
   * The field in which the sender states why an expense is above a guideline figure.
   *
   * @param expense the index of the line in the budget
   */
  default String reasonField(int expense) {
    return "expenses." + expense + ".reason";
  }
}
