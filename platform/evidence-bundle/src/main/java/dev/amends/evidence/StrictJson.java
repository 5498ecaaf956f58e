package dev.amends.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** Reads JSON exactly: decimals keep their digits, and a property that occurs twice is an error. */
final class StrictJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .build();

  private StrictJson() {}

  /**
   * Parses a text.
   *
   * @throws InvalidBundle if it is not valid JSON
   */
  static JsonNode parse(byte[] content) {
    try {
      return MAPPER.readTree(content);
    } catch (IOException e) {
      throw new InvalidBundle("not valid JSON", e);
    }
  }

  /** A parser that fails where {@link #parse} does. */
  static JsonParser parser(byte[] content) throws IOException {
    return MAPPER.createParser(content);
  }

  static ObjectNode tree(Map<String, ?> fields) {
    return MAPPER.valueToTree(fields);
  }

  /** The text of a property; empty if it is absent. */
  static String text(JsonNode object, String property) {
    return object.path(property).asText("");
  }
}
