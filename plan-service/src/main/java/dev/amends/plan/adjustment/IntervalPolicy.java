package dev.amends.plan.adjustment;

import dev.amends.plan.schedule.PaymentFrequency;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Finds the time between the instalments of a plan from their due dates. */
final class IntervalPolicy {
  /** Holidays and weekends can move the first and the last due date by some days. */
  private static final int MOVED_DAYS_MAX = 4;

  private static final int MONTHS_MAX = 12;
  private static final int DAYS_OF_A_WEEK = 7;

  private IntervalPolicy() {}

  /**
   * Months if the dates fit to whole months, otherwise weeks; a month if there is only one date.
   *
   * @param dueDates in order
   */
  static Period interval(List<LocalDate> dueDates) {
    int gaps = dueDates.size() - 1;
    if (gaps < 1) {
      return PaymentFrequency.MONTHLY.interval();
    }
    LocalDate first = dueDates.getFirst();
    LocalDate last = dueDates.getLast();
    for (int months = 1; months <= MONTHS_MAX; months++) {
      LocalDate expected = first.plusMonths((long) months * gaps);
      if (Math.abs(ChronoUnit.DAYS.between(expected, last)) <= MOVED_DAYS_MAX) {
        return Period.ofMonths(months);
      }
    }
    long weeks =
        Math.round(ChronoUnit.DAYS.between(first, last) / (double) (gaps * DAYS_OF_A_WEEK));
    return Period.ofWeeks((int) Math.max(1, weeks));
  }
}
