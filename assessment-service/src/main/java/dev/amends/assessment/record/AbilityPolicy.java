package dev.amends.assessment.record;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Decides whether the borrower can catch up: disposable income against the required payment. */
final class AbilityPolicy {
  private AbilityPolicy() {}

  /**
   * The borrower's ability to catch up.
   *
   * @param requiredMonthly the monthly payment needed to catch up in time
   * @param score 0 to 100: the disposable income in percent of the required payment, rounded down
   * @param reasons the calculation in words
   */
  record Ability(Money requiredMonthly, int score, AbilityVerdict verdict, List<String> reasons) {}

  /** The overdue amount spread evenly over months, rounded up so that it is paid in time. */
  static Money requiredMonthly(Money overdue, int spreadMonths) {
    return new Money(
        BigDecimal.valueOf(overdue.minorUnits())
            .divide(BigDecimal.valueOf(spreadMonths), 0, RoundingMode.CEILING)
            .longValueExact(),
        overdue.currency());
  }

  /** Judges the disposable income of a statement. */
  static Ability judge(BudgetStatement statement, Money overdue, int spreadMonths) {
    Money disposable = statement.disposableIncome();
    Money required = requiredMonthly(overdue, spreadMonths);
    List<String> reasons = new ArrayList<>();
    if (statement.countedIncome().compareTo(statement.monthlyIncome()) < 0) {
      reasons.add(
          "Of the monthly income of %s, %s counts"
              .formatted(statement.monthlyIncome(), statement.countedIncome()));
    }
    reasons.add(
        "The required monthly payment is %s: %s over %d months"
            .formatted(required, overdue, spreadMonths));
    if (!disposable.isPositive()) {
      reasons.add("There is no disposable income: %s short".formatted(negate(disposable)));
      return new Ability(required, 0, AbilityVerdict.UNABLE, reasons);
    }
    if (disposable.compareTo(required) >= 0) {
      reasons.add("The disposable income of %s covers it".formatted(disposable));
      return new Ability(required, 100, AbilityVerdict.ABLE, reasons);
    }
    reasons.add(
        "The disposable income of %s is %s short"
            .formatted(disposable, required.minus(disposable)));
    return new Ability(
        required, percent(disposable, required), AbilityVerdict.PARTLY_ABLE, reasons);
  }

  private static Money negate(Money amount) {
    return Money.zero(amount.currency()).minus(amount);
  }

  private static int percent(Money part, Money whole) {
    return BigDecimal.valueOf(part.minorUnits())
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole.minorUnits()), 0, RoundingMode.DOWN)
        .intValueExact();
  }
}
