package dev.amends.testsupport.scenario;

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
 * @param <S> what the sentence acts on
 */
public record Phrase<S>(String usage, Pattern pattern, Action<S> action) {
  private static final Map<String, String> GAPS =
      Map.of(
          "<amount>", "(\\d+(?:\\.\\d+)?)",
          "<currency>", "([A-Z]{3})",
          "<date>", "(\\d{4}-\\d{2}-\\d{2})",
          "<code>", "([A-Z][A-Z_]+)",
          "<id>", "([A-Z]-\\w+)",
          "<name>", "([a-z]+\\.[a-z]+)",
          "<number>", "(\\d+)",
          "<region>", "([A-Z]{2}(?:-[A-Z]{2,3})?)",
          "<rhythm>", "(weekly|fortnightly|four-weekly|monthly)",
          "<text>", "(\\S.*)");

  /** What a sentence does. */
  public interface Action<S> {
    void perform(S subject, Words words);
  }

  /** The words in the gaps of a sentence. */
  public record Words(MatchResult match) {

    public String text(int gap) {
      return match.group(gap);
    }

    public @Nullable String optional(int gap) {
      return match.group(gap);
    }

    public LocalDate date(int gap) {
      return LocalDate.parse(match.group(gap));
    }

    public @Nullable LocalDate optionalDate(int gap) {
      return match.group(gap) == null ? null : date(gap);
    }

    public LocalDate dateOr(int gap, LocalDate otherwise) {
      return match.group(gap) == null ? otherwise : date(gap);
    }
  }

  /** Returns a sentence with its gaps; what is in brackets can be left out. */
  public static <S> Phrase<S> of(String usage, Action<S> action) {
    String pattern = usage.replace("[", "(?:").replace("]", ")?");
    for (Map.Entry<String, String> gap : GAPS.entrySet()) {
      pattern = pattern.replace(gap.getKey(), gap.getValue());
    }
    return new Phrase<>(usage, Pattern.compile(pattern), action);
  }

  /** Performs the sentence if the line is one of this form. */
  public boolean perform(S subject, ScenarioLine line) {
    Optional<Words> words = words(line.text());
    words.ifPresent(
        found -> {
          try {
            action.perform(subject, found);
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
