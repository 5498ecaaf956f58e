package dev.amends.assessment.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** For how long an assessment may be relied on, by the calendar on the borrower's wall. */
final class ValidityPolicy {
  private ValidityPolicy() {}

  /**
   * A period of validity.
   *
   * @param until the last day, in the zone
   * @param endsAt the first moment after that day
   */
  record Validity(LocalDate until, ZoneId zone, Instant endsAt) {}

  /** So many days after the day of filing; the whole last day counts. */
  static Validity from(Instant filedAt, ZoneId zone, int days) {
    LocalDate until = filedAt.atZone(zone).toLocalDate().plusDays(days);
    return new Validity(until, zone, until.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
