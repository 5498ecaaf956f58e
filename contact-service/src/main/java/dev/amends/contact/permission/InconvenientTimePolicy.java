package dev.amends.contact.permission;

import dev.amends.contact.preference.Restriction.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When a time that the borrower named as inconvenient is over, on every clock he may live by. */
final class InconvenientTimePolicy {
  /** Windows that touch each other are given up after so many. */
  private static final int LOOKS_MAX = 64;

  private InconvenientTimePolicy() {}

  /** The first moment at or after another that lies outside of the time in all zones. */
  static Instant next(Terms terms, Instant from, List<ZoneId> zones) {
    Instant candidate = from;
    for (int look = 0; look < LOOKS_MAX; look++) {
      Instant latest = candidate;
      for (ZoneId zone : zones) {
        Instant over = over(terms, candidate, zone);
        latest = over.isAfter(latest) ? over : latest;
      }
      if (latest.equals(candidate)) {
        return candidate;
      }
      candidate = latest;
    }
    return candidate;
  }

  /** The end of the window in which a moment lies; the moment itself where it lies in none. */
  private static Instant over(Terms terms, Instant at, ZoneId zone) {
    LocalTime from = terms.from();
    LocalTime until = terms.until();
    if (from == null || until == null) {
      return at;
    }
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    // A window that ends on the next day may have begun yesterday.
    for (LocalDate day = local.toLocalDate().minusDays(1);
        !day.isAfter(local.toLocalDate());
        day = day.plusDays(1)) {
      if (terms.weekDays().isEmpty() || terms.weekDays().contains(day.getDayOfWeek())) {
        LocalDateTime end = (until.isAfter(from) ? day : day.plusDays(1)).atTime(until);
        if (!local.isBefore(day.atTime(from)) && local.isBefore(end)) {
          return end.atZone(zone).toInstant();
        }
      }
    }
    return at;
  }
}
