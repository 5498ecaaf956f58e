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
 * @param minorUnits the amount in the smallest unit of the currency; negative where money is owed
 *     the other way
 * @param currency the ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /** More than a long has, before or behind the point. */
  private static final int DIGITS_MAX = 20;

  /** As people write it: no exponent, no plus sign, no digits of other scripts. */
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  public Money {
    required(currency, "currency");
  }

  /** Nothing of a currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Reads a decimal text such as {@code 1234.50}; never rounds.
   *
   * @throws InvalidEvent where the currency is unknown, the text is no decimal, or it has more
   *     decimals than the currency
   */
  public static Money of(String amount, String currencyCode) {
    Currency currency = currency(currencyCode);
    // 1e9 is a slip of the finger, and 1e999999999 would be written out to a gigabyte of digits.
    if (!PLAIN.matcher(required(amount, "amount")).matches()) {
      throw new InvalidEvent("amount", "must be a decimal number such as 1234.50, was " + amount);
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
    return new InvalidEvent("amount", "is too large, was " + amount);
  }

  private static InvalidEvent tooFine(String amount, Currency currency) {
    return new InvalidEvent(
        "amount",
        "must have at most " + scale(currency) + " decimals in " + currency + ", was " + amount);
  }

  private static Currency currency(String code) {
    try {
      Currency currency = Currency.getInstance(required(code, "currency"));
      if (currency.getDefaultFractionDigits() < 0) {
        throw new InvalidEvent("currency", "must be a currency of money, was " + code);
      }
      return currency;
    } catch (InvalidEvent e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent("currency", "must be an ISO 4217 code, was " + code);
    }
  }

  private static int scale(Currency currency) {
    return currency.getDefaultFractionDigits();
  }

  /** The amount as a decimal with the scale of the currency. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, scale(currency));
  }

  /** The sum, in the same currency. */
  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  /** The difference, in the same currency; may be negative. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  /** The lesser of the two. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** This, but never below nothing. */
  public Money orZeroIfNegative() {
    return minorUnits < 0 ? zero(currency) : this;
  }

  /** Whether this is more than nothing. */
  public boolean isPositive() {
    return minorUnits > 0;
  }

  /** Whether this is exactly nothing. */
  public boolean isZero() {
    return minorUnits == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minorUnits, sameCurrency(other).minorUnits);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new InvalidEvent("currency", "must be " + currency + ", was " + other.currency);
    }
    return other;
  }

  @Override
  public String toString() {
    return amount().toPlainString() + " " + currency;
  }
}
