package dev.amends.plan.schedule;

import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What may be missing without anybody being called: the greater of an amount and a share.
 *
 * @param amount in units of the account's currency
 * @param percent of what is due, 0 to 100
 */
public record Tolerance(BigDecimal amount, BigDecimal percent) {

  /** What may be missing of an amount due; rounded down to the minor unit. */
  public Money of(Money due) {
    int scale = due.currency().getDefaultFractionDigits();
    BigDecimal share = due.amount().multiply(percent).movePointLeft(2);
    BigDecimal allowed = amount.max(share).setScale(scale, RoundingMode.DOWN);
    return new Money(allowed.unscaledValue().longValueExact(), due.currency());
  }

  /** Whether less was paid than can be let pass. */
  public boolean isShort(Money due, Money paid) {
    return due.minus(paid).compareTo(of(due)) > 0;
  }
}
