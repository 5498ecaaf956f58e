package dev.amends.conventions;

import java.util.Arrays;
import java.util.Locale;

/** Describes how a value of a Java type is written in a request, with an example. */
final class ValueFormat {
  private ValueFormat() {}

  /** The end of a sentence that begins with "must be". */
  static String of(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants());
    }
    if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
      return "a list such as [\"…\"]";
    }
    return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
      case "localdate" -> "a date such as 2026-01-31";
      case "localtime" -> "a local time such as 09:00";
      case "localdatetime" -> "a local date and time without a zone such as 2026-01-31T09:00:00";
      case "instant" -> "an instant in UTC such as 2026-01-31T09:00:00Z";
      case "uuid" -> "a UUID such as 01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11";
      case "int", "integer", "long", "short" -> "a whole number such as 3";
      case "double", "float", "bigdecimal" -> "a decimal number such as 12.5";
      case "boolean" -> "true or false";
      case "string" -> "a text such as \"…\"";
      case "zoneid" -> "an IANA zone such as Europe/London";
      case "currency" -> "an ISO 4217 code such as CNY";
      default -> "an object such as {\"…\": \"…\"}";
    };
  }
}
