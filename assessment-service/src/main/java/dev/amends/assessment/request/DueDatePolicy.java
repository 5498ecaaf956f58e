package dev.amends.assessment.request;

import java.time.Instant;
import java.time.ZoneId;

/** Computes when a requested assessment is due, by the calendar of the borrower's zone. */
final class DueDatePolicy {
  private DueDatePolicy() {}

  /**
   * The last second of the last day on which the assessment is in time.
   *
   * @param days days after the day of the request in the zone
   */
  static Instant dueAt(Instant requestedAt, ZoneId zone, int days) {
    return requestedAt
        .atZone(zone)
        .toLocalDate()
        .plusDays(days + 1L)
        .atStartOfDay(zone)
        .toInstant()
        .minusSeconds(1);
  }
}
