package dev.amends.cases.borrowerview;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.letters.sender.Senders;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of the view in all languages, read and validated at start. */
@Singleton
@Startup
class ViewTextFiles {
  private final Map<String, ViewTexts> texts = new HashMap<>();

  ViewTextFiles() {
    for (String language : Senders.LANGUAGES) {
      texts.put(language, DataFiles.read("borrower-view/" + language + ".yaml", ViewTexts.class));
    }
  }

  ViewTexts in(String language) {
    return Objects.requireNonNull(texts.get(language));
  }

  /** The language of the view for a language tag; empty for a language without texts. */
  static Optional<String> languageOf(@Nullable String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    return Senders.LANGUAGES.stream()
        .filter(language -> primary(language).equalsIgnoreCase(primary(tag)))
        .findFirst();
  }

  private static String primary(String tag) {
    return tag.strip().split("[-_]", 2)[0];
  }
}
