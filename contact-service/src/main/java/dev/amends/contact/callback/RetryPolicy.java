package dev.amends.contact.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Chooses another part of the borrower's day for a retry. */
final class RetryPolicy {
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  /** The shortest time between an attempt and its retry. */
  private static final Duration PAUSE_MIN = Duration.ofHours(2);

  private RetryPolicy() {}

  /**
   * The start of the next part of the day (morning, afternoon, evening) other than that of the
   * attempt; mornings start with the calling hours.
   */
  static Instant notBefore(Instant attempt, LocalTime opening, ZoneId zone) {
    ZonedDateTime local = attempt.atZone(zone);
    ZonedDateTime earliest = local.plus(PAUSE_MIN);
    for (int day = 0; day <= 1; day++) {
      for (LocalTime part : List.of(opening, NOON, EVENING)) {
        ZonedDateTime start = ZonedDateTime.of(local.toLocalDate().plusDays(day), part, zone);
        if (!start.isBefore(earliest) && isAnotherPart(local, start)) {
          return start.toInstant();
        }
      }
    }
    return earliest.toInstant();
  }

  private static boolean isAnotherPart(ZonedDateTime first, ZonedDateTime second) {
    return part(first.toLocalTime()) != part(second.toLocalTime());
  }

  private static int part(LocalTime time) {
    return time.isBefore(NOON) ? 0 : time.isBefore(EVENING) ? 1 : 2;
  }
}
