package dev.amends.plan.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the scenario files.
 *
 * @param usage the sentence with its gaps, such as {@code pays <amount> as <id>[ dated <date>]}
 * @param pattern matches a sentence; gap 1 is the first
 */
record Phrase(String usage, Pattern pattern, Action action) {
  private static final Map<String, String> GAPS =
      Map.of(
          "<amount>", "(\\d+(?:\\.\\d+)?)",
          "<currency>", "([A-Z]{3})",
          "<date>", "(\\d{4}-\\d{2}-\\d{2})",
          "<id>", "([A-Z]-\\w+)",
          "<name>", "([a-z]+\\.[a-z]+)",
          "<number>", "(\\d+)",
          "<rhythm>", "(weekly|fortnightly|four-weekly|monthly)",
          "<text>", "(\\S.*)");

  /** What a sentence does. */
  interface Action {
    void perform(ScenarioAccount account, Words words);
  }

  /** The words in the gaps of a sentence. */
  record Words(MatchResult match) {

    String text(int gap) {
      return match.group(gap);
    }

    @Nullable String optional(int gap) {
      return match.group(gap);
    }

    LocalDate date(int gap) {
      return LocalDate.parse(match.group(gap));
    }

    @Nullable LocalDate optionalDate(int gap) {
      return match.group(gap) == null ? null : date(gap);
    }

    LocalDate dateOr(int gap, LocalDate otherwise) {
      return match.group(gap) == null ? otherwise : date(gap);
    }
  }

  static Phrase of(String usage, Action action) {
    String pattern = usage.replace("[", "(?:").replace("]", ")?");
    for (Map.Entry<String, String> gap : GAPS.entrySet()) {
      pattern = pattern.replace(gap.getKey(), gap.getValue());
    }
    return new Phrase(usage, Pattern.compile(pattern), action);
  }

  /** Performs the sentence if the line is one of this form. */
  boolean perform(ScenarioAccount account, ScenarioLine line) {
    Optional<Words> words = words(line.text());
    words.ifPresent(
        found -> {
          try {
            action.perform(account, found);
          } catch (DateTimeParseException e) {
            throw line.error(e.getParsedString() + " is not a date");
          }
        });
    return words.isPresent();
  }

  private Optional<Words> words(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(new Words(matcher.toMatchResult())) : Optional.empty();
  }
}
