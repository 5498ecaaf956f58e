package dev.amends.assessment.budget;

import java.util.Map;

/**
 * The lender's shares for a budget, in whole percent.
 *
 * @param countedPercent the share of an income that counts, by its stability
 * @param sustainablePercent the share of the disposable income that a borrower can sustain
 */
public record BudgetShares(Map<IncomeStability, Integer> countedPercent, int sustainablePercent) {
  private static final String KEYS = "amends.assessment.budget.";

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if one is missing or not 0 to 100; names its key
   */
  public BudgetShares {
    countedPercent = Map.copyOf(countedPercent);
    for (IncomeStability stability : IncomeStability.values()) {
      Integer percent = countedPercent.get(stability);
      if (percent == null) {
        throw new IllegalArgumentException(KEYS + "counted-percent." + stability + " is missing");
      }
      requirePercent(KEYS + "counted-percent." + stability, percent);
    }
    requirePercent(KEYS + "sustainable-percent", sustainablePercent);
  }

  /** Reads the shares from the configuration. */
  public static BudgetShares of(BudgetConfig config) {
    return new BudgetShares(config.countedPercent(), config.sustainablePercent());
  }

  private static void requirePercent(String key, int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(key + " must be 0 to 100 (was " + percent + ")");
    }
  }

  int percentOf(IncomeStability stability) {
    return countedPercent.getOrDefault(stability, 0);
  }
}
