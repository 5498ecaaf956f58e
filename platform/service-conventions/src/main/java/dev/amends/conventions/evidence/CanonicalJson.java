package dev.amends.conventions.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Writes JSON in the canonical form of RFC 8785: no whitespace, properties sorted by the UTF-16
 * code units of their names, only the escapes that JSON requires. Numbers are written without an
 * exponent and without trailing zeros, which is the form of RFC 8785 for up to 15 significant
 * digits; amounts and ids in records are texts.
 */
final class CanonicalJson {
  private static final char FIRST_UNESCAPED = ' ';

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  static String write(JsonNode value) {
    CanonicalJson canonical = new CanonicalJson();
    canonical.append(value);
    return canonical.out.toString();
  }

  private void append(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> appendObject(value);
      case ARRAY -> appendArray(value);
      case STRING -> appendText(value.textValue());
      case NUMBER -> appendNumber(value.decimalValue());
      case BOOLEAN, NULL -> out.append(value.asText());
      case BINARY, POJO, MISSING ->
          throw new IllegalArgumentException("not a JSON value: " + value.getNodeType());
    }
  }

  private void appendObject(JsonNode object) {
    String separator = "{";
    for (Map.Entry<String, JsonNode> property :
        object.properties().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      out.append(separator);
      appendText(property.getKey());
      out.append(':');
      append(property.getValue());
      separator = ",";
    }
    out.append(object.isEmpty() ? "{}" : "}");
  }

  private void appendArray(JsonNode array) {
    String separator = "[";
    for (JsonNode element : array) {
      out.append(separator);
      append(element);
      separator = ",";
    }
    out.append(array.isEmpty() ? "[]" : "]");
  }

  private void appendNumber(BigDecimal number) {
    out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  private void appendText(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> appendPlain(character);
      }
    }
    out.append('"');
  }

  private void appendPlain(char character) {
    if (character < FIRST_UNESCAPED) {
      out.append("\\u%04x".formatted((int) character));
    } else {
      out.append(character);
    }
  }
}
