package dev.amends.assessment.budget;

import dev.amends.assessment.budget.BudgetStatement.Repayment;
import dev.amends.events.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes how the overdue amount can be repaid: what at once, and in how many months the rest. */
final class RepaymentPolicy {
  /** A rest that takes longer than a lifetime of payments is never paid. */
  private static final int MONTHS_MAX = 1200;

  private RepaymentPolicy() {}

  static Repayment repayment(
      Budget budget,
      Money overdue,
      Money necessaryExpense,
      Money sustainable,
      BudgetRules rules,
      Calculation calculation) {
    Term cash = usableCash(budget, calculation);
    Term reserve =
        calculation.share(
            "cashReserve",
            BudgetRules.citation("reserve-months", rules.reserveMonths()),
            new Term("necessaryExpense", necessaryExpense),
            Factor.times(rules.reserveMonths(), RoundingMode.UNNECESSARY, calculation.currency()));
    Term aboveReserve = calculation.excess("cashAboveReserve", "cash-above-reserve", cash, reserve);
    Term overdueTerm = new Term("overdueAmount", overdue);
    Term downPayment =
        calculation.min(
            "downPayment", "at-most-the-overdue-amount", List.of(aboveReserve, overdueTerm));
    Term rest =
        calculation.difference("remainingArrears", "rest-in-instalments", overdueTerm, downPayment);
    return new Repayment(
        cash.amount(),
        reserve.amount(),
        downPayment.amount(),
        rest.amount(),
        monthsToClear(rest, new Term("sustainableMonthlyAmount", sustainable), calculation));
  }

  private static Term usableCash(Budget budget, Calculation calculation) {
    List<Term> cash = new ArrayList<>();
    if (budget.savings() != null) {
      cash.add(new Term("savings", budget.savings()));
    }
    for (int i = 0; i < budget.assets().size(); i++) {
      Asset asset = budget.assets().get(i);
      if (asset.kind().isCash()) {
        cash.add(usable("assets." + i, asset, calculation));
      }
    }
    return calculation.sum("usableCash", "cash-and-savings", cash);
  }

  private static Term usable(String line, Asset asset, Calculation calculation) {
    Term value = new Term(line + ".value", asset.value());
    return asset.charge() == null
        ? value
        : calculation.excess(
            line + ".usable",
            "value-less-charge",
            value,
            new Term(line + ".charge", asset.charge()));
  }

  private static @Nullable Integer monthsToClear(
      Term rest, Term sustainable, Calculation calculation) {
    if (rest.amount().isZero()) {
      return 0;
    }
    Factor once = new Factor(1, 1, RoundingMode.UP, null);
    if (!sustainable.amount().isPositive()
        || once.ratio(rest.amount(), sustainable.amount()) > MONTHS_MAX) {
      return null;
    }
    return Math.toIntExact(
        calculation.ratio("monthsToClear", "rest-in-instalments", rest, sustainable, once));
  }
}
