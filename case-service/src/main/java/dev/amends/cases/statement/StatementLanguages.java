package dev.amends.cases.statement;

import dev.amends.conventions.Problems;
import dev.amends.letters.sender.Senders;
import org.jspecify.annotations.Nullable;

/** The languages of statements: Chinese and English. */
final class StatementLanguages {
  private static final String CHINESE = "zh-CN";
  private static final String ENGLISH = "en";

  private StatementLanguages() {}

  /**
   * Returns Chinese for a borrower whose language is Chinese, or who lives in China and whose
   * language is unknown; English otherwise.
   */
  static String of(@Nullable String language, @Nullable String region) {
    boolean chinese =
        language == null
            ? region != null && region.split("-", 2)[0].equals("CN")
            : language.split("-", 2)[0].equals("zh");
    return chinese ? CHINESE : ENGLISH;
  }

  /**
   * Checks a requested language.
   *
   * @throws dev.amends.conventions.Problem 400 if there are no statements in it
   */
  static @Nullable String checked(@Nullable String language) {
    if (language != null && !Senders.LANGUAGES.contains(language)) {
      throw Problems.invalid(
          "language", "must be one of " + Senders.LANGUAGES + " (was " + language + ")");
    }
    return language;
  }
}
