package dev.amends.messaging.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amends.conventions.encryption.EncryptedJson;
import dev.amends.conventions.encryption.EncryptedStore;
import dev.amends.messaging.erasure.BorrowerDataReader.StoredRow;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns stored rows into records: field names as in REST, encrypted columns decrypted. */
@ApplicationScoped
class PersonalRecords {
  private static final Pattern WORD = Pattern.compile("_([a-z0-9])");
  private static final String BYTES = "\\x";

  private final ObjectMapper json;
  private final String service;
  private final Map<String, EncryptedStore> encrypted = new HashMap<>();

  PersonalRecords(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @All List<EncryptedStore> stores) {
    this.json = json;
    this.service = service;
    for (EncryptedStore store : stores) {
      store
          .columns()
          .names()
          .forEach(name -> encrypted.put(store.columns().table() + "." + name, store));
    }
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

  private JsonNode parse(String content) {
    try {
      return json.readTree(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored row is not JSON", e);
    }
  }

  private static String fieldName(String column) {
    return WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }

  private JsonNode value(String column, JsonNode stored) {
    EncryptedStore store = encrypted.get(column);
    if (store == null || !stored.asText().startsWith(BYTES)) {
      return stored;
    }
    byte[] bytes = HexFormat.of().parseHex(stored.asText().substring(BYTES.length()));
    if (bytes.length == 0) {
      return NullNode.getInstance();
    }
    String plain = new String(store.decrypt(bytes), UTF_8);
    return store instanceof EncryptedJson ? parse(plain) : TextNode.valueOf(plain);
  }
}
