package dev.amends.assessment.budget;

import dev.amends.events.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Computes what the borrower saves of the surplus, as in the Standard Financial Statement (UK): a
 * share, rounded down to whole units of the currency.
 *
 * <p>At 10 %, this rounding would leave 9.99 of a surplus of 9.99 but 9.00 of 10.00, so that a
 * slightly higher income would lower what can be paid. Therefore, a surplus leaves at most what
 * remains at the next step, where a whole unit more is saved: 9.99 leaves 9.00, too.
 */
final class SavingsPolicy {
  private static final int PERCENT = 100;

  private SavingsPolicy() {}

  static Term savings(Term surplus, BudgetRules rules, Calculation calculation) {
    Currency currency = calculation.currency();
    String rule = BudgetRules.citation("savings-percent", rules.savingsPercent());
    List<Term> limits = new ArrayList<>();
    limits.add(share(surplus, rules.savingsPercent(), rule, calculation));
    rules
        .savingsCap(currency)
        .ifPresent(cap -> limits.add(new Term("savings-cap." + currency, cap)));
    return calculation.min("savingsSetAside", rule, limits);
  }

  private static Term share(Term surplus, int percent, String rule, Calculation calculation) {
    Money unit = wholeUnit(calculation.currency());
    Factor factor = Factor.percent(percent, calculation.currency()).roundedTo(unit);
    Term whole = calculation.share("savingsInWholeUnits", rule, surplus, factor);
    if (percent == 0) {
      return whole;
    }
    Money minorUnit = new Money(1, calculation.currency());
    Factor unsaved = new Factor(PERCENT - percent, percent, RoundingMode.UP, minorUnit);
    Money leftAtNextStep = unsaved.of(whole.amount().plus(unit));
    return surplus.amount().minus(whole.amount()).compareTo(leftAtNextStep) > 0
        ? beforeNextStep(surplus, whole, unsaved, rule, calculation)
        : whole;
  }

  /** Saves what the surplus has above the amount that remains at the next step. */
  private static Term beforeNextStep(
      Term surplus, Term whole, Factor unsaved, String rule, Calculation calculation) {
    Term unit = new Term("wholeUnit", wholeUnit(calculation.currency()));
    Term next = calculation.sum("savingsAtNextStep", rule, List.of(whole, unit));
    Term left = calculation.share("leftAtNextStep", rule, next, unsaved);
    return calculation.difference("savingsBeforeNextStep", rule, surplus, left);
  }

  private static Money wholeUnit(Currency currency) {
    return Money.of("1", currency.getCurrencyCode());
  }
}
