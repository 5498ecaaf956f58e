package dev.amends.benchmarks.ingest;

import dev.amends.benchmarks.measure.Throughput;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows that case-service wrote in one round, kept in memory to write them again with JDBC. */
final class WrittenRows {
  private static final int EVENTS_PER_TRANSACTION = 500;

  /** The tables in the order in which case-service writes them, and the columns with defaults. */
  private enum Source {
    ACCOUNT_LOCK("record_key like ? || ':%' order by record_key"),
    INBOX("record_key like ? || ':%' order by record_key", "outcome", "reason", "received_at"),
    DELINQUENT_ACCOUNT("lender_id = ? order by record_key"),
    COLLECTION_CASE("lender_id = ? order by record_key"),
    TIMELINE_ENTRY(
        """
        case_id in (select id from collection_case where lender_id = ?)
        order by case_id, number\
        """),
    OUTBOX("aggregateid like ? || ':%' order by sequence", "sequence", "created_at");

    private final String condition;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
    private final List<String> defaults;

    Source(String condition, String... defaults) {
      this.condition = condition;
      this.defaults = List.of(defaults);
    }
  }

  private final List<Table> tables;
  private final int events;

  private WrittenRows(List<Table> tables, int events) {
    this.tables = tables;
    this.events = events;
  }

  /** Reads the rows of a lender whose accounts have one event each. */
  static WrittenRows read(Connection connection, String lenderId, int events) throws SQLException {
    List<Table> tables = new ArrayList<>();
    for (Source table : Source.values()) {
      tables.add(Table.read(connection, table, lenderId));
    }
    return new WrittenRows(tables, events);
  }

  /** Writes the rows with batched inserts, those of 500 events per transaction. */
  Throughput write(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    long startedAt = System.nanoTime();
    int transactions = (events + EVENTS_PER_TRANSACTION - 1) / EVENTS_PER_TRANSACTION;
    for (int transaction = 0; transaction < transactions; transaction++) {
      for (Table table : tables) {
        table.write(connection, transaction, transactions);
      }
      connection.commit();
    }
    return Throughput.since(startedAt, events);
  }

  /** The rows of one table. */
  private record Table(String insert, List<Object[]> rows) {

    static Table read(Connection connection, Source table, String lenderId) throws SQLException {
      String name = table.name().toLowerCase(Locale.ROOT);
      try (PreparedStatement select =
          connection.prepareStatement(
              "select * from %s where %s".formatted(name, table.condition))) {
        select.setString(1, lenderId);
        try (ResultSet row = select.executeQuery()) {
          Map<Integer, String> columns = columns(row.getMetaData(), table.defaults);
          List<Object[]> rows = new ArrayList<>();
          while (row.next()) {
            rows.add(values(row, columns.keySet()));
          }
          return new Table(insert(name, columns.values()), rows);
        }
      }
    }

    /** The columns to write, by number. */
    private static Map<Integer, String> columns(ResultSetMetaData all, List<String> omitted)
        throws SQLException {
      Map<Integer, String> columns = new LinkedHashMap<>();
      for (int column = 1; column <= all.getColumnCount(); column++) {
        if (!omitted.contains(all.getColumnName(column))) {
          columns.put(column, '"' + all.getColumnName(column) + '"');
        }
      }
      return columns;
    }

    private static Object[] values(ResultSet row, Set<Integer> columns) throws SQLException {
      List<Object> values = new ArrayList<>();
      for (int column : columns) {
        values.add(row.getObject(column));
      }
      return values.toArray();
    }

    private static String insert(String name, Collection<String> columns) {
      return "insert into %s (%s) values (%s)"
          .formatted(
              name,
              String.join(", ", columns),
              String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    /** Writes one of several equal parts of the rows. */
    void write(Connection connection, int part, int parts) throws SQLException {
      int from = (int) ((long) rows.size() * part / parts);
      int to = (int) ((long) rows.size() * (part + 1) / parts);
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        for (Object[] values : rows.subList(from, to)) {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }
  }
}
