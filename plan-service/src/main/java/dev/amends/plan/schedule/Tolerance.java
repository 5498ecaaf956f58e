package dev.amends.plan.schedule;

import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The shortfall that counts as paid: the greater of an amount and a percentage.
 *
 * @param amount in units of the account's currency
 * @param percent of what is due, 0 to 100
 */
public record Tolerance(BigDecimal amount, BigDecimal percent) {

  /** The shortfall allowed for an amount due, rounded down to the minor unit. */
  public Money allowedFor(Money due) {
    int scale = due.currency().getDefaultFractionDigits();
    BigDecimal share = due.amount().multiply(percent).movePointLeft(2);
    BigDecimal allowed = amount.max(share).setScale(scale, RoundingMode.DOWN);
    return new Money(allowed.unscaledValue().longValueExact(), due.currency());
  }

  /** Whether the shortfall is greater than allowed. */
  public boolean isShort(Money due, Money paid) {
    return due.minus(paid).compareTo(allowedFor(due)) > 0;
  }
}
