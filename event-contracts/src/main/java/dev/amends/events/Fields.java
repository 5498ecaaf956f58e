package dev.amends.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fields of an event must be; a breach names the field and the rule. */
final class Fields {
  private Fields() {}

  static <T> T required(@Nullable T value, String field) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new InvalidEvent(field, "is required");
    }
    return value;
  }

  static Money notNegative(@Nullable Money value, String field) {
    if (required(value, field).minorUnits() < 0) {
      throw new InvalidEvent(field, "must not be negative, was " + value);
    }
    return required(value, field);
  }

  static Money positive(@Nullable Money value, String field) {
    if (required(value, field).minorUnits() <= 0) {
      throw new InvalidEvent(field, "must be more than zero, was " + value);
    }
    return required(value, field);
  }

  static void sameCurrency(Money one, @Nullable Money other, String field) {
    if (other != null && !other.currency().equals(one.currency())) {
      throw new InvalidEvent(
          field, "must be in " + one.currency() + " like the rest, was in " + other.currency());
    }
  }

  static int notNegative(int value, String field) {
    if (value < 0) {
      throw new InvalidEvent(field, "must not be negative, was " + value);
    }
    return value;
  }

  static long notNegative(long value, String field) {
    if (value < 0) {
      throw new InvalidEvent(field, "must not be negative, was " + value);
    }
    return value;
  }

  static <T> List<T> copied(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
