package dev.amends.plan.agreement;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Passes a column of many rows as one array to a statement, which lists them with {@code unnest}.
 */
record ArrayColumns<T>(Connection connection, Collection<T> rows) {

  /** A column of texts, or of values that the statement casts from texts. */
  Array texts(Function<T, @Nullable Object> column) throws SQLException {
    // The driver would send an array of other objects as one long text that the server parses.
    return connection.createArrayOf(
        "text", rows.stream().map(column).map(ArrayColumns::text).toArray(String[]::new));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  Array numbers(Function<T, Long> column) throws SQLException {
    return connection.createArrayOf("int8", rows.stream().map(column).toArray(Long[]::new));
  }

  Array booleans(Function<T, Boolean> column) throws SQLException {
    return connection.createArrayOf("bool", rows.stream().map(column).toArray(Boolean[]::new));
  }
}
