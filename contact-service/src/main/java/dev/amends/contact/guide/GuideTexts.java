package dev.amends.contact.guide;

import dev.amends.contact.consequence.Consequence;
import dev.amends.contact.consequence.ConsequenceCatalogue;
import dev.amends.contact.consequence.Legality;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The guides in all languages, validated at start: they may differ in their wording only. */
@Startup
@ApplicationScoped
class GuideTexts {
  static final List<String> LANGUAGES = List.of("en", "zh-CN");

  private final Map<String, GuideText> byLanguage = new TreeMap<>();

  GuideTexts(ConsequenceCatalogue catalogue) {
    LANGUAGES.forEach(language -> byLanguage.put(language, read(language)));
    requireSameStructure(byLanguage.values().stream().toList());
    byLanguage.values().forEach(text -> requireLawful(text, catalogue));
    if (!catalogue.languages().containsAll(LANGUAGES)) {
      throw new IllegalStateException("consequences.yaml lacks one of the languages " + LANGUAGES);
    }
  }

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
      if (!other.structure().equals(first.structure())) {
        throw new IllegalStateException(
            "the guides %s and %s differ in more than their wording: %s, %s"
                .formatted(
                    first.language(), other.language(), first.structure(), other.structure()));
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

  Optional<GuideText> find(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  List<String> languages() {
    return List.copyOf(byLanguage.keySet());
  }
}
