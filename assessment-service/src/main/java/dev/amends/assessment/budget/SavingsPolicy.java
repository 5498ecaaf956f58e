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
 * slightly higher income would lower what can be paid. Therefore, no surplus leaves more than the
 * next one of which a whole unit more is saved: 9.99 leaves 9.00, too.
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
    Term left = new Term("leftAtNextStep", leftAfter(whole.amount().plus(unit), percent));
    return surplus.amount().minus(left.amount()).compareTo(whole.amount()) > 0
        ? calculation.difference("savingsBeforeNextStep", rule, surplus, left)
        : whole;
  }

  /** What the smallest surplus leaves of which this amount is saved. */
  private static Money leftAfter(Money savings, int percent) {
    Money minorUnit = new Money(1, savings.currency());
    return new Factor(PERCENT, percent, RoundingMode.UP, minorUnit).of(savings).minus(savings);
  }

  private static Money wholeUnit(Currency currency) {
    return Money.of("1", currency.getCurrencyCode());
  }
}
