package dev.amends.events;

import static dev.amends.events.Fields.required;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount of one currency in its minor units: fen, cents, yen. The scale is that of ISO 4217, so
 * that 1234.50 CNY is 123450 and 1234 JPY is 1234.
 *
 * @param minorUnits the amount in the smallest unit of the currency; negative if the debt runs in
 *     the opposite direction
 * @param currency the ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /** More digits than a long holds, before or after the decimal point. */
  private static final int DIGITS_MAX = 20;

  /** Plain decimals: no exponent, no plus sign, no digits of other scripts. */
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  public Money {
    required(currency, "currency");
  }

  /** Returns an amount of zero. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Parses a decimal text such as {@code 1234.50}; never rounds.
   *
   * @throws InvalidEvent if the currency is unknown, the text is not a decimal number, or it has
   *     more decimals than the currency
   */
  public static Money of(String amount, String currencyCode) {
    Currency currency = currency(currencyCode);
    // 1e9 is a typing error, and 1e999999999 would expand to a gigabyte of digits.
    if (!PLAIN.matcher(required(amount, "amount")).matches()) {
      throw new InvalidEvent(
          "amount", "must be a decimal number such as 1234.50 (was " + amount + ")");
    }
    try {
      BigDecimal decimal = new BigDecimal(amount);
      if (decimal.precision() - decimal.scale() > DIGITS_MAX) {
        throw tooLarge(amount);
      }
      if (decimal.scale() > DIGITS_MAX) {
        throw tooFine(amount, currency);
      }
      BigInteger minor =
          decimal.setScale(scale(currency), RoundingMode.UNNECESSARY).unscaledValue();
      if (minor.bitLength() >= Long.SIZE) {
        throw tooLarge(amount);
      }
      return new Money(minor.longValue(), currency);
    } catch (ArithmeticException e) {
      throw tooFine(amount, currency);
    }
  }

  private static InvalidEvent tooLarge(String amount) {
    return new InvalidEvent("amount", "is too large (was " + amount + ")");
  }

  private static InvalidEvent tooFine(String amount, Currency currency) {
    return new InvalidEvent(
        "amount",
        "must have at most "
            + scale(currency)
            + " decimals in "
            + currency
            + " (was "
            + amount
            + ")");
  }

  private static Currency currency(String code) {
    try {
      Currency currency = Currency.getInstance(required(code, "currency"));
      if (currency.getDefaultFractionDigits() < 0) {
        throw new InvalidEvent(
            "currency", "must be a currency with minor units (was " + code + ")");
      }
      return currency;
    } catch (InvalidEvent e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent("currency", "must be an ISO 4217 code (was " + code + ")");
    }
  }

  private static int scale(Currency currency) {
    return currency.getDefaultFractionDigits();
  }

  /** Returns the amount as a decimal number with the scale of the currency. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, scale(currency));
  }

  /** Returns the sum; both amounts must be in the same currency. */
  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  /** Returns the difference, which may be negative; both amounts must be in the same currency. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  /** Returns the smaller amount. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns this amount, or zero if it is negative. */
  public Money orZeroIfNegative() {
    return minorUnits < 0 ? zero(currency) : this;
  }

  /** Returns whether the amount is more than zero. */
  public boolean isPositive() {
    return minorUnits > 0;
  }

  /** Returns whether the amount is zero. */
  public boolean isZero() {
    return minorUnits == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minorUnits, sameCurrency(other).minorUnits);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new InvalidEvent("currency", "must be " + currency + " (was " + other.currency + ")");
    }
    return other;
  }

  @Override
  public String toString() {
    return amount().toPlainString() + " " + currency;
  }
}
