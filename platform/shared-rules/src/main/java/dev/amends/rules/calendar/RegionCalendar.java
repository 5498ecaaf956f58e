package dev.amends.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The holidays and business days of a region.
 *
 * @param holidays whether a day is a holiday
 * @param movedWorkdays days of a weekend that are business days
 * @param weekend the usual days of rest
 */
public record RegionCalendar(
    Predicate<LocalDate> holidays, Set<LocalDate> movedWorkdays, Set<DayOfWeek> weekend) {

  public RegionCalendar {
    movedWorkdays = Set.copyOf(movedWorkdays);
    weekend = Set.copyOf(weekend);
  }

  /** A calendar with weekends and no holidays. */
  public static RegionCalendar withoutHolidays() {
    return new RegionCalendar(day -> false, Set.of(), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  }

  public boolean isHoliday(LocalDate day) {
    return holidays.test(day);
  }

  /** Whether a day is a business day, including moved working days. */
  public boolean isBusinessDay(LocalDate day) {
    return movedWorkdays.contains(day)
        || (!weekend.contains(day.getDayOfWeek()) && !isHoliday(day));
  }

  /** The day itself if it is a business day, otherwise the first business day after it. */
  public LocalDate businessDayOnOrAfter(LocalDate day) {
    return isBusinessDay(day) ? day : businessDayAfter(day, 1);
  }

  /** The day itself if it is a business day, otherwise the last business day before it. */
  public LocalDate businessDayOnOrBefore(LocalDate day) {
    LocalDate before = day;
    while (!isBusinessDay(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  /**
   * Adds business days to a day.
   *
   * @param count at least one
   */
  public LocalDate businessDayAfter(LocalDate day, int count) {
    LocalDate after = day;
    for (int left = count; left > 0; ) {
      after = after.plusDays(1);
      if (isBusinessDay(after)) {
        left--;
      }
    }
    return after;
  }
}
