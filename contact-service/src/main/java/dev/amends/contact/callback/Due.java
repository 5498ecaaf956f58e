package dev.amends.contact.callback;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a call is owed: the borrower's wall clock is the truth, the moment is derived from it.
 *
 * @param at the moment
 * @param local the wall clock in the zone
 * @param zone the borrower's, or the one assumed
 */
record Due(Instant at, LocalDateTime local, ZoneId zone) {

  /**
   * A wall-clock time in a zone. One in the gap of a spring night moves forward by the gap; of one
   * that an autumn night has twice, the earlier is meant.
   */
  static Due of(LocalDateTime local, ZoneId zone) {
    ZonedDateTime resolved = ZonedDateTime.of(local, zone);
    return new Due(resolved.toInstant(), resolved.toLocalDateTime(), zone);
  }

  /** A moment as the wall clock in a zone shows it. */
  static Due of(Instant at, ZoneId zone) {
    return new Due(at, LocalDateTime.ofInstant(at, zone), zone);
  }
}
