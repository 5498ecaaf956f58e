package dev.amends.assessment.budget;

import dev.amends.assessment.budget.BudgetStatement.DebtPayments;
import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the monthly payments that come before the arrears of the case: those on priority debts
 * and the repayment of their arrears, those on other debts that do not share the surplus, and the
 * ongoing instalment of the loan itself.
 */
final class DebtPolicy {
  private DebtPolicy() {}

  /**
   * Returns whether a debt shares the surplus pro rata with the debt of the case, instead of being
   * paid before it.
   */
  static boolean sharesSurplus(Debt debt) {
    return !debt.isPriority() && debt.knownBalance().isPositive();
  }

  static DebtPayments payments(Budget budget, BudgetRules rules, Calculation calculation) {
    Term priority = priorityPayments(budget.debts(), rules, calculation);
    Term other =
        calculation.sum(
            "otherDebtPayments",
            "debts-without-balance",
            Term.ofLines(
                "debts",
                budget.debts(),
                debt -> !debt.isPriority() && !sharesSurplus(debt),
                "monthlyPayment",
                Debt::monthlyPayment));
    List<Term> service = new ArrayList<>(List.of(priority, other));
    if (budget.ongoingInstalment() != null) {
      service.add(new Term("ongoingInstalment", budget.ongoingInstalment()));
    }
    return new DebtPayments(
        priority.amount(),
        other.amount(),
        calculation.sum("debtService", "total", service).amount());
  }

  private static Term priorityPayments(
      List<Debt> debts, BudgetRules rules, Calculation calculation) {
    List<Term> payments =
        new ArrayList<>(
            Term.ofLines("debts", debts, Debt::isPriority, "monthlyPayment", Debt::monthlyPayment));
    for (int i = 0; i < debts.size(); i++) {
      Money arrears = debts.get(i).arrears();
      if (debts.get(i).isPriority() && arrears != null) {
        payments.add(
            arrearsRepayment("debts." + i, arrears, rules.priorityArrearsMonths(), calculation));
      }
    }
    return calculation.sum("priorityDebtPayments", "priority-debts-first", payments);
  }

  private static Term arrearsRepayment(
      String line, Money arrears, int months, Calculation calculation) {
    return calculation.share(
        line + ".arrearsRepayment",
        BudgetRules.citation("priority-arrears-months", months),
        new Term(line + ".arrears", arrears),
        Factor.part(months, calculation.currency()));
  }
}
