package dev.amends.assessment.budget;

import dev.amends.assessment.budget.BudgetStatement.CountedIncome;
import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import dev.amends.events.Money;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Converts the lines of a budget to monthly amounts. Each line is rounded separately, so that the
 * printed lines add up to the printed sum.
 */
final class LinePolicy {
  private static final String MONTHLY_RULE = "twelfth-of-the-year";

  private LinePolicy() {}

  static List<CountedIncome> incomes(
      List<Income> incomes, BudgetRules rules, Calculation calculation) {
    return IntStream.range(0, incomes.size())
        .mapToObj(i -> counted("incomes." + i, incomes.get(i), rules, calculation))
        .toList();
  }

  static List<MonthlyExpense> expenses(List<Expense> expenses, Calculation calculation) {
    return IntStream.range(0, expenses.size())
        .mapToObj(i -> monthly("expenses." + i, expenses.get(i), calculation))
        .toList();
  }

  private static CountedIncome counted(
      String line, Income income, BudgetRules rules, Calculation calculation) {
    IncomeStability stability = income.effectiveStability();
    int percent = rules.countedPercentOf(stability);
    Term monthly = monthly(line, income.amount(), income.frequency(), calculation);
    Term counted =
        calculation.share(
            line + ".counted",
            BudgetRules.citation("counted-percent." + stability, percent),
            monthly,
            Factor.percent(percent, calculation.currency()));
    return new CountedIncome(
        income.kind(),
        income.description(),
        income.amount(),
        income.frequency(),
        stability,
        income.since(),
        income.isEvidenced(),
        monthly.amount(),
        percent,
        counted.amount());
  }

  private static MonthlyExpense monthly(String line, Expense expense, Calculation calculation) {
    return new MonthlyExpense(
        expense.category(),
        expense.kind(),
        expense.amount(),
        expense.frequency(),
        expense.isNecessary(),
        expense.isEvidenced(),
        expense.reason(),
        monthly(line, expense.amount(), expense.frequency(), calculation).amount());
  }

  private static Term monthly(
      String line, Money amount, Frequency frequency, Calculation calculation) {
    return calculation.share(
        line + ".monthly",
        MONTHLY_RULE,
        new Term(line + ".amount", amount),
        Factor.monthly(frequency, calculation.currency()));
  }
}
