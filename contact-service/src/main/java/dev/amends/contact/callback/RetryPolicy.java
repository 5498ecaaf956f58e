package dev.amends.contact.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Whoever did not answer is tried again at another time of his day. */
final class RetryPolicy {
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  /** So soon after an attempt even another part of the day is too early. */
  private static final Duration PAUSE_MIN = Duration.ofHours(2);

  private RetryPolicy() {}

  /**
   * The beginning of the next part of the day (morning, afternoon, evening) that is not the part of
   * the attempt; mornings begin when calling hours do.
   */
  static Instant notBefore(Instant attempt, LocalTime opening, ZoneId zone) {
    ZonedDateTime local = attempt.atZone(zone);
    ZonedDateTime earliest = local.plus(PAUSE_MIN);
    for (int day = 0; day <= 1; day++) {
      for (LocalTime part : List.of(opening, NOON, EVENING)) {
        ZonedDateTime begin = ZonedDateTime.of(local.toLocalDate().plusDays(day), part, zone);
        if (!begin.isBefore(earliest) && isAnotherPart(local, begin)) {
          return begin.toInstant();
        }
      }
    }
    return earliest.toInstant();
  }

  private static boolean isAnotherPart(ZonedDateTime one, ZonedDateTime other) {
    return part(one.toLocalTime()) != part(other.toLocalTime());
  }

  private static int part(LocalTime time) {
    return time.isBefore(NOON) ? 0 : time.isBefore(EVENING) ? 1 : 2;
  }
}
