package dev.amends.assessment.budget;

import java.util.Map;

/**
 * The lender's shares for a budget, in whole percent.
 *
 * @param countedPercent the share of an income that counts, by its type
 * @param sustainablePercent the share of the disposable income that a borrower can sustain
 */
public record BudgetShares(Map<IncomeType, Integer> countedPercent, int sustainablePercent) {
  private static final String KEYS = "amends.assessment.budget.";

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if one is missing or not 0 to 100; names its key
   */
  public BudgetShares {
    countedPercent = Map.copyOf(countedPercent);
    for (IncomeType type : IncomeType.values()) {
      Integer percent = countedPercent.get(type);
      if (percent == null) {
        throw new IllegalArgumentException(KEYS + "counted-percent." + type + " is missing");
      }
      requirePercent(KEYS + "counted-percent." + type, percent);
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

  int percentOf(IncomeType type) {
    return countedPercent.getOrDefault(type, 0);
  }
}
