package dev.amends.assessment.sfs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.assessment.budget.Household;
import dev.amends.events.InvalidEvent;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Converts values of a document; a wrong one is named by its path. */
final class SfsValues {

  private SfsValues() {}

  static void requireObject(String path, JsonNode value) {
    if (!value.isObject()) {
      throw new InvalidEvent(path, "must be an object");
    }
  }

  static void requireList(String path, JsonNode value) {
    if (!value.isArray()) {
      throw new InvalidEvent(path, "must be a list");
    }
  }

  static void requireFields(String path, JsonNode value, Set<String> known) {
    requireObject(path, value);
    value
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new InvalidEvent(
                    path + "." + name, "is unknown; the known parts are " + new TreeSet<>(known));
              }
            });
  }

  /** An amount that is not negative; zero if it is absent. */
  static BigDecimal amount(String path, JsonNode value) {
    if (isAbsent(value)) {
      return BigDecimal.ZERO;
    }
    BigDecimal amount = number(path, value);
    if (amount.signum() < 0) {
      throw new InvalidEvent(path, "must not be negative (was " + value + ")");
    }
    return amount;
  }

  static BigDecimal number(String path, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw new InvalidEvent(path, "must be a number (was " + value + ")");
    }
    return value.decimalValue();
  }

  static int persons(String path, JsonNode value) {
    if (!value.isInt() || value.asInt() < 0 || value.asInt() > Household.PERSONS_MAX) {
      throw new InvalidEvent(
          path, "must be 0 to " + Household.PERSONS_MAX + " (was " + value + ")");
    }
    return value.asInt();
  }

  /** One person if the value is true. */
  static int partner(String path, JsonNode value) {
    if (!value.isBoolean()) {
      throw new InvalidEvent(path, "must be true or false (was " + value + ")");
    }
    return value.asBoolean() ? 1 : 0;
  }

  /** A text; null if it is absent or blank. */
  static @Nullable String text(String path, JsonNode value) {
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isTextual()) {
      throw new InvalidEvent(path, "must be a text");
    }
    String text = value.asText();
    if (text.indexOf('\0') >= 0) { // PostgreSQL cannot store it
      throw new InvalidEvent(path, "must not contain the character U+0000");
    }
    return text.isBlank() ? null : text;
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
