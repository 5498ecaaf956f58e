package dev.amends.assessment.budget;

import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A fraction and how its product is rounded.
 *
 * @param roundedTo the unit to which the product is rounded, such as 0.01; absent if the product is
 *     a number
 */
public record Factor(
    long numerator, long denominator, RoundingMode rounding, @Nullable Money roundedTo) {
  private static final int PERCENT = 100;
  private static final int MONTHS_A_YEAR = 12;

  /** A percentage, rounded down to the minor unit. */
  static Factor percent(int percent, Currency currency) {
    return new Factor(percent, PERCENT, RoundingMode.DOWN, new Money(1, currency));
  }

  /** One of several equal parts, rounded up to the minor unit. */
  public static Factor part(int parts, Currency currency) {
    return new Factor(1, parts, RoundingMode.UP, new Money(1, currency));
  }

  /**
   * The monthly part of a payment that is made several times a year: exactly a twelfth of the year,
   * rounded half up to the minor unit.
   */
  static Factor monthly(Frequency frequency, Currency currency) {
    return new Factor(
        frequency.timesAYear(), MONTHS_A_YEAR, RoundingMode.HALF_UP, new Money(1, currency));
  }

  /** Percent of a ratio, rounded down. */
  public static Factor percentOfRatio() {
    return new Factor(PERCENT, 1, RoundingMode.DOWN, null);
  }

  /** A multiple, rounded to the minor unit if it is not exact. */
  static Factor times(int times, RoundingMode rounding, Currency currency) {
    return new Factor(times, 1, rounding, new Money(1, currency));
  }

  Factor roundedTo(Money unit) {
    return new Factor(numerator, denominator, rounding, unit);
  }

  /** The product with an amount. */
  Money of(Money amount) {
    return product(amount, 1, 1);
  }

  /** The product with an amount and the ratio of a part to the whole. */
  Money of(Money amount, Money part, Money whole) {
    return product(amount, part.minorUnits(), whole.minorUnits());
  }

  /** The product with the ratio of a part to the whole, as a number. */
  long ratio(Money part, Money whole) {
    return product(part, 1, whole.minorUnits()).minorUnits();
  }

  private Money product(Money amount, long multiplier, long divisor) {
    BigDecimal unit = BigDecimal.valueOf(roundedTo == null ? 1 : roundedTo.minorUnits());
    BigDecimal product =
        BigDecimal.valueOf(amount.minorUnits())
            .multiply(BigDecimal.valueOf(numerator))
            .multiply(BigDecimal.valueOf(multiplier));
    BigDecimal quotient =
        BigDecimal.valueOf(denominator).multiply(BigDecimal.valueOf(divisor)).multiply(unit);
    return new Money(
        product.divide(quotient, 0, rounding).multiply(unit).longValueExact(), amount.currency());
  }
}
