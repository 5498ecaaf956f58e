package dev.amends.contact.callback;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The due time of a callback. The borrower's wall clock is decisive; the instant is derived from
 * it.
 *
 * @param local the wall clock in the zone
 * @param zone the borrower's zone, or the assumed one
 */
record DueTime(Instant at, LocalDateTime local, ZoneId zone) {

  /**
   * A wall-clock time in a zone. A time that the clock skips in spring moves forward by the gap; of
   * a time that occurs twice in autumn, the earlier is used.
   */
  static DueTime of(LocalDateTime local, ZoneId zone) {
    ZonedDateTime resolved = ZonedDateTime.of(local, zone);
    return new DueTime(resolved.toInstant(), resolved.toLocalDateTime(), zone);
  }

  /** An instant on the wall clock of a zone. */
  static DueTime of(Instant at, ZoneId zone) {
    return new DueTime(at, LocalDateTime.ofInstant(at, zone), zone);
  }
}
