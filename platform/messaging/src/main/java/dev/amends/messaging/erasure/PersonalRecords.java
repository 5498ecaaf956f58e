package dev.amends.messaging.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.messaging.erasure.BorrowerDataReader.StoredRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns stored rows into records: field names as in REST, encrypted columns decrypted. */
@ApplicationScoped
class PersonalRecords {
  private static final Pattern WORD = Pattern.compile("_([a-z0-9])");
  private static final String BYTES = "\\x";

  private final ObjectMapper json;
  private final String service;
  private final Map<String, StoredContent> encrypted;

  PersonalRecords(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @Any Instance<StoredContent> encrypted) {
    this.json = json;
    this.service = service;
    this.encrypted =
        encrypted.stream().collect(Collectors.toMap(StoredContent::column, content -> content));
  }

  PersonalRecord of(StoredRow row) {
    ObjectNode fields = json.createObjectNode();
    parse(row.content())
        .properties()
        .forEach(
            column -> {
              if (!column.getValue().isNull()) {
                fields.set(
                    fieldName(column.getKey()),
                    value(row.table() + "." + column.getKey(), column.getValue()));
              }
            });
    return new PersonalRecord(service, row.table().replace('_', '-'), row.id(), row.at(), fields);
  }

  private ObjectNode parse(String content) {
    try {
      return (ObjectNode) json.readTree(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored row is not JSON", e);
    }
  }

  private static String fieldName(String column) {
    return WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }

  private JsonNode value(String column, JsonNode stored) {
    StoredContent content = encrypted.get(column);
    if (content == null || !stored.asText().startsWith(BYTES)) {
      return stored;
    }
    byte[] bytes = HexFormat.of().parseHex(stored.asText().substring(BYTES.length()));
    return bytes.length == 0 ? json.nullNode() : content.read(bytes);
  }
}
