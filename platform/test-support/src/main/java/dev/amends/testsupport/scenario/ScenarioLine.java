package dev.amends.testsupport.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a scenario file that has a business date.
 *
 * @param number 1 for the first line of the file
 */
public record ScenarioLine(Path file, int number, LocalDate date, String text) {
  private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\S.*)");

  /** Reads a line; fails with its place if it does not begin with a date. */
  public static ScenarioLine parse(Path file, int number, String line) {
    Matcher dated = DATED.matcher(line);
    if (!dated.matches()) {
      throw error(file, number, "starts with neither a date, nor expect, then or #: " + line);
    }
    try {
      LocalDate date = LocalDate.parse(dated.group(1));
      return new ScenarioLine(file, number, date, dated.group(2).strip());
    } catch (DateTimeParseException e) {
      throw error(file, number, dated.group(1) + " is not a date");
    }
  }

  /** The failure of this line, with its place. */
  public IllegalArgumentException error(String problem) {
    return error(file, number, problem);
  }

  /** The failure of a line of a file. */
  public static IllegalArgumentException error(Path file, int number, String problem) {
    return new IllegalArgumentException(
        "%s, line %d: %s".formatted(file.getFileName(), number, problem));
  }

  @Override
  public String toString() {
    return date + "  " + text;
  }
}
