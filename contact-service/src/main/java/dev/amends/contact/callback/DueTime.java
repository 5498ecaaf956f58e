package dev.amends.contact.callback;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a call is due. The borrower's wall clock is what was meant; the moment is derived from it.
 *
 * @param local the wall clock in the zone
 * @param zone the borrower's, or the one assumed
 */
record DueTime(Instant at, LocalDateTime local, ZoneId zone) {

  /**
   * A wall-clock time in a zone. A time in the gap of a spring night moves forward by the gap; of
   * one that an autumn night has twice, the earlier is meant.
   */
  static DueTime of(LocalDateTime local, ZoneId zone) {
    ZonedDateTime resolved = ZonedDateTime.of(local, zone);
    return new DueTime(resolved.toInstant(), resolved.toLocalDateTime(), zone);
  }

  /** A moment as the wall clock in a zone shows it. */
  static DueTime of(Instant at, ZoneId zone) {
    return new DueTime(at, LocalDateTime.ofInstant(at, zone), zone);
  }
}
