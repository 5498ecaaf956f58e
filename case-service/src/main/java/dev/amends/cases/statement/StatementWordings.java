package dev.amends.cases.statement;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.letters.sender.Senders;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The texts of statements in each language, validated at start. */
@Startup
@ApplicationScoped
class StatementWordings {
  private final Map<String, StatementWording> byLanguage = new HashMap<>();

  StatementWordings() {
    for (String language : Senders.LANGUAGES) {
      byLanguage.put(language, DataFiles.read(file(language), StatementWording.class));
    }
    Set<String> labels = of(Senders.LANGUAGES.getFirst()).labels().keySet();
    byLanguage.forEach((language, wording) -> wording.validate(file(language), labels));
  }

  private static String file(String language) {
    return "statements/" + language + ".yaml";
  }

  /** The texts in one of the languages of letters. */
  StatementWording of(String language) {
    StatementWording wording = byLanguage.get(language);
    if (wording == null) {
      throw new IllegalStateException("no statements in the language " + language);
    }
    return wording;
  }
}
