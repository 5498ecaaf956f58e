package dev.amends.conventions.persistence;

import dev.amends.events.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Reads and writes amounts that share the currency column of their row. */
public final class Amounts {
  private Amounts() {}

  /** The amount of a row; null if the row has none. */
  public static @Nullable Money money(@Nullable Long minorUnits, @Nullable Currency currency) {
    return minorUnits == null || currency == null ? null : new Money(minorUnits, currency);
  }

  /**
   * The amount of a row of an SQL query.
   *
   * @param currency ISO 4217
   */
  public static Money ofRow(long minorUnits, String currency) {
    return new Money(minorUnits, Currency.getInstance(currency));
  }

  /** The column of an amount, in minor units; null where there is none. */
  public static @Nullable Long minorUnits(@Nullable Money money) {
    return money == null ? null : money.minorUnits();
  }
}
