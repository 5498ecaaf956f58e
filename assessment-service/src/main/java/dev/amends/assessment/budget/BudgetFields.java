package dev.amends.assessment.budget;

import dev.amends.events.InvalidEvent;
import dev.amends.events.Money;
import org.jspecify.annotations.Nullable;

/** Validates the fields of a budget line; an error names the field within the line. */
final class BudgetFields {
  private static final int SHORT_LENGTH_MAX = 60;

  /** Far above any household, and low enough that the sum of all lines cannot overflow. */
  private static final long MINOR_UNITS_MAX = 10_000_000_000_000L;

  private BudgetFields() {}

  static <T> T require(@Nullable T value, String field) {
    if (value == null) {
      throw new InvalidEvent(field, "is required");
    }
    return value;
  }

  static void requireKind(@Nullable String kind) {
    requireShort(require(kind, "kind"), "kind");
  }

  static void requireShort(@Nullable String text, String field) {
    requireLength(text, field, SHORT_LENGTH_MAX);
  }

  static void requireLength(@Nullable String text, String field, int max) {
    if (text != null && (text.isBlank() || text.length() > max)) {
      throw new InvalidEvent(field, "must be 1 to " + max + " characters");
    }
  }

  static void requireNotNegativeIfPresent(@Nullable Money amount, String field) {
    if (amount != null) {
      requireNotNegative(amount, field);
    }
  }

  static Money requireNotNegative(@Nullable Money amount, String field) {
    Money present = require(amount, field);
    if (present.minorUnits() < 0) {
      throw new InvalidEvent(field, "must not be negative (was " + present + ")");
    }
    if (present.minorUnits() > MINOR_UNITS_MAX) {
      Money max = new Money(MINOR_UNITS_MAX, present.currency());
      throw new InvalidEvent(field, "must be at most " + max + " (was " + present + ")");
    }
    return present;
  }
}
