package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.schedule.SchedulePolicy;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Computes the largest payment that a sustainable monthly amount supports. */
public final class AffordabilityPolicy {
  private AffordabilityPolicy() {}

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
