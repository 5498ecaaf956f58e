package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.schedule.SchedulePolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Computes the largest payment that a sustainable monthly amount supports. */
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
   * The largest payment: for an instalment, the share of its interval; for a promise or a deferral,
   * what the borrower can save in the whole months until the due date. A promise can always use the
   * amount of one month.
   *
   * @param today the lender's business date
   * @param interval the time between two instalments
   */
  public static Money paymentMax(
      PlanKind kind, Money monthly, LocalDate today, LocalDate firstDueDate, Period interval) {
    int months = (int) Math.max(0, ChronoUnit.MONTHS.between(today, firstDueDate));
    return switch (kind) {
      case PROMISE -> SchedulePolicy.perInterval(monthly, Period.ofMonths(Math.max(1, months)));
      case DEFERRAL -> SchedulePolicy.perInterval(monthly, Period.ofMonths(months));
      case INSTALMENTS, EXTENSION, SETTLEMENT, TOKEN ->
          SchedulePolicy.perInterval(monthly, interval);
    };
  }
}
