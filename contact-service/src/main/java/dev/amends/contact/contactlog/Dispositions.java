package dev.amends.contact.contactlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.amends.conventions.Problems;
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

/** The dispositions, read from {@code dispositions.yaml} and validated at start. */
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
    this(load());
  }

  Dispositions(List<Disposition> table) {
    this.table = List.copyOf(table);
    for (Disposition disposition : table) {
      name(disposition.code(), disposition);
      disposition.aliases().forEach(alias -> name(alias, disposition));
    }
  }

  private static List<Disposition> load() {
    try (InputStream yaml =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
      return read(yaml);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the dispositions.
   *
   * @throws IllegalArgumentException if an entry is invalid; the message names the entry
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
      throw new IllegalStateException(RESOURCE + " has the code or alias " + word + " twice");
    }
  }

  /** Finds the disposition with a code. */
  Optional<Disposition> find(String code) {
    return Optional.ofNullable(byWord.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  /** Returns the disposition of a logged contact. */
  Disposition get(String code) {
    return find(code).orElseThrow(() -> new IllegalStateException("unknown disposition " + code));
  }

  /**
   * Returns the disposition that an agent named by its code or an alias.
   *
   * @throws dev.amends.conventions.Problem 400 if there is no such disposition
   */
  Disposition getNamed(String word) {
    return find(word)
        .orElseThrow(
            () ->
                Problems.invalid(
                    "disposition", "must be one of " + codes() + " (was " + word + ")"));
  }

  /** Lists the dispositions in the order of the file. */
  List<Disposition> all() {
    return table;
  }

  /** Lists the codes in the order of the file. */
  List<String> codes() {
    return table.stream().map(Disposition::code).toList();
  }
}
