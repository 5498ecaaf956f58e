package dev.amends.contact.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The part of each day in which a person may be contacted, on their own wall clock.
 *
 * @param from the first permitted time
 * @param until the first time of the same day that is no longer permitted; midnight is the end of
 *     the day
 */
public record CallingHours(LocalTime from, LocalTime until) {
  public static final CallingHours WHOLE_DAY =
      new CallingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  public CallingHours {
    if (!from.isBefore(until) && !until.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("calling hours must begin before they end: " + from);
    }
  }

  /** The hours that lie within these and within others. */
  public CallingHours and(CallingHours other) {
    return new CallingHours(
        from.isAfter(other.from) ? from : other.from, endsBefore(other) ? until : other.until);
  }

  private boolean endsBefore(CallingHours other) {
    return !until.equals(LocalTime.MIDNIGHT)
        && (other.until.equals(LocalTime.MIDNIGHT) || until.isBefore(other.until));
  }

  /** The time at which these hours end on a day in a zone. */
  public Instant endOn(LocalDate day, ZoneId zone) {
    return until.equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(until).atZone(zone).toInstant();
  }

  /**
   * The gate of these hours for calls that the service schedules itself; no consent widens it.
   *
   * @param zones the zones in which the borrower may be, at least one
   */
  public Gate gate(List<ZoneId> zones) {
    return Gate.callingHours(
        "calling-hours", "the calling hours of the rule pack", this, zones, Periods.NONE);
  }

  WeekTime daily() {
    return new WeekTime(Set.of(), from, until);
  }
}
