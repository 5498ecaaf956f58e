package dev.amends.assessment.budget;

import dev.amends.assessment.budget.BudgetStatement.CashFlow;
import dev.amends.assessment.budget.BudgetStatement.CountedIncome;
import dev.amends.assessment.budget.BudgetStatement.DebtPayments;
import dev.amends.assessment.budget.BudgetStatement.Evidence;
import dev.amends.assessment.budget.BudgetStatement.ItemisedLines;
import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import dev.amends.assessment.budget.BudgetStatement.Repayment;
import dev.amends.assessment.budget.BudgetStatement.Surplus;
import dev.amends.events.Money;
import java.util.List;

/** Computes every figure of a budget, from its lines to the amount that a borrower can sustain. */
public final class BudgetPolicy {
  private BudgetPolicy() {}

  /**
   * Computes the statement of a budget.
   *
   * @param overdue the overdue amount of the case, not negative
   */
  public static BudgetStatement statement(Budget budget, Money overdue, BudgetRules rules) {
    Calculation calculation = new Calculation(budget.currency());
    List<CountedIncome> incomes = LinePolicy.incomes(budget.incomes(), rules, calculation);
    List<MonthlyExpense> expenses = LinePolicy.expenses(budget.expenses(), calculation);
    DebtPayments debts = DebtPolicy.payments(budget, rules, calculation);
    CashFlow cashFlow = CashFlowPolicy.cashFlow(incomes, expenses, debts, calculation);
    Evidence evidence = CashFlowPolicy.evidence(incomes, expenses, calculation);
    Surplus surplus =
        SurplusPolicy.surplus(
            cashFlow.disposableIncome(), overdue, budget.debts(), rules, calculation);
    Repayment repayment =
        RepaymentPolicy.repayment(
            budget,
            overdue,
            cashFlow.necessaryExpense(),
            surplus.sustainableMonthlyAmount(),
            rules,
            calculation);
    return new BudgetStatement(
        lines(budget, incomes, expenses),
        debts,
        cashFlow,
        evidence,
        surplus,
        repayment,
        calculation.derivations());
  }

  private static ItemisedLines lines(
      Budget budget, List<CountedIncome> incomes, List<MonthlyExpense> expenses) {
    return new ItemisedLines(
        incomes,
        expenses,
        budget.savings(),
        budget.assets(),
        budget.debts(),
        budget.household(),
        budget.ongoingInstalment());
  }
}
