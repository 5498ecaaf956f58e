package dev.amends.benchmarks.testbed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The number of rows in each table of a database, to check that two sides did the same work.
 *
 * @param rows the number of rows by table
 */
public record RowCounts(Map<String, Long> rows) {

  /** Without the two tables between which a job of the services moves rows at its own time. */
  private static final String TABLES =
      """
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname not in ('pipeline_change', 'pipeline_total')
      order by relname\
      """;

  public RowCounts {
    rows = Map.copyOf(rows);
  }

  /** Counts the rows of all tables; a partitioned table counts as one. */
  public static RowCounts of(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    Map<String, Long> rows = new TreeMap<>();
    for (String table : tables) {
      rows.put(table, Queries.number(connection, "select count(*) from " + table));
    }
    return new RowCounts(rows);
  }

  /** The rows added since an earlier count, without tables that have not changed. */
  public RowCounts since(RowCounts earlier) {
    Map<String, Long> added = new TreeMap<>();
    rows.forEach((table, count) -> added.put(table, count - earlier.count(table)));
    added.values().removeIf(count -> count == 0);
    return new RowCounts(added);
  }

  private long count(String table) {
    return Objects.requireNonNullElse(rows.get(table), 0L);
  }

  /** The tables that differ from another count, with both numbers. */
  public List<String> differences(RowCounts other) {
    TreeSet<String> tables = new TreeSet<>(rows.keySet());
    tables.addAll(other.rows.keySet());
    return tables.stream()
        .filter(table -> count(table) != other.count(table))
        .map(table -> "%s %,d and %,d".formatted(table, count(table), other.count(table)))
        .toList();
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(rows).forEach((table, count) -> parts.add("%s %,d".formatted(table, count)));
    return String.join(", ", parts);
  }
}
