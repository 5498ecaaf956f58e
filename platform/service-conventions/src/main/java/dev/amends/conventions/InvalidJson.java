package dev.amends.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.amends.events.InvalidEvent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a JSON text, in words for a person: the path of the field and the rule.
 *
 * @param field the path, such as {@code overdue.total.amount}; empty where the text is no JSON
 * @param rule what it must be, as the end of a sentence that begins with the field
 */
public record InvalidJson(String field, String rule) {

  /** Reads what Jackson found wrong. */
  public static InvalidJson of(JsonProcessingException found) {
    if (found instanceof JsonMappingException mapping) {
      return of(mapping);
    }
    return new InvalidJson(
        "", "is no valid JSON at line " + line(found) + ", column " + column(found));
  }

  private static InvalidJson of(JsonMappingException mapping) {
    InvalidEvent breach = contractBreach(mapping);
    String path = path(mapping.getPath());
    if (breach != null) {
      return new InvalidJson(joined(path, breach.field()), breach.rule());
    }
    if (mapping instanceof InvalidFormatException format) {
      return new InvalidJson(path, "must be " + expected(format));
    }
    if (mapping instanceof UnrecognizedPropertyException unknown) {
      return new InvalidJson(path, "is not known here; known are " + known(unknown));
    }
    return new InvalidJson(
        path,
        mapping instanceof MismatchedInputException
            ? "is missing or of another kind"
            : "cannot be read");
  }

  private static List<String> known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
  }

  /** The sentence. */
  public String message() {
    return field.isEmpty() ? "the message " + rule : field + " " + rule;
  }

  private static String joined(String path, String field) {
    return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
  }

  private static @Nullable InvalidEvent contractBreach(Throwable found) {
    for (Throwable cause = found; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidEvent breach) {
        return breach;
      }
    }
    return null;
  }

  private static String expected(InvalidFormatException format) {
    Class<?> type = format.getTargetType();
    String kind =
        type.isEnum()
            ? "one of " + Arrays.toString(type.getEnumConstants())
            : switch (type.getSimpleName()) {
              case "LocalDate" -> "a date such as 2026-01-31";
              case "LocalDateTime" -> "a local time such as 2026-01-31T09:00:00";
              case "Instant" -> "a moment such as 2026-01-31T09:00:00Z";
              case "UUID" -> "a UUID";
              case "int", "Integer", "long", "Long" -> "a whole number";
              default -> "a " + type.getSimpleName();
            };
    return kind + ", was " + format.getValue();
  }

  private static String path(List<JsonMappingException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      if (!path.isEmpty()) {
        path.append('.');
      }
      path.append(
          reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
    }
    return path.toString();
  }

  private static int line(JsonProcessingException found) {
    return found.getLocation() == null ? 0 : found.getLocation().getLineNr();
  }

  private static int column(JsonProcessingException found) {
    return found.getLocation() == null ? 0 : found.getLocation().getColumnNr();
  }
}
