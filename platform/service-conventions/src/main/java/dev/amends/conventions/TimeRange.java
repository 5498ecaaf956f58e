package dev.amends.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The dates and times that events, commands and queries may contain. The database stores them. */
final class TimeRange {
  /** The end of a sentence that begins with the field. */
  static final String RULE = "must be between the years 1900 and 9999";

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final Instant START = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private TimeRange() {}

  /** Whether a date or time is within the range; true for any other value. */
  static boolean contains(Object value) {
    return switch (value) {
      case LocalDate date -> !date.isBefore(FIRST) && !date.isAfter(LAST);
      case LocalDateTime time -> contains(time.toLocalDate());
      case Instant instant -> !instant.isBefore(START) && !instant.isAfter(END);
      default -> true;
    };
  }
}
