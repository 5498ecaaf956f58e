package dev.amends.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Generates requests for the operations of an OpenAPI document, some of them with odd parts. */
final class RequestGenerator {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final List<String> ODD_HEADERS =
      List.of("\"0\"", "*", "x", "W/\"1\"", "\"99999999999999999999\"", "y".repeat(250));
  private static final int IDS_MAX = 50;

  private final JsonNode api;
  private final Random random;
  private final SchemaValues values;
  private final JsonChanges changes;
  private final Map<String, List<String>> ids = new HashMap<>();

  /** An operation of the document. */
  record Operation(String method, String path, JsonNode description) {}

  RequestGenerator(JsonNode api, Map<String, String> known, Random random) {
    this.api = api;
    this.random = random;
    this.values = new SchemaValues(api, known, random);
    this.changes = new JsonChanges(random);
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              new Operation(
                  method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  /** Remembers the ids in an answer for later requests below the same path. */
  void remember(String path, JsonNode answer) {
    for (JsonNode id : answer.findValues("id")) {
      List<String> found = ids.computeIfAbsent(path, unused -> new ArrayList<>());
      if (found.size() < IDS_MAX) {
        found.add(id.asText());
      }
    }
  }

  /** The path and the query of a request, encoded. */
  record Target(String path, String query) {
    String text() {
      return query.isEmpty() ? path : path + "?" + query;
    }
  }

  Target target(Operation operation, boolean valid) {
    String path = operation.path();
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : parameters(operation)) {
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("path")) {
        String value =
            valid || random.nextInt(5) > 0 ? pathValue(operation.path(), parameter) : odd();
        path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "-" : value));
      } else if (parameter.path("in").asText().equals("query")) {
        boolean needed = parameter.path("required").asBoolean();
        if (needed || random.nextInt(3) == 0) {
          String value = valid || random.nextInt(3) > 0 ? parameterValue(name, parameter) : odd();
          query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(encoded(value));
        }
      }
    }
    return new Target(path, query.toString());
  }

  private List<JsonNode> parameters(Operation operation) {
    List<JsonNode> parameters = new ArrayList<>();
    operation.description().path("parameters").forEach(parameters::add);
    api.path("paths").path(operation.path()).path("parameters").forEach(parameters::add);
    return parameters;
  }

  /** An id that an earlier answer of the collection named, if there is one. */
  private String pathValue(String path, JsonNode parameter) {
    String name = parameter.path("name").asText();
    List<String> found = ids.get(path.substring(0, path.indexOf("{" + name + "}") - 1));
    return found == null || random.nextInt(4) == 0
        ? parameterValue(name, parameter)
        : found.get(random.nextInt(found.size()));
  }

  private String parameterValue(String name, JsonNode parameter) {
    JsonNode example = parameter.path("example");
    if (!example.isMissingNode() && random.nextInt(3) > 0) {
      return example.isArray() ? example.path(0).asText() : example.asText();
    }
    JsonNode value = values.value(name, parameter.path("schema"));
    return value.isValueNode() ? value.asText() : value.path(0).asText();
  }

  private String odd() {
    String text = changes.oddText();
    return text.length() > 300 ? text.substring(0, 300) : text;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  @Nullable String body(Operation operation, boolean valid) {
    JsonNode content = operation.description().at("/requestBody/content");
    if (content.isMissingNode() || content.isEmpty()) {
      return null;
    }
    JsonNode schema = content.path("application/json").path("schema");
    if (schema.isMissingNode()) {
      return random.nextInt(5) == 0 ? "" : "file " + random.nextLong();
    }
    JsonNode body = values.value("body", schema);
    if (!valid) {
      for (int i = random.nextInt(3); i > 0; i--) {
        changes.change(body);
      }
    }
    return switch (valid ? 0 : random.nextInt(25)) {
      case 1 -> "";
      case 2 -> "null";
      case 3 -> "[]";
      case 4 -> "{" + body;
      case 5 -> "\"text\"";
      case 6 -> "[".repeat(2000);
      default -> body.toString();
    };
  }

  Map<String, String> headers(Operation operation, boolean valid, boolean hasBody) {
    Map<String, String> headers = new HashMap<>();
    for (JsonNode parameter : parameters(operation)) {
      if (parameter.path("in").asText().equals("header") && random.nextInt(2) == 0) {
        String name = parameter.path("name").asText();
        String value = valid ? parameterValue(name, parameter) : pick(ODD_HEADERS);
        headers.put(name, value);
      }
    }
    if (hasBody) {
      boolean json = operation.description().at("/requestBody/content").has("application/json");
      headers.put("Content-Type", json ? "application/json" : "text/plain");
    }
    if (!valid && random.nextInt(12) == 0) {
      headers.put(
          "Content-Type",
          pick(List.of("text/plain", "garbage", "application/xml", "application/json;charset=x")));
    }
    if (!valid && random.nextInt(12) == 0) {
      headers.put(
          "Accept",
          pick(List.of("garbage", "text/plain", "image/png", "*/*;q=x", "application/json;q=0")));
    }
    return headers;
  }

  private <T> T pick(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }
}
