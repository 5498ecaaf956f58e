package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.schedule.SchedulePolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/** Computes the largest payment that a monthly budget supports. */
public final class AffordabilityPolicy {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SHARE_MAX = new BigDecimal("9999999.99");

  private AffordabilityPolicy() {}

  /**
   * A payment in percent of the largest one that is supported, rounded up to two decimals. If
   * nothing is supported, every payment counts as the largest share.
   */
  public static BigDecimal sharePercent(Money payment, Money supported) {
    return supported.isPositive()
        ? payment
            .amount()
            .multiply(HUNDRED)
            .divide(supported.amount(), 2, RoundingMode.CEILING)
            .min(SHARE_MAX)
        : SHARE_MAX;
  }

  /**
   * The largest single payment: what the borrower can save in the whole months until the due date,
   * and the usable cash. A promise or settlement can always use the amount of one month.
   *
   * @param today the lender's business date
   */
  public static Money onePaymentMax(
      PlanKind kind, MonthlyBudget budget, LocalDate today, LocalDate dueDate) {
    int whole = (int) Math.max(0, ChronoUnit.MONTHS.between(today, dueDate));
    int months = kind == PlanKind.DEFERRAL ? whole : Math.max(1, whole);
    return SchedulePolicy.perInterval(budget.availableFor(kind), Period.ofMonths(months))
        .plus(budget.usableCash());
  }

  /**
   * The largest instalment: the share of the monthly amount for the time between two.
   *
   * @param interval the time between two instalments
   */
  public static Money instalmentMax(PlanKind kind, MonthlyBudget budget, Period interval) {
    return SchedulePolicy.perInterval(budget.availableFor(kind), interval);
  }

  /** A configured amount in units of a currency, rounded down to the minor unit. */
  public static Money inUnits(BigDecimal amount, Currency currency) {
    BigDecimal minor =
        amount.movePointRight(currency.getDefaultFractionDigits()).setScale(0, RoundingMode.DOWN);
    return new Money(minor.longValueExact(), currency);
  }
}
