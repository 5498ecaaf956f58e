package dev.amends.contact.contactlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of dispositions, read and validated at start; a broken one names itself. */
@Startup
@ApplicationScoped
class Dispositions {
  private static final String RESOURCE = "dispositions.yaml";
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final List<Disposition> table;
  private final Map<String, Disposition> byWord = new HashMap<>();

  Dispositions() {
    try (InputStream yaml =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
      this.table = read(yaml);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read: " + e.getMessage(), e);
    }
    for (Disposition disposition : table) {
      name(disposition.code(), disposition);
      disposition.aliases().forEach(alias -> name(alias, disposition));
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException where a disposition is broken; the message names it
   */
  static List<Disposition> read(InputStream yaml) throws IOException {
    List<Disposition> table = new ArrayList<>();
    for (JsonNode row : YAML.readTree(yaml)) {
      try {
        table.add(YAML.treeToValue(row, Disposition.class));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(
            "the disposition " + row.path("code").asText() + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(table);
  }

  private void name(String word, Disposition disposition) {
    if (byWord.put(word, disposition) != null) {
      throw new IllegalStateException(RESOURCE + " has " + word + " twice");
    }
  }

  /** The disposition of a code or one of its plain words. */
  Optional<Disposition> find(String word) {
    return Optional.ofNullable(byWord.get(word.strip().toUpperCase(Locale.ROOT)));
  }

  /** All of them, in the order of the table. */
  List<Disposition> all() {
    return table;
  }

  /** All codes, for whoever named another. */
  List<String> codes() {
    return table.stream().map(Disposition::code).toList();
  }
}
