package dev.amends.assessment.budget;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How much of a budget counts and can be paid; application.properties has the defaults. */
@ConfigMapping(prefix = "amends.assessment.budget")
public interface BudgetConfig {

  /** Share of an income that counts, by its stability, in whole percent. */
  Map<IncomeStability, Integer> countedPercent();

  /** Sustainable share of what remains for the debt, in whole percent. */
  int sustainablePercent();

  /** Share of the surplus that the borrower saves, in whole percent. */
  int savingsPercent();

  /** The most that the borrower saves a month, by currency. */
  Map<String, String> savingsCap();

  /** Months of necessary expense that stay untouched by a down payment. */
  int reserveMonths();

  /** Months over which the arrears of a priority debt are repaid. */
  int priorityArrearsMonths();
}
