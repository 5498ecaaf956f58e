package dev.amends.launcher.replay;

import org.jspecify.annotations.Nullable;

/** A row is not a valid event; the message names the line, the column and the error. */
public final class InvalidRow extends RuntimeException {

  InvalidRow(long line, @Nullable String column, String reason) {
    super(
        column == null
            ? "Line %d: %s".formatted(line, reason)
            : "Line %d, column %s: %s".formatted(line, column, reason));
  }
}
