package dev.amends.contact.contactlog;

import dev.amends.conventions.Problems;
import dev.amends.letters.sender.Senders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages of the contact log's lists. */
final class Languages {
  private Languages() {}

  /**
   * Returns the texts if there is one in every language.
   *
   * @param owner names the entry in the error message
   * @throws IllegalArgumentException if a text is missing
   */
  static Map<String, String> complete(String owner, Map<String, String> texts) {
    for (String tag : Senders.LANGUAGES) {
      if (texts.getOrDefault(tag, "").isBlank()) {
        throw new IllegalArgumentException(owner + " has no text in " + tag);
      }
    }
    return Map.copyOf(texts);
  }

  /**
   * Returns the requested language, English if none is requested.
   *
   * @throws dev.amends.conventions.Problem 400 for any other language
   */
  static String requested(@Nullable String lang) {
    if (lang == null) {
      return "en";
    }
    if (!Senders.LANGUAGES.contains(lang)) {
      throw Problems.invalid("lang", "must be one of " + Senders.LANGUAGES + " (was " + lang + ")");
    }
    return lang;
  }
}
