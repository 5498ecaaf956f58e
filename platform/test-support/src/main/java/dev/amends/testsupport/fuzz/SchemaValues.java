package dev.amends.testsupport.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Generates values that a schema of an OpenAPI document allows. */
final class SchemaValues {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DEPTH_MAX = 6;

  private final JsonNode api;
  private final Map<String, String> known;
  private final Random random;

  /**
   * Creates a generator.
   *
   * @param known values of fields and parameters by name, such as the id of a real case
   */
  SchemaValues(JsonNode api, Map<String, String> known, Random random) {
    this.api = api;
    this.known = known;
    this.random = random;
  }

  JsonNode value(String name, JsonNode schema) {
    return value(name, schema, 0);
  }

  private JsonNode value(String name, JsonNode schema, int depth) {
    if (known.containsKey(name) && random.nextInt(10) > 0) {
      return NODES.textNode(known.get(name));
    }
    JsonNode resolved =
        schema.has("$ref") ? api.at(schema.get("$ref").asText().substring(1)) : schema;
    for (String composed : new String[] {"allOf", "oneOf", "anyOf"}) {
      if (resolved.has(composed)) {
        JsonNode parts = resolved.get(composed);
        return value(name, parts.get(random.nextInt(parts.size())), depth);
      }
    }
    if (resolved.has("enum")) {
      return resolved.get("enum").get(random.nextInt(resolved.get("enum").size()));
    }
    JsonNode example = (schema.has("examples") ? schema : resolved).path("examples").path(0);
    if (!example.isMissingNode() && random.nextInt(10) < 6) {
      return example.isTextual() ? parse(example.asText()) : example.deepCopy();
    }
    JsonNode type = resolved.path("type");
    return switch ((type.isArray() ? type.get(0) : type).asText("object")) {
      case "string" -> NODES.textNode(text(resolved));
      case "integer" -> NODES.numberNode(random.nextInt(100));
      case "number" -> NODES.numberNode(random.nextInt(10_000) / 100.0);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "array" -> array(name, resolved, depth);
      default -> object(resolved, depth);
    };
  }

  private ArrayNode array(String name, JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    int size = depth > DEPTH_MAX ? 0 : random.nextInt(3);
    for (int i = 0; i < size; i++) {
      array.add(value(name, schema.path("items"), depth + 1));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    String required = schema.path("required").toString();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean mandatory = required.contains("\"" + property.getKey() + "\"");
      if (depth <= DEPTH_MAX && (mandatory || random.nextInt(3) > 0)) {
        object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
      }
    }
    return object;
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "date" -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500)).toString();
      case "date-time" -> FROM.plus(random.nextInt(500 * 24), ChronoUnit.HOURS).toString();
      case "local-date-time" ->
          LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500)) + "T10:30:00";
      default -> Integer.toString(random.nextInt(1000));
    };
  }

  /** An example of a whole object is often written as text. */
  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      return NODES.textNode(text);
    }
  }
}
