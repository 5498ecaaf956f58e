package dev.amends.assessment.budget;

import dev.amends.events.InvalidEvent;
import dev.amends.events.Money;
import org.jspecify.annotations.Nullable;

/** What every line of a budget must be; a breach names the field within the line. */
final class Lines {
  private static final int KIND_LENGTH_MAX = 60;

  /** Far above any household, and far below where the sum of all lines would overflow. */
  private static final long MINOR_UNITS_MAX = 10_000_000_000_000L;

  private Lines() {}

  static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw new InvalidEvent(field, "is required");
    }
    return value;
  }

  static String kind(@Nullable String kind) {
    if (required(kind, "kind").isBlank() || required(kind, "kind").length() > KIND_LENGTH_MAX) {
      throw new InvalidEvent("kind", "must be 1 to " + KIND_LENGTH_MAX + " characters");
    }
    return required(kind, "kind");
  }

  static Money notNegative(@Nullable Money amount, String field) {
    Money present = required(amount, field);
    if (present.minorUnits() < 0) {
      throw new InvalidEvent(field, "must not be negative, was " + present);
    }
    if (present.minorUnits() > MINOR_UNITS_MAX) {
      Money most = new Money(MINOR_UNITS_MAX, present.currency());
      throw new InvalidEvent(field, "must be at most " + most + ", was " + present);
    }
    return present;
  }
}
