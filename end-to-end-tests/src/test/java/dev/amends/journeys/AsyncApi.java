package dev.amends.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.amends.testsupport.Topics.Told;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The published AsyncAPI document, held against real records: topic, headers and key. */
final class AsyncApi {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document;
  private final Map<JsonNode, Schema> compiled = new HashMap<>();

  private AsyncApi(JsonNode document) {
    this.document = document;
  }

  /** Reads the document as it stands on the class path of every service. */
  static AsyncApi published() {
    try (InputStream text = AsyncApi.class.getResourceAsStream("/asyncapi.yaml")) {
      return new AsyncApi(
          new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a record breaks of the document; empty where nothing. */
  List<String> violations(Told told) {
    JsonNode message = messageOf(told);
    if (message.isMissingNode()) {
      return List.of(told.type() + " has no place on " + told.topic());
    }
    List<String> violations = new ArrayList<>();
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    told.headers().forEach(headers::put);
    violations.addAll(breaches(message.path("headers"), headers));
    JsonNode key = resolved(message.at("/traits/0")).at("/bindings/kafka/key");
    violations.addAll(breaches(key, JsonNodeFactory.instance.textNode(told.key())));
    return violations;
  }

  private JsonNode messageOf(Told told) {
    for (JsonNode channel : document.path("channels")) {
      if (channel.path("address").asText().equals(told.topic())) {
        return resolved(channel.path("messages").path(told.name()));
      }
    }
    return JsonNodeFactory.instance.missingNode();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private List<String> breaches(JsonNode schema, JsonNode value) {
    return compiled
        .computeIfAbsent(schema, this::compile)
        .validate(value.toString(), InputFormat.JSON)
        .stream()
        .map(Objects::toString)
        .toList();
  }

  /** A part of the document alone, with the components that its references lead to. */
  private Schema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    ObjectNode components = JsonNodeFactory.instance.objectNode();
    components.set("schemas", document.at("/components/schemas"));
    whole.set("components", components);
    return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
  }
}
