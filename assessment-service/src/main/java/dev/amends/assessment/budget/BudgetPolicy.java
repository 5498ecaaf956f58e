package dev.amends.assessment.budget;

import dev.amends.assessment.budget.BudgetStatement.CountedIncome;
import dev.amends.assessment.budget.BudgetStatement.ItemisedLines;
import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import dev.amends.events.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Computes the monthly disposable income and how much of it is sustainable. */
public final class BudgetPolicy {
  private BudgetPolicy() {}

  /**
   * Computes the monthly statement of a budget. Only necessary expenses and payments to other
   * creditors reduce the disposable income; savings and assets do not increase it.
   */
  public static BudgetStatement statement(Budget budget, BudgetShares shares) {
    Currency currency = budget.currency();
    List<CountedIncome> incomes =
        budget.incomes().stream().map(income -> countedIncome(income, shares)).toList();
    List<MonthlyExpense> expenses = budget.expenses().stream().map(BudgetPolicy::monthly).toList();
    Money counted = sum(currency, incomes.stream().map(CountedIncome::counted));
    Money necessary = sum(currency, expenses, true);
    Money debtService = sum(currency, budget.debts().stream().map(Debt::monthlyPayment));
    Money disposable = counted.minus(necessary).minus(debtService);
    return new BudgetStatement(
        new ItemisedLines(
            incomes,
            expenses,
            budget.savings(),
            budget.assets(),
            budget.debts(),
            budget.household(),
            budget.ongoingInstalment()),
        sum(currency, incomes.stream().map(CountedIncome::monthly)),
        counted,
        necessary,
        sum(currency, expenses, false),
        debtService,
        disposable,
        MonthlyPolicy.share(disposable.orZeroIfNegative(), shares.sustainablePercent()));
  }

  private static CountedIncome countedIncome(Income income, BudgetShares shares) {
    Money monthly = MonthlyPolicy.monthly(income.amount(), income.frequency());
    IncomeStability stability = income.effectiveStability();
    int percent = shares.percentOf(stability);
    return new CountedIncome(
        income.kind(),
        income.description(),
        income.amount(),
        income.frequency(),
        stability,
        income.since(),
        income.isEvidenced(),
        monthly,
        percent,
        MonthlyPolicy.share(monthly, percent));
  }

  private static MonthlyExpense monthly(Expense expense) {
    return new MonthlyExpense(
        expense.category(),
        expense.kind(),
        expense.amount(),
        expense.frequency(),
        expense.isNecessary(),
        expense.isEvidenced(),
        expense.reason(),
        MonthlyPolicy.monthly(expense.amount(), expense.frequency()));
  }

  private static Money sum(Currency currency, List<MonthlyExpense> expenses, boolean necessary) {
    return sum(
        currency,
        expenses.stream()
            .filter(expense -> expense.necessary() == necessary)
            .map(MonthlyExpense::monthly));
  }

  private static Money sum(Currency currency, Stream<Money> amounts) {
    return amounts.reduce(Money.zero(currency), Money::plus);
  }
}
