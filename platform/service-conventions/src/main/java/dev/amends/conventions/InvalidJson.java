package dev.amends.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.amends.events.InvalidEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the field of a JSON text that is wrong, and the rule it breaks.
 *
 * @param field the path, such as {@code overdue.total.amount}; empty if the text is not JSON
 * @param rule what is wrong or wanted, as the end of a sentence that begins with the field
 */
public record InvalidJson(String field, String rule) {

  /** Translates an error of Jackson. */
  public static InvalidJson of(JsonProcessingException found) {
    if (found instanceof JsonMappingException mapping) {
      return of(mapping);
    }
    return new InvalidJson(
        "", "is not valid JSON at line " + line(found) + ", column " + column(found));
  }

  private static InvalidJson of(JsonMappingException mapping) {
    InvalidEvent breach = contractBreach(mapping);
    String path = path(mapping.getPath());
    if (breach != null) {
      return new InvalidJson(join(path, breach.field()), breach.rule());
    }
    if (mapping instanceof InvalidFormatException format) {
      return new InvalidJson(
          path,
          "must be " + ValueFormat.of(format.getTargetType()) + " (was " + format.getValue() + ")");
    }
    if (mapping instanceof UnrecognizedPropertyException unknown) {
      return new InvalidJson(
          path, "is not a known field; the known fields are " + knownProperties(unknown));
    }
    if (mapping instanceof InvalidNullException) {
      return new InvalidJson(path, "is required");
    }
    if (mapping instanceof InvalidTypeIdException kind && kind.getTypeId() != null) {
      return new InvalidJson(path, "is of an unknown kind (was " + kind.getTypeId() + ")");
    }
    if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return new InvalidJson(path, "is missing or not " + ValueFormat.of(mismatch.getTargetType()));
    }
    return new InvalidJson(path, "cannot be read");
  }

  private static List<String> knownProperties(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
  }

  /** The sentence. */
  public String message() {
    return field.isEmpty() ? "the message " + rule : field + " " + rule;
  }

  private static String join(String path, String field) {
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
