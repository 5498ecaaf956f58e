package dev.amends.assessment.budget;

import dev.amends.conventions.privacy.PersonalText;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of a budget, and how each was computed.
 *
 * @param derivation in the order of the calculation
 */
public record BudgetStatement(
    ItemisedLines lines,
    DebtPayments debtPayments,
    CashFlow cashFlow,
    Evidence evidence,
    Surplus surplus,
    Repayment repayment,
    List<Derivation> derivation) {

  /**
   * The monthly payments that come before the arrears of the case.
   *
   * @param priority the payments on priority debts, with the repayment of their arrears
   * @param other the payments on other debts that do not share the surplus
   * @param service all of them and the ongoing instalment of the loan
   */
  public record DebtPayments(Money priority, Money other, Money service) {}

  /**
   * Monthly income and expense.
   *
   * @param monthlyIncome all income
   * @param countedIncome the part of the income that counts
   * @param necessaryExpense the necessary expenses
   * @param otherExpense the other expenses, which do not reduce the disposable income
   * @param disposableIncome counted income less necessary expense and debt service; may be negative
   */
  public record CashFlow(
      Money monthlyIncome,
      Money countedIncome,
      Money necessaryExpense,
      Money otherExpense,
      Money disposableIncome) {}

  /** The counted income and the necessary expense a month for which evidence was seen. */
  public record Evidence(Money income, Money expense) {}

  /**
   * What remains of the disposable income a month.
   *
   * @param savingsSetAside what the borrower saves
   * @param surplusAfterSavings what is left for all non-priority debts; never negative
   * @param amountForThisDebt the part of it that is left for the debt of the case
   * @param sustainableMonthlyAmount what the borrower can sustainably pay on it; never negative
   */
  public record Surplus(
      Money savingsSetAside,
      Money surplusAfterSavings,
      Money amountForThisDebt,
      Money sustainableMonthlyAmount) {}

  /**
   * How the overdue amount can be repaid.
   *
   * @param usableCash cash and savings
   * @param cashReserve the part of the cash that the borrower keeps
   * @param downPayment what can be paid at once; at most the overdue amount
   * @param remainingArrears the overdue amount less the down payment
   * @param monthsToClear the months in which the sustainable amount pays the rest; absent if it
   *     never does
   */
  public record Repayment(
      Money usableCash,
      Money cashReserve,
      Money downPayment,
      Money remainingArrears,
      @Nullable Integer monthsToClear) {}

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
      @PersonalText @Nullable String kind,
      Money amount,
      Frequency frequency,
      boolean necessary,
      boolean evidenceSeen,
      @Nullable String reason,
      Money monthly) {}
}
