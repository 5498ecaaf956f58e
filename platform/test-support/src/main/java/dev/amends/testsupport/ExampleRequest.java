package dev.amends.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sends the example of an operation, with real ids.
 *
 * @param api the OpenAPI document
 * @param ids the ids to fill in, by the name of the parameter or the field of the body
 */
record ExampleRequest(JsonNode api, Map<String, String> ids) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Sends the request.
   *
   * @param parameters which of the query parameters that have no id to send
   */
  PlainHttp.Answer send(
      String token,
      String method,
      String path,
      JsonNode operation,
      Predicate<JsonNode> parameters) {
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.get("in").asText().equals("query")) {
        addQuery(query, parameter, parameters.test(parameter));
      }
    }
    String target = encoded(filled(path)) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    JsonNode content = operation.at("/requestBody/content");
    JsonNode json = content.at("/application~1json/schema");
    boolean isFile = json.isMissingNode() && !content.isEmpty();
    String body = json.isMissingNode() ? "a file" : example(json, method + " " + path).toString();
    return PlainHttp.send(
        method,
        target,
        Optional.of(token),
        Optional.of(isFile ? "text/plain" : "application/json"),
        content.isEmpty() ? null : body);
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a path: " + path, e);
    }
  }

  private void addQuery(List<String> query, JsonNode parameter, boolean wanted) {
    String name = parameter.get("name").asText();
    JsonNode example = parameter.path("example");
    String id = ids.get(name);
    if (id != null) {
      query.add(PlainHttp.parameter(name, id));
    } else if (!wanted) {
      return;
    } else if (example.isArray()) {
      example.forEach(value -> query.add(PlainHttp.parameter(name, value.asText())));
    } else if (!example.isMissingNode()) {
      query.add(PlainHttp.parameter(name, example.asText()));
    }
  }

  /** The path with its ids. */
  String filled(String path) {
    String filled = path;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      filled = filled.replace("{" + id.getKey() + "}", id.getValue());
    }
    return filled;
  }

  /** The example that Swagger UI shows: that of the whole schema, else those of its fields. */
  private JsonNode example(JsonNode schema, String where) {
    JsonNode resolved =
        schema.has("$ref") ? api.at(schema.get("$ref").asText().substring(1)) : schema;
    JsonNode whole = (schema.has("examples") ? schema : resolved).path("examples").path(0);
    if (!whole.isMissingNode()) {
      JsonNode example = whole.isTextual() ? parsed(whole.asText()) : whole;
      return example instanceof ObjectNode fields ? withIds(fields.deepCopy()) : example;
    }
    if (!resolved.has("properties")) {
      throw new AssertionError(where + " has no example");
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    resolved
        .get("properties")
        .properties()
        .forEach(
            property ->
                fields.set(
                    property.getKey(),
                    example(property.getValue(), where + " " + property.getKey())));
    return withIds(fields);
  }

  private ObjectNode withIds(ObjectNode fields) {
    fields.forEach(
        value -> {
          if (value instanceof ObjectNode nested) {
            withIds(nested);
          }
        });
    ids.forEach(
        (name, id) -> {
          if (fields.has(name)) {
            fields.put(name, id);
          }
        });
    return fields;
  }

  /** The example of a field may be plain text. */
  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException plain) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }
}
