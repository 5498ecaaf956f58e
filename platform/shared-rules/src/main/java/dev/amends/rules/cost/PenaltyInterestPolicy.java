package dev.amends.rules.cost;

import dev.amends.events.Money;
import dev.amends.rules.cost.PenaltyTerms.PenaltyDayCount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Computes penalty interest. It is simple interest: none accrues on penalty interest. Only the
 * result is rounded, half up to the minor unit.
 */
public final class PenaltyInterestPolicy {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DAYS_OF_MONTH_MAX = 30;

  private PenaltyInterestPolicy() {}

  /**
   * A change of the debt on which penalty interest accrues.
   *
   * @param on the first day with the changed debt
   * @param amount negative if the debt falls
   */
  public record DebtChange(LocalDate on, Money amount) {}

  /** The penalty interest of one day. */
  public static Money perDay(Money debt, PenaltyTerms terms) {
    return rounded(interest(debt.orZeroIfNegative(), 1, terms), debt);
  }

  /**
   * The penalty interest from a day, exclusive, to another, inclusive. A debt that falls below zero
   * bears none.
   *
   * @param debt on the first day
   * @param changes of the debt, in any order
   */
  public static Money accrued(
      Money debt, List<DebtChange> changes, LocalDate from, LocalDate to, PenaltyTerms terms) {
    BigDecimal interest = BigDecimal.ZERO;
    Money current = debt;
    LocalDate since = from;
    for (DebtChange change :
        changes.stream().sorted(Comparator.comparing(DebtChange::on)).toList()) {
      LocalDate until = earlier(change.on(), to);
      if (until.isAfter(since)) {
        interest = interest.add(interest(current, days(since, until, terms.dayCount()), terms));
        since = until;
      }
      current = current.plus(change.amount());
    }
    if (to.isAfter(since)) {
      interest = interest.add(interest(current, days(since, to, terms.dayCount()), terms));
    }
    return rounded(interest, debt);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static BigDecimal interest(Money debt, long days, PenaltyTerms terms) {
    long year = terms.dayCount() == PenaltyDayCount.ACTUAL_365 ? 365 : 360;
    return debt.orZeroIfNegative()
        .amount()
        .multiply(terms.annualRatePercent())
        .multiply(BigDecimal.valueOf(days))
        .divide(HUNDRED.multiply(BigDecimal.valueOf(year)), MathContext.DECIMAL128);
  }

  private static long days(LocalDate from, LocalDate to, PenaltyDayCount dayCount) {
    if (dayCount != PenaltyDayCount.THIRTY_360) {
      return ChronoUnit.DAYS.between(from, to);
    }
    long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
    return months * DAYS_OF_MONTH_MAX
        + Math.min(to.getDayOfMonth(), DAYS_OF_MONTH_MAX)
        - Math.min(from.getDayOfMonth(), DAYS_OF_MONTH_MAX);
  }

  private static Money rounded(BigDecimal amount, Money debt) {
    return new Money(
        amount
            .setScale(debt.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP)
            .unscaledValue()
            .longValueExact(),
        debt.currency());
  }
}
