package dev.amends.testsupport;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
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
  Response send(
      String token,
      String method,
      String path,
      JsonNode operation,
      Predicate<JsonNode> parameters) {
    RequestSpecification request = given().auth().oauth2(token).accept("*/*");
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.get("in").asText().equals("query")) {
        addQuery(request, parameter, parameters.test(parameter));
      }
    }
    addBody(request, operation.at("/requestBody/content"), method + " " + path);
    return request.request(method, filled(path));
  }

  private void addBody(RequestSpecification request, JsonNode content, String where) {
    JsonNode json = content.at("/application~1json/schema");
    if (!json.isMissingNode()) {
      request.contentType(ContentType.JSON).body(example(json, where).toString());
    } else if (content.isEmpty()) {
      request.contentType(ContentType.JSON);
    } else {
      request.contentType("text/plain").body("a file");
    }
  }

  private void addQuery(RequestSpecification request, JsonNode parameter, boolean wanted) {
    String name = parameter.get("name").asText();
    JsonNode example = parameter.path("example");
    if (ids.containsKey(name)) {
      request.queryParam(name, ids.get(name));
    } else if (!wanted) {
      return;
    } else if (example.isArray()) {
      example.forEach(value -> request.queryParam(name, value.asText()));
    } else if (!example.isMissingNode()) {
      request.queryParam(name, example.asText());
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
