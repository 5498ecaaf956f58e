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
import dev.amends.testsupport.Topics.PublishedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Validates topic, headers and key of real records against the published AsyncAPI document. */
final class AsyncApi {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document;
  private final Map<JsonNode, Schema> compiled = new HashMap<>();

  private AsyncApi(JsonNode document) {
    this.document = document;
  }

  /** Loads the document from the class path. */
  static AsyncApi published() {
    try (InputStream text = AsyncApi.class.getResourceAsStream("/asyncapi.yaml")) {
      return new AsyncApi(
          new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The violations of the document by a record; empty if it is valid. */
  List<String> violations(PublishedEvent event) {
    JsonNode message = messageOf(event);
    if (message.isMissingNode()) {
      return List.of(event.type() + " is not declared on " + event.topic());
    }
    List<String> violations = new ArrayList<>();
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    event.headers().forEach(headers::put);
    violations.addAll(errors(message.path("headers"), headers));
    JsonNode key = resolved(message.at("/traits/0")).at("/bindings/kafka/key");
    violations.addAll(errors(key, JsonNodeFactory.instance.textNode(event.key())));
    return violations;
  }

  private JsonNode messageOf(PublishedEvent event) {
    for (JsonNode channel : document.path("channels")) {
      if (channel.path("address").asText().equals(event.topic())) {
        return resolved(channel.path("messages").path(event.name()));
      }
    }
    return JsonNodeFactory.instance.missingNode();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private List<String> errors(JsonNode schema, JsonNode value) {
    return compiled
        .computeIfAbsent(schema, this::compile)
        .validate(value.toString(), InputFormat.JSON)
        .stream()
        .map(Objects::toString)
        .toList();
  }

  /** Compiles a part of the document together with the components that it refers to. */
  private Schema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    ObjectNode components = JsonNodeFactory.instance.objectNode();
    components.set("schemas", document.at("/components/schemas"));
    whole.set("components", components);
    return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
  }
}
