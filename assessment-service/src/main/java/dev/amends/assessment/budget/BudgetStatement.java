package dev.amends.assessment.budget;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The monthly amounts of a budget, by line and in total.
 *
 * @param monthlyIncome all monthly income
 * @param countedIncome the part of the income that counts
 * @param necessaryExpense the necessary monthly expenses
 * @param otherExpense the other monthly expenses, which do not reduce the disposable income
 * @param debtService the monthly payments to other creditors
 * @param disposableIncome counted income less necessary expense and debt service; may be negative
 * @param sustainableMonthlyAmount the monthly amount that the borrower can sustain; never negative
 */
public record BudgetStatement(
    ItemisedLines lines,
    Money monthlyIncome,
    Money countedIncome,
    Money necessaryExpense,
    Money otherExpense,
    Money debtService,
    Money disposableIncome,
    Money sustainableMonthlyAmount) {

  /** The lines as stated, each with its monthly amount. */
  public record ItemisedLines(
      List<CountedIncome> incomes,
      List<MonthlyExpense> expenses,
      @Nullable Money savings,
      List<Asset> assets,
      List<Debt> debts,
      @Nullable Household household,
      @Nullable Money ongoingInstalment) {}

  /**
   * An income and the part of it that counts.
   *
   * @param monthly rounded half up to the minor unit
   * @param countedPercent the share that counts for its stability
   * @param counted that share of the monthly amount, rounded down
   */
  public record CountedIncome(
      IncomeKind kind,
      @Nullable String description,
      Money amount,
      Frequency frequency,
      IncomeStability stability,
      @Nullable LocalDate since,
      boolean evidenceSeen,
      Money monthly,
      int countedPercent,
      Money counted) {}

  /**
   * An expense and its monthly amount.
   *
   * @param monthly rounded half up to the minor unit
   */
  public record MonthlyExpense(
      ExpenseCategory category,
      @Nullable String kind,
      Money amount,
      Frequency frequency,
      boolean necessary,
      boolean evidenceSeen,
      @Nullable String reason,
      Money monthly) {}
}
