package dev.amends.assessment.budget;

import dev.amends.assessment.budget.BudgetStatement.Surplus;
import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes how much of the disposable income the borrower can sustainably pay on the debt of the
 * case: after savings, shared with the other non-priority debts, and only in part.
 */
final class SurplusPolicy {
  private SurplusPolicy() {}

  static Surplus surplus(
      Money disposable,
      Money overdue,
      List<Debt> debts,
      BudgetRules rules,
      Calculation calculation) {
    Term surplus =
        calculation.excess(
            "surplus", "no-negative-surplus", new Term("disposableIncome", disposable));
    Term savings = SavingsPolicy.savings(surplus, rules, calculation);
    Term left =
        calculation.difference("surplusAfterSavings", "surplus-after-savings", surplus, savings);
    Term ofThisDebt = amountForThisDebt(left, overdue, debts, calculation);
    Term sustainable =
        calculation.share(
            "sustainableMonthlyAmount",
            BudgetRules.citation("sustainable-percent", rules.sustainablePercent()),
            ofThisDebt,
            Factor.percent(rules.sustainablePercent(), calculation.currency()));
    return new Surplus(savings.amount(), left.amount(), ofThisDebt.amount(), sustainable.amount());
  }

  /** Pro rata by balance; the balance of the debt of the case is its overdue amount. */
  private static Term amountForThisDebt(
      Term left, Money overdue, List<Debt> debts, Calculation calculation) {
    Term own = new Term("overdueAmount", overdue);
    List<Term> balances = new ArrayList<>(List.of(own));
    balances.addAll(
        Term.ofLines("debts", debts, DebtPolicy::sharesSurplus, "balance", Debt::knownBalance));
    if (balances.size() == 1) {
      return calculation.sum("amountForThisDebt", "no-other-debt-shares", List.of(left));
    }
    Term all = calculation.sum("balancesSharing", "total", balances);
    return calculation.proRata("amountForThisDebt", "pro-rata-by-balance", left, own, all);
  }
}
