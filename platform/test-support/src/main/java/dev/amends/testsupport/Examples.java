package dev.amends.testsupport;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Calls the examples of a service's OpenAPI document as a reader of Swagger UI does: unchanged,
 * except for the ids of real resources.
 */
public final class Examples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode api;
  private final Map<String, String> numbers;
  private final Set<String> left;

  private Examples(JsonNode api, Map<String, String> numbers, Set<String> left) {
    this.api = api;
    this.numbers = numbers;
    this.left = left;
  }

  /**
   * Reads the document of the service under test.
   *
   * @param numbers the ids to fill in, by the name of the path parameter or the field of the body
   */
  public static Examples ofTheServiceUnderTest(Map<String, String> numbers) {
    JsonNode api = json(given().get("/q/openapi?format=json").asString());
    Set<String> operations = new TreeSet<>();
    api.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return new Examples(api, numbers, operations);
  }

  /** Returns the same examples with one more id to fill in. */
  public Examples with(String name, String number) {
    Map<String, String> more = new HashMap<>(numbers);
    more.put(name, number);
    return new Examples(api, more, left);
  }

  /** The paths that can be read with the known ids. */
  public List<String> readable() {
    List<String> paths = new ArrayList<>();
    for (String operation : left) {
      String path = operation.substring(operation.indexOf(' ') + 1);
      if (operation.startsWith("GET ") && !filled(path).contains("{")) {
        paths.add(path);
      }
    }
    return paths;
  }

  /**
   * Calls an operation with its example.
   *
   * @param status the expected status
   * @return the body of the answer
   */
  public JsonPath paste(String method, String path, int status) {
    JsonNode operation = operation(method, path);
    RequestSpecification request =
        given()
            .auth()
            .oauth2(TestTokens.token("reader", "agent", "supervisor", "compliance", "ops"))
            .contentType(ContentType.JSON);
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.get("in").asText().equals("query")) {
        String name = parameter.get("name").asText();
        JsonNode example = parameter.path("example");
        if (numbers.containsKey(name)) {
          request.queryParam(name, numbers.get(name));
        } else if (example.isArray()) {
          example.forEach(value -> request.queryParam(name, value.asText()));
        } else if (!example.isMissingNode()) {
          request.queryParam(name, example.asText());
        }
      }
    }
    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
    if (!body.isMissingNode()) {
      request.body(example(body, method + " " + path).toString());
    }
    Response response = request.request(method, filled(path));
    if (response.statusCode() != status) {
      throw new AssertionError(
          "%s %s answers %d: %s"
              .formatted(method, path, response.statusCode(), response.asString()));
    }
    left.remove(method + " " + path);
    return response.jsonPath();
  }

  /** Operations that have not been called yet. */
  public Set<String> neverPasted() {
    return left;
  }

  /** Operations whose successful answer has a body that is not described. */
  public Set<String> withoutAnswer() {
    Set<String> operations = new TreeSet<>();
    api.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (!describesAnswer(operation.getValue().path("responses"))) {
                            operations.add(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return operations;
  }

  private static boolean describesAnswer(JsonNode responses) {
    return Stream.of("200", "201")
        .allMatch(
            code -> responses.path(code).isMissingNode() || responses.path(code).has("content"));
  }

  /** A schema of the document. */
  public JsonPath schema(String name) {
    return new JsonPath(api.at("/components/schemas/" + name).toString());
  }

  /** The names of the headers that an operation takes. */
  public List<String> headersOf(String method, String path) {
    return StreamSupport.stream(operation(method, path).path("parameters").spliterator(), false)
        .filter(parameter -> parameter.get("in").asText().equals("header"))
        .map(parameter -> parameter.get("name").asText())
        .toList();
  }

  private JsonNode operation(String method, String path) {
    JsonNode operation = api.get("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      throw new AssertionError(method + " " + path + " is not described");
    }
    return operation;
  }

  private String filled(String path) {
    String filled = path;
    for (Map.Entry<String, String> number : numbers.entrySet()) {
      filled = filled.replace("{" + number.getKey() + "}", number.getValue());
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
      return example instanceof ObjectNode fields ? numbered(fields) : example;
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
    return numbered(fields);
  }

  private ObjectNode numbered(ObjectNode fields) {
    numbers.forEach(
        (name, number) -> {
          if (fields.has(name)) {
            fields.put(name, number);
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

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the OpenAPI document is not JSON", e);
    }
  }
}
