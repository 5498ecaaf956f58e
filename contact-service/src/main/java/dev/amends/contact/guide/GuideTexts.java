package dev.amends.contact.guide;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The guides in their languages, read and validated at start. */
@Startup
@ApplicationScoped
class GuideTexts {
  private static final List<String> LANGUAGES = List.of("en", "zh-CN");
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Map<String, GuideText> byLanguage = new TreeMap<>();

  GuideTexts() {
    LANGUAGES.forEach(language -> byLanguage.put(language, read(language)));
  }

  private static GuideText read(String language) {
    String resource = "call-guides/" + language + ".yaml";
    try (InputStream yaml =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      return YAML.readValue(yaml, GuideText.class);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(resource + " cannot be read", e);
    }
  }

  Optional<GuideText> find(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  List<String> languages() {
    return List.copyOf(byLanguage.keySet());
  }
}
