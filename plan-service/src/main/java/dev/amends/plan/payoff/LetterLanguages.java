package dev.amends.plan.payoff;

import dev.amends.conventions.Problems;
import dev.amends.letters.sender.Senders;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of letters: Chinese and English. */
final class LetterLanguages {
  private static final String CHINESE = "zh-CN";
  private static final String ENGLISH = "en";

  private LetterLanguages() {}

  /** Chinese for borrowers in China, otherwise English. */
  static String ofRegion(Optional<String> region) {
    return region.filter(code -> code.split("-", 2)[0].equals("CN")).isPresent()
        ? CHINESE
        : ENGLISH;
  }

  /**
   * Checks a requested language.
   *
   * @throws dev.amends.conventions.Problem 400 if it is not one of the languages of letters
   */
  static @Nullable String checked(@Nullable String lang) {
    if (lang != null && !Senders.LANGUAGES.contains(lang)) {
      throw Problems.invalid("lang", "must be one of " + Senders.LANGUAGES + " (was " + lang + ")");
    }
    return lang;
  }

  /** The requested language, else the first acceptable one, else the default. */
  static String negotiate(@Nullable String lang, HttpHeaders headers, String otherwise) {
    String requested = checked(lang);
    if (requested != null) {
      return requested;
    }
    List<Locale> acceptable = headers.getAcceptableLanguages();
    return acceptable.stream()
        .map(Locale::getLanguage)
        .filter(code -> code.equals("zh") || code.equals(ENGLISH))
        .findFirst()
        .map(code -> code.equals("zh") ? CHINESE : ENGLISH)
        .orElse(otherwise);
  }
}
