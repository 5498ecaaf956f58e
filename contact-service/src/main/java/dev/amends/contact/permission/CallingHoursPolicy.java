package dev.amends.contact.permission;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When the clock lets a contact pass. Where the borrower's zone is not known, it must pass in all
 * the zones in which he may be.
 *
 * <p>Daylight saving: a local time in the gap of a spring night moves forward, one that an autumn
 * night has twice is taken the first time.
 */
public final class CallingHoursPolicy {
  /** Zones so far apart that their hours never meet are given up after so many looks. */
  private static final int LOOKS_MAX = 64;

  private CallingHoursPolicy() {}

  /** Whether a moment lies within the hours in every zone. */
  public static boolean permits(CallingHours hours, Instant at, List<ZoneId> zones) {
    return zones.stream().allMatch(zone -> permits(hours, at, zone));
  }

  private static boolean permits(CallingHours hours, Instant at, ZoneId zone) {
    LocalTime local = at.atZone(zone).toLocalTime();
    return !local.isBefore(hours.from()) && local.isBefore(hours.until());
  }

  /**
   * The first permitted moment at or after another. Where the zones have no common hours, those of
   * the first zone decide: a call that is owed must come up somewhere, and its permit is denied.
   */
  public static Instant next(CallingHours hours, Instant from, List<ZoneId> zones) {
    Instant candidate = from;
    for (int look = 0; look < LOOKS_MAX; look++) {
      Instant latest = candidate;
      for (ZoneId zone : zones) {
        Instant opening = next(hours, candidate, zone);
        latest = opening.isAfter(latest) ? opening : latest;
      }
      if (latest.equals(candidate)) {
        return candidate;
      }
      candidate = latest;
    }
    return next(hours, from, zones.getFirst());
  }

  private static Instant next(CallingHours hours, Instant from, ZoneId zone) {
    if (permits(hours, from, zone)) {
      return from;
    }
    ZonedDateTime local = from.atZone(zone);
    LocalDate day =
        local.toLocalTime().isBefore(hours.from())
            ? local.toLocalDate()
            : local.toLocalDate().plusDays(1);
    return ZonedDateTime.of(day, hours.from(), zone).toInstant();
  }

  /** The moment at which so much permitted time has passed since another, on one wall clock. */
  public static Instant after(CallingHours hours, Instant from, Duration open, ZoneId zone) {
    Instant start = next(hours, from, zone);
    Duration left = open;
    while (true) {
      LocalDate day = start.atZone(zone).toLocalDate();
      Instant closing = ZonedDateTime.of(day, hours.until(), zone).toInstant();
      Duration today = Duration.between(start, closing);
      if (left.compareTo(today) <= 0) {
        return start.plus(left);
      }
      left = left.minus(today);
      start = next(hours, closing, zone);
    }
  }
}
