package dev.amends.conventions.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Counts days past due, in every service alike: from the oldest unpaid due date to a business day
 * of the lender, never by the wall clock.
 */
public final class DaysPastDue {
  private DaysPastDue() {}

  /**
   * Counts the days past due on a business day.
   *
   * @param delinquentSince the oldest unpaid due date
   * @return whole days; 0 on the due date and before it
   */
  public static int on(LocalDate delinquentSince, LocalDate businessDay) {
    return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(delinquentSince, businessDay)));
  }
}
