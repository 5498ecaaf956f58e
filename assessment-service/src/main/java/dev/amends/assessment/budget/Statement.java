package dev.amends.assessment.budget;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget with its month computed, line by line and in sum.
 *
 * @param monthlyIncome all incomes a month
 * @param countedIncome what counts of them
 * @param necessaryExpense the necessary expenses a month
 * @param otherExpense the other expenses a month, which make no room smaller
 * @param debtService what other creditors get a month
 * @param disposableIncome counted income less necessary expense and debt service; may be negative
 * @param sustainableMonthlyAmount what can be asked for a month; never negative
 */
public record Statement(
    Itemised lines,
    Money monthlyIncome,
    Money countedIncome,
    Money necessaryExpense,
    Money otherExpense,
    Money debtService,
    Money disposableIncome,
    Money sustainableMonthlyAmount) {

  /** The lines as told, each with its month. */
  public record Itemised(
      List<CountedIncome> incomes,
      List<MonthlyExpense> expenses,
      @Nullable Money savings,
      List<Asset> assets,
      List<Debt> debts) {}

  /**
   * An income and what counts of it.
   *
   * @param monthly rounded half up to the minor unit
   * @param countedPercent the share for its stability
   * @param counted that share of the month, rounded down
   */
  public record CountedIncome(
      String kind,
      Money amount,
      Frequency frequency,
      Stability stability,
      @Nullable LocalDate since,
      Money monthly,
      int countedPercent,
      Money counted) {}

  /**
   * An expense and its month.
   *
   * @param monthly rounded half up to the minor unit
   */
  public record MonthlyExpense(
      String kind, Money amount, Frequency frequency, boolean necessary, Money monthly) {}
}
