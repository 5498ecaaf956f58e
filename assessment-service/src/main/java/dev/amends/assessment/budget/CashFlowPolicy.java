package dev.amends.assessment.budget;

import dev.amends.assessment.budget.BudgetStatement.CashFlow;
import dev.amends.assessment.budget.BudgetStatement.CountedIncome;
import dev.amends.assessment.budget.BudgetStatement.DebtPayments;
import dev.amends.assessment.budget.BudgetStatement.Evidence;
import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import java.util.List;
import java.util.function.Predicate;

/**
 * Computes the monthly disposable income: counted income less necessary expense and debt service.
 * Other expenses do not reduce it; savings and assets do not increase it.
 */
final class CashFlowPolicy {
  private static final String TOTAL = "total";

  private CashFlowPolicy() {}

  static CashFlow cashFlow(
      List<CountedIncome> incomes,
      List<MonthlyExpense> expenses,
      DebtPayments debts,
      Calculation calculation) {
    Predicate<CountedIncome> all = income -> true;
    Term monthly =
        calculation.sum(
            "monthlyIncome",
            TOTAL,
            Term.ofLines("incomes", incomes, all, "monthly", CountedIncome::monthly));
    Term counted = income("countedIncome", incomes, all, calculation);
    Term necessary = expense("necessaryExpense", expenses, MonthlyExpense::necessary, calculation);
    Term other = expense("otherExpense", expenses, expense -> !expense.necessary(), calculation);
    Term disposable =
        calculation.difference(
            "disposableIncome",
            "disposable-income",
            counted,
            necessary,
            new Term("debtService", debts.service()));
    return new CashFlow(
        monthly.amount(),
        counted.amount(),
        necessary.amount(),
        other.amount(),
        disposable.amount());
  }

  /** Adds up the counted income and the necessary expense for which evidence was seen. */
  static Evidence evidence(
      List<CountedIncome> incomes, List<MonthlyExpense> expenses, Calculation calculation) {
    Term income = income("evidencedIncome", incomes, CountedIncome::evidenceSeen, calculation);
    Term expense =
        expense(
            "evidencedExpense",
            expenses,
            line -> line.necessary() && line.evidenceSeen(),
            calculation);
    return new Evidence(income.amount(), expense.amount());
  }

  private static Term income(
      String figure,
      List<CountedIncome> incomes,
      Predicate<CountedIncome> chosen,
      Calculation calculation) {
    return calculation.sum(
        figure, TOTAL, Term.ofLines("incomes", incomes, chosen, "counted", CountedIncome::counted));
  }

  private static Term expense(
      String figure,
      List<MonthlyExpense> expenses,
      Predicate<MonthlyExpense> chosen,
      Calculation calculation) {
    return calculation.sum(
        figure,
        TOTAL,
        Term.ofLines("expenses", expenses, chosen, "monthly", MonthlyExpense::monthly));
  }
}
