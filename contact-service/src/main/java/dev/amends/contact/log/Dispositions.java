package dev.amends.contact.log;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of dispositions, read and validated at start. */
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
    this.table = read();
    for (Disposition disposition : table) {
      name(disposition.code(), disposition);
      disposition.aliases().forEach(alias -> name(alias, disposition));
    }
  }

  private static List<Disposition> read() {
    try (InputStream yaml =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
      return YAML.readValue(yaml, new TypeReference<List<Disposition>>() {});
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read", e);
    }
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

  /** All codes, for whoever named another. */
  List<String> codes() {
    return table.stream().map(Disposition::code).toList();
  }
}
