package dev.amends.contact.hours;

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
 * @param callsOnHolidays whether calls are scheduled on holidays too
 */
public record RegionCalendar(
    Predicate<LocalDate> holidays,
    Set<LocalDate> movedWorkdays,
    Set<DayOfWeek> weekend,
    boolean callsOnHolidays) {

  public RegionCalendar {
    movedWorkdays = Set.copyOf(movedWorkdays);
    weekend = Set.copyOf(weekend);
  }

  /** A calendar with weekends and no holidays. */
  public static RegionCalendar withoutHolidays() {
    return new RegionCalendar(
        day -> false, Set.of(), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), false);
  }

  public boolean isHoliday(LocalDate day) {
    return holidays.test(day);
  }

  /** Whether no call is scheduled on a day. */
  public boolean isWithoutCalls(LocalDate day) {
    return !callsOnHolidays && isHoliday(day);
  }

  /** Whether a day is a business day, including moved working days. */
  public boolean isBusinessDay(LocalDate day) {
    return movedWorkdays.contains(day)
        || (!weekend.contains(day.getDayOfWeek()) && !isHoliday(day));
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
