package dev.amends.letters.sender;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Placeholders in configured texts, such as {@code {name}}. */
public final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private Placeholders() {}

  /**
   * Requires that a text has known placeholders only.
   *
   * @param where file and key of the text, for the message
   * @throws IllegalStateException if it has another one
   */
  public static void requireKnown(String where, String text, Set<String> known) {
    PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new IllegalStateException(
                  "%s: the placeholder {%s} is unknown; known are %s"
                      .formatted(where, unknown, known.stream().sorted().toList()));
            });
  }

  /** Replaces the placeholders of a text in one pass, so that values are never read as text. */
  public static String fill(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            (MatchResult found) ->
                Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }
}
