package dev.amends.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the fields of events; a violation names the field and the rule. */
final class Fields {
  /** Longer ids do not fit into an index of the database. */
  private static final int ID_CHARACTERS_MAX = 200;

  private Fields() {}

  static <T> T required(@Nullable T value, String field) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new InvalidEvent(field, "is required");
    }
    return value;
  }

  static String id(@Nullable String value, String field) {
    if (required(value, field).length() > ID_CHARACTERS_MAX) {
      throw new InvalidEvent(
          field,
          "must have at most "
              + ID_CHARACTERS_MAX
              + " characters (had "
              + required(value, field).length()
              + ")");
    }
    return required(value, field);
  }

  static Money notNegative(@Nullable Money value, String field) {
    if (required(value, field).minorUnits() < 0) {
      throw new InvalidEvent(field, "must not be negative (was " + value + ")");
    }
    return required(value, field);
  }

  static Money positive(@Nullable Money value, String field) {
    if (required(value, field).minorUnits() <= 0) {
      throw new InvalidEvent(field, "must be more than zero (was " + value + ")");
    }
    return required(value, field);
  }

  static void sameCurrency(Money first, @Nullable Money second, String field) {
    if (second != null && !second.currency().equals(first.currency())) {
      throw new InvalidEvent(
          field,
          "must be in "
              + first.currency()
              + " like the other amounts (was in "
              + second.currency()
              + ")");
    }
  }

  static int notNegative(int value, String field) {
    if (value < 0) {
      throw new InvalidEvent(field, "must not be negative (was " + value + ")");
    }
    return value;
  }

  static long notNegative(long value, String field) {
    if (value < 0) {
      throw new InvalidEvent(field, "must not be negative (was " + value + ")");
    }
    return value;
  }

  static <T> List<T> copyOrEmpty(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
