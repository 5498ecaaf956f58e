package dev.amends.launcher.replay;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row is not a valid event; the message names the line, the column and the error. */
public final class InvalidRow extends RuntimeException {

  InvalidRow(long line, @Nullable String column, String reason) {
    super(
        column == null
            ? "Line %d: %s".formatted(line, reason)
            : "Line %d, column %s: %s".formatted(line, column, reason));
  }

  private InvalidRow(String message, InvalidRow cause) {
    super(message, cause);
  }

  /** The same error, with the number of rows that were published before it. */
  InvalidRow after(long published) {
    String consequence =
        published == 0
            ? "No row was published."
            : String.format(
                Locale.ROOT,
                "%,d rows before it were published. Correct the file and replay it as a whole:"
                    + " rows that are already published change nothing.",
                published);
    return new InvalidRow(getMessage() + System.lineSeparator() + consequence, this);
  }
}
