package dev.amends.contact.guide;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.amends.contact.consequence.Consequence;
import dev.amends.contact.consequence.ConsequenceCatalogue;
import dev.amends.contact.consequence.Legality;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.letters.sender.Senders;
import dev.amends.letters.sender.Senders.LenderText;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The guides in all languages, validated at start: they may differ in their wording only. */
@Startup
@ApplicationScoped
class GuideTexts {
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Map<String, GuideText> byLanguage = new TreeMap<>();
  private final Map<String, GuideText> ofLenders = new HashMap<>();

  GuideTexts(ConsequenceCatalogue catalogue, Senders senders) {
    Senders.LANGUAGES.forEach(language -> byLanguage.put(language, read(language)));
    requireSameStructure(byLanguage.values().stream().toList());
    byLanguage.values().forEach(text -> requireLawful(text, catalogue));
    if (!catalogue.languages().containsAll(Senders.LANGUAGES)) {
      throw new IllegalStateException(
          "consequences.yaml lacks one of the languages " + Senders.LANGUAGES);
    }
    senders.texts().forEach(this::addLender);
  }

  private void addLender(LenderText text) {
    JsonNode guide = text.section("guide").orElse(null);
    if (guide == null) {
      return;
    }
    try {
      OwnGuide own = YAML.treeToValue(guide, OwnGuide.class);
      GuideText general = find(text.language()).orElseThrow();
      ofLenders.put(
          text.language() + " " + text.lenderId(),
          general.withOpening(text.file(), Objects.requireNonNullElse(own.opening(), Map.of())));
    } catch (IOException e) {
      throw new IllegalStateException(text.file() + ": guide: " + e.getMessage(), e);
    }
  }

  /** What a lender replaces in the guide: lines of the opening, by id. */
  private record OwnGuide(@Nullable Map<String, String> opening) {}

  static GuideText read(String language) {
    String file = "call-guides/" + language + ".yaml";
    GuideText text = DataFiles.read(file, GuideText.class);
    if (!text.language().equals(language)) {
      throw new InvalidDataFile(
          file, "language", "must be " + language + " (was " + text.language() + ")");
    }
    return text;
  }

  static void requireSameStructure(List<GuideText> texts) {
    GuideText first = texts.getFirst();
    for (GuideText other : texts) {
      if (!other.withoutWording().equals(first.withoutWording())) {
        throw new IllegalStateException(
            "the guides %s and %s differ in more than their wording: %s, %s"
                .formatted(
                    first.language(),
                    other.language(),
                    first.withoutWording(),
                    other.withoutWording()));
      }
    }
  }

  private static void requireLawful(GuideText text, ConsequenceCatalogue catalogue) {
    for (GuideLine benefit : text.benefits()) {
      Optional<String> code = Optional.ofNullable(benefit.onlyWith());
      if (code.isPresent()
          && code.flatMap(catalogue::find)
              .map(Consequence::legality)
              .filter(legality -> legality == Legality.LAWFUL)
              .isEmpty()) {
        throw new IllegalStateException(
            "the benefit %s depends on %s, which is not a lawful consequence"
                .formatted(benefit.id(), code.get()));
      }
    }
  }

  /** The guide in a language, with the lender's own lines. */
  Optional<GuideText> find(String lenderId, String language) {
    return Optional.ofNullable(ofLenders.get(language + " " + lenderId)).or(() -> find(language));
  }

  Optional<GuideText> find(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  List<String> languages() {
    return List.copyOf(byLanguage.keySet());
  }
}
