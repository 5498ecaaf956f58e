package dev.amends.assessment.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Computes how long an assessment is valid, by the calendar of the borrower's zone. */
final class ValidityPolicy {
  private ValidityPolicy() {}

  /**
   * A period of validity.
   *
   * @param until the last day, in the zone
   * @param endsAt the first instant after that day
   */
  record Validity(LocalDate until, ZoneId zone, Instant endsAt) {}

  /**
   * The validity of an assessment.
   *
   * @param days days after the day of filing; the whole last day counts
   */
  static Validity from(Instant filedAt, ZoneId zone, int days) {
    LocalDate until = filedAt.atZone(zone).toLocalDate().plusDays(days);
    return new Validity(until, zone, until.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
