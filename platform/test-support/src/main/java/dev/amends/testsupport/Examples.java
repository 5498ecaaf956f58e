package dev.amends.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Calls the examples of a service's OpenAPI document as a reader of Swagger UI does: unchanged,
 * except for the ids of real resources.
 */
public final class Examples {
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
    JsonNode api = ApiOperation.document();
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
    return pasteWithout(Set.of(), method, path, status);
  }

  /**
   * Calls an operation with its example, but without some parameters.
   *
   * @param parameters the names of parameters that cannot be combined with the others
   * @param status the expected status
   * @return the body of the answer
   */
  public JsonPath pasteWithout(Set<String> parameters, String method, String path, int status) {
    Map<String, String> filled = new HashMap<>(numbers);
    filled.keySet().removeAll(parameters);
    PlainHttp.Answer answer =
        new ExampleRequest(api, filled)
            .send(
                TestTokens.token("reader", "agent", "supervisor", "compliance", "ops"),
                method,
                path,
                operation(method, path),
                parameter -> !parameters.contains(parameter.path("name").asText()));
    if (answer.status() != status) {
      throw new AssertionError(
          "%s %s answers %d: %s".formatted(method, path, answer.status(), answer.body()));
    }
    left.remove(method + " " + path);
    return new JsonPath(answer.body());
  }

  /**
   * Operations that have not been called yet, except those on parked messages, which each service
   * has and messaging tests.
   */
  public Set<String> neverPasted() {
    return left.stream()
        .filter(operation -> !operation.contains(" /parked-messages"))
        .collect(Collectors.toCollection(TreeSet::new));
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
    return request().filled(path);
  }

  private ExampleRequest request() {
    return new ExampleRequest(api, numbers);
  }
}
