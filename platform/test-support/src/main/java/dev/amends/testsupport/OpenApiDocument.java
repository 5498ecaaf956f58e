package dev.amends.testsupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges answers by an OpenAPI 3.1 document, whose schemas are JSON Schema 2020-12. An error may be
 * described by {@code default}; any other status needs its own description.
 */
final class OpenApiDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIRST_ERROR = 400;
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  /**
   * An answer of the service.
   *
   * @param path as requested, without query
   * @param mediaType without parameters; empty if the answer has no body
   */
  record Answer(String method, String path, int status, String mediaType, String body) {}

  private record PathPattern(String template, Pattern pattern, long parameters) {}

  private final JsonNode document;
  private final List<PathPattern> paths = new ArrayList<>();
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  OpenApiDocument(String json) {
    try {
      this.document = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the OpenAPI document is not JSON", e);
    }
    document
        .path("paths")
        .fieldNames()
        .forEachRemaining(
            template ->
                paths.add(
                    new PathPattern(
                        template,
                        Pattern.compile(template.replaceAll("\\{[^/]+}", "[^/]+")),
                        template.chars().filter(c -> c == '{').count())));
    paths.sort(Comparator.comparingLong(PathPattern::parameters));
  }

  /**
   * Returns what the document does not allow about an answer; empty if the answer is as described.
   */
  List<String> violations(Answer answer) {
    Optional<JsonNode> operation = operation(answer.method(), answer.path());
    if (operation.isEmpty()) {
      return answer.status() >= FIRST_ERROR ? List.of() : List.of("the operation is not described");
    }
    JsonNode responses = operation.get().path("responses");
    JsonNode described = responses.path(Integer.toString(answer.status()));
    if (described.isMissingNode() && answer.status() >= FIRST_ERROR) {
      described = responses.path("default");
    }
    if (described.isMissingNode()) {
      return List.of("the status is not described");
    }
    return violations(answer, resolved(described).path("content"));
  }

  private List<String> violations(Answer answer, JsonNode content) {
    if (answer.body().isEmpty()) {
      boolean expected = !content.isEmpty() && !answer.method().equalsIgnoreCase("HEAD");
      return expected ? List.of("the body is missing") : List.of();
    }
    JsonNode media = media(content, answer.mediaType());
    if (media.isMissingNode()) {
      return List.of("the media type " + answer.mediaType() + " is not described");
    }
    boolean binary = media.at("/schema/format").asText().equals("binary");
    if (binary || !answer.mediaType().endsWith("json") || media.path("schema").isMissingNode()) {
      return List.of();
    }
    return schema(media.get("schema")).validate(answer.body(), InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }

  /** The media type itself, else a range such as {@code audio/*}, else any. */
  private static JsonNode media(JsonNode content, String mediaType) {
    return Stream.of(mediaType, mediaType.replaceFirst("/.*", "/*"), "*/*")
        .map(content::path)
        .filter(described -> !described.isMissingNode())
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private Optional<JsonNode> operation(String method, String path) {
    return paths.stream()
        .filter(candidate -> candidate.pattern().matcher(path).matches())
        .map(
            candidate ->
                document
                    .path("paths")
                    .path(candidate.template())
                    .path(method.toLowerCase(Locale.ROOT)))
        .filter(operation -> !operation.isMissingNode())
        .findFirst();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** References point to the components, so the schema includes them. */
  private Schema schema(JsonNode described) {
    return schemas.computeIfAbsent(
        described.toString(),
        text -> {
          ObjectNode whole = JSON.createObjectNode();
          whole.putArray("allOf").add(described);
          whole.set("components", document.path("components"));
          return SCHEMAS.getSchema(whole);
        });
  }
}
