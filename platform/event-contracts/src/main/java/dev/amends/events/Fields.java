package dev.amends.events;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the fields of events; a violation names the field and the rule. */
final class Fields {
  /** Longer ids do not fit into an index of the database. */
  private static final int ID_CHARACTERS_MAX = 200;

  /** Above every count and every clock in nanoseconds; a higher one would block the account. */
  private static final long SEQUENCE_MAX = 4_000_000_000_000_000_000L;

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private Fields() {}

  static <T> T required(@Nullable T value, String field) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new InvalidEvent(field, "is required");
    }
    return value;
  }

  static String id(@Nullable String value, String field) {
    return requiredText(value, field, ID_CHARACTERS_MAX);
  }

  static String requiredText(@Nullable String value, String field, int charactersMax) {
    String text = required(value, field);
    text(text, field, charactersMax);
    return text;
  }

  /** Checks an optional text; a character outside Unicode's basic plane counts once. */
  static void text(@Nullable String value, String field, int charactersMax) {
    if (value == null) {
      return;
    }
    int characters = value.codePointCount(0, value.length());
    if (characters > charactersMax) {
      throw new InvalidEvent(
          field, "must have at most " + charactersMax + " characters (had " + characters + ")");
    }
  }

  /** Checks a SHA-256 in lower-case hexadecimal. */
  static String sha256(@Nullable String value, String field) {
    if (!SHA_256.matcher(required(value, field)).matches()) {
      throw new InvalidEvent(
          field, "must be a SHA-256 in lower-case hexadecimal (was " + value + ")");
    }
    return required(value, field);
  }

  static void sha256OrAbsent(@Nullable String value, String field) {
    if (value != null) {
      sha256(value, field);
    }
  }

  static long sequence(long value) {
    if (value > SEQUENCE_MAX) {
      throw new InvalidEvent(
          "sequence", "must be at most " + SEQUENCE_MAX + " (was " + value + ")");
    }
    return notNegative(value, "sequence");
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

  static int between(int value, int min, int max, String field) {
    if (value < min || value > max) {
      throw new InvalidEvent(
          field, "must be between " + min + " and " + max + " (was " + value + ")");
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

  static <T> @Nullable List<T> copyOrNull(@Nullable List<T> values) {
    return values == null ? null : List.copyOf(values);
  }

  /** Copies a list; absent is the same as empty. */
  static <T> List<T> copyOrEmpty(@Nullable List<T> values, String field, int itemsMax) {
    if (values != null && values.size() > itemsMax) {
      throw new InvalidEvent(
          field, "must have at most " + itemsMax + " items (had " + values.size() + ")");
    }
    return copyOrEmpty(values);
  }
}
