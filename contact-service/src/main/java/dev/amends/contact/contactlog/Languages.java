package dev.amends.contact.contactlog;

import dev.amends.conventions.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages in which the lists of the log are kept. */
final class Languages {
  static final List<String> TAGS = List.of("en", "zh-CN");

  private Languages() {}

  /**
   * Demands a text in every language.
   *
   * @param of what the texts belong to, for the message
   */
  static Map<String, String> demanded(String of, @Nullable Map<String, String> texts) {
    for (String tag : TAGS) {
      if (texts == null || texts.getOrDefault(tag, "").isBlank()) {
        throw new IllegalArgumentException(of + " has no text in " + tag);
      }
    }
    return Map.copyOf(texts);
  }

  /**
   * The language asked for, English where none is.
   *
   * @throws dev.amends.conventions.Problem 400 where there is nothing in that language
   */
  static String asked(@Nullable String lang) {
    if (lang == null) {
      return "en";
    }
    if (!TAGS.contains(lang)) {
      throw Problems.invalid("lang", "must be one of " + TAGS + ", was " + lang);
    }
    return lang;
  }
}
