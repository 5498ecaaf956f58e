package dev.amends.assessment.budget;

import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Converts budget lines to monthly amounts: a twelfth of the year, rounded once. */
final class MonthlyPolicy {
  private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

  private MonthlyPolicy() {}

  /**
   * The monthly amount of a line: amount × times a year ÷ 12 exactly, then rounded half up to the
   * minor unit. Each line is rounded separately, so that the printed lines add up to the printed
   * sum.
   */
  static Money monthly(Money amount, Frequency frequency) {
    BigDecimal year =
        BigDecimal.valueOf(amount.minorUnits())
            .multiply(BigDecimal.valueOf(frequency.timesAYear()));
    return new Money(
        year.divide(MONTHS_A_YEAR, 0, RoundingMode.HALF_UP).longValueExact(), amount.currency());
  }

  /** A share of a monthly amount in whole percent, rounded down in favour of the borrower. */
  static Money share(Money monthly, int percent) {
    return new Money(
        BigDecimal.valueOf(monthly.minorUnits())
            .multiply(BigDecimal.valueOf(percent))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)
            .longValueExact(),
        monthly.currency());
  }
}
