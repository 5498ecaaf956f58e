package dev.amends.testsupport;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * An operation of a service's OpenAPI document.
 *
 * @param id its {@code operationId}
 * @param method in capital letters
 * @param path with its parameters in braces
 * @param roles the roles that may call it
 * @param description its part of the document
 */
public record ApiOperation(
    String id, String method, String path, Set<String> roles, JsonNode description) {

  /**
   * All operations of the service under test; what can be read comes after the commands that may
   * create it, and deletions come last.
   */
  public static List<ApiOperation> ofTheServiceUnderTest() {
    List<ApiOperation> operations = new ArrayList<>();
    document()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(of(method.getKey(), path.getKey(), method.getValue()))));
    operations.sort(Comparator.comparingInt(ApiOperation::order).thenComparing(ApiOperation::path));
    return operations;
  }

  /**
   * The types that the OpenAPI document describes and nothing in it refers to. A named schema in a
   * module that all services share is one in each service that does not use it.
   */
  public static List<String> typesWithoutUse() {
    JsonNode document = document();
    String text = document.toString();
    List<String> unused = new ArrayList<>();
    document
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!text.contains("\"#/components/schemas/" + name + "\"")) {
                unused.add(name);
              }
            });
    return unused;
  }

  /**
   * The types whose names end in a digit: the document numbers types that share a name, in an order
   * that can change.
   */
  public static List<String> typesThatShareAName() {
    List<String> numbered = new ArrayList<>();
    document()
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (Character.isDigit(name.charAt(name.length() - 1))) {
                numbered.add(name);
              }
            });
    return numbered;
  }

  /** The OpenAPI document of the service under test. */
  static JsonNode document() {
    try {
      return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the OpenAPI document is not JSON", e);
    }
  }

  private static ApiOperation of(String method, String path, JsonNode description) {
    Set<String> roles = new TreeSet<>();
    description
        .path("security")
        .forEach(scheme -> scheme.forEach(listed -> listed.forEach(r -> roles.add(r.asText()))));
    return new ApiOperation(
        description.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        roles,
        description);
  }

  private int order() {
    return switch (method) {
      case "POST", "PUT" -> 0;
      case "GET" -> 1;
      default -> 2;
    };
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
