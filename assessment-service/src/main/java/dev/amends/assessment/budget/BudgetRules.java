package dev.amends.assessment.budget;

import dev.amends.events.InvalidEvent;
import dev.amends.events.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lender's figures for a budget.
 *
 * @param countedPercent the share of an income that counts, by its stability
 * @param sustainablePercent the share of what remains for the debt that a borrower can sustain
 * @param savingsPercent the share of the surplus that the borrower saves
 * @param savingsCaps the most that the borrower saves a month; no limit in other currencies
 * @param reserveMonths the months of necessary expense that a down payment leaves untouched
 * @param priorityArrearsMonths the months over which the arrears of a priority debt are repaid
 */
public record BudgetRules(
    Map<IncomeStability, Integer> countedPercent,
    int sustainablePercent,
    int savingsPercent,
    Map<Currency, Money> savingsCaps,
    int reserveMonths,
    int priorityArrearsMonths) {
  private static final String KEYS = "amends.assessment.budget.";
  private static final int MONTHS_MAX = 60;

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is missing or absurd; names its key
   */
  public BudgetRules {
    countedPercent = Map.copyOf(countedPercent);
    savingsCaps = Map.copyOf(savingsCaps);
    for (IncomeStability stability : IncomeStability.values()) {
      Integer percent = countedPercent.get(stability);
      if (percent == null) {
        throw new IllegalArgumentException(KEYS + "counted-percent." + stability + " is missing");
      }
      requireBetween(0, percent, 100, "counted-percent." + stability);
    }
    requireBetween(0, sustainablePercent, 100, "sustainable-percent");
    requireBetween(0, savingsPercent, 100, "savings-percent");
    requireBetween(0, reserveMonths, MONTHS_MAX, "reserve-months");
    requireBetween(1, priorityArrearsMonths, MONTHS_MAX, "priority-arrears-months");
  }

  /** Reads the figures from the configuration. */
  public static BudgetRules of(BudgetConfig config) {
    return new BudgetRules(
        config.countedPercent(),
        config.sustainablePercent(),
        config.savingsPercent(),
        caps(config.savingsCap()),
        config.reserveMonths(),
        config.priorityArrearsMonths());
  }

  static Map<Currency, Money> caps(Map<String, String> amounts) {
    Map<Currency, Money> caps = new HashMap<>();
    amounts.forEach(
        (currency, amount) -> {
          try {
            Money cap = Money.of(amount, currency);
            BudgetFields.requireNotNegative(cap, "amount");
            caps.put(cap.currency(), cap);
          } catch (InvalidEvent e) {
            throw new IllegalArgumentException(
                KEYS + "savings-cap." + currency + ": " + e.getMessage(), e);
          }
        });
    return caps;
  }

  private static void requireBetween(int min, int value, int max, String key) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          KEYS + key + " must be " + min + " to " + max + " (was " + value + ")");
    }
  }

  /** Cites a configured value, as {@code key=value}. */
  static String citation(String key, Object value) {
    return KEYS + key + "=" + value;
  }

  int countedPercentOf(IncomeStability stability) {
    return countedPercent.getOrDefault(stability, 0);
  }

  Optional<Money> savingsCap(Currency currency) {
    return Optional.ofNullable(savingsCaps.get(currency));
  }
}
