package dev.amends.launcher.replay;

import org.jspecify.annotations.Nullable;

/** A row that is no event; the message names the line, the column and what is wrong with it. */
public final class BadRow extends RuntimeException {

  BadRow(long line, @Nullable String column, String reason) {
    super(
        column == null
            ? "Line %d: %s".formatted(line, reason)
            : "Line %d, column %s: %s".formatted(line, column, reason));
  }
}
