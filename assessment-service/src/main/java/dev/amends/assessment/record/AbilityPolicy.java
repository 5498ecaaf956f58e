package dev.amends.assessment.record;

import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How able the borrower is to catch up: what he has left against what is required a month. */
final class AbilityPolicy {
  private AbilityPolicy() {}

  /** In one word. */
  public enum Verdict {
    /** What is left covers what is required. */
    ABLE,
    /** Something is left, but less than required. */
    PARTLY_ABLE,
    /** Nothing is left. */
    UNABLE
  }

  /**
   * How able the borrower is.
   *
   * @param requiredMonthly what he would have to pay a month to catch up in time
   * @param score 0 to 100: what is left in percent of what is required, rounded down
   * @param reasons the sum behind it, in words
   */
  record Ability(Money requiredMonthly, int score, Verdict verdict, List<String> reasons) {}

  /**
   * What is required a month: what is overdue, spread evenly, rounded up so that it is paid in
   * time.
   */
  static Money required(Money overdue, int spreadMonths) {
    return new Money(
        BigDecimal.valueOf(overdue.minorUnits())
            .divide(BigDecimal.valueOf(spreadMonths), 0, RoundingMode.CEILING)
            .longValueExact(),
        overdue.currency());
  }

  /** Judges what is left against what is required. */
  static Ability judge(
      Money monthlyIncome, Money countedIncome, Money disposable, Money overdue, int spreadMonths) {
    Money required = required(overdue, spreadMonths);
    List<String> reasons = new ArrayList<>();
    if (countedIncome.compareTo(monthlyIncome) < 0) {
      reasons.add("Income counts with " + countedIncome + " of " + monthlyIncome + " a month");
    }
    reasons.add(
        "Required are " + required + " a month: " + overdue + " over " + spreadMonths + " months");
    if (!disposable.isPositive()) {
      reasons.add("Nothing is left a month; short by " + negated(disposable));
      return new Ability(required, 0, Verdict.UNABLE, reasons);
    }
    if (disposable.compareTo(required) >= 0) {
      reasons.add(disposable + " a month are left and cover it");
      return new Ability(required, 100, Verdict.ABLE, reasons);
    }
    reasons.add(
        disposable + " a month are left; short by " + required.minus(disposable) + " a month");
    return new Ability(required, percent(disposable, required), Verdict.PARTLY_ABLE, reasons);
  }

  private static Money negated(Money amount) {
    return Money.zero(amount.currency()).minus(amount);
  }

  private static int percent(Money part, Money whole) {
    return BigDecimal.valueOf(part.minorUnits())
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole.minorUnits()), 0, RoundingMode.DOWN)
        .intValueExact();
  }
}
