package dev.amends.benchmarks.ingest;

import dev.amends.benchmarks.measure.Throughput;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The rows that case-service wrote in one round, in memory: the same can be written again with no
 * Kafka, no rule and no object in between.
 */
final class RoundRows {
  private static final int EVENTS_PER_TRANSACTION = 500;

  /**
   * The tables in the order in which case-service writes them. What the database fills in by itself
   * there, it fills in by itself here.
   */
  private enum Written {
    ACCOUNT_LOCK("record_key like ? || ':%' order by record_key"),
    INBOX("record_key like ? || ':%' order by record_key", "outcome", "reason", "received_at"),
    DELINQUENT_ACCOUNT("lender_id = ? order by record_key"),
    COLLECTION_CASE("lender_id = ? order by record_key"),
    TIMELINE_ENTRY(
        """
        case_id in (select id from collection_case where lender_id = ?)
        order by case_id, number"""),
    OUTBOX("aggregateid like ? || ':%' order by sequence", "sequence", "created_at");

    private final String ofLender;

    @SuppressWarnings("ImmutableEnumChecker") // What List.of makes is immutable.
    private final List<String> filledIn;

    Written(String ofLender, String... filledIn) {
      this.ofLender = ofLender;
      this.filledIn = List.of(filledIn);
    }
  }

  private final List<Table> tables;
  private final int events;

  private RoundRows(List<Table> tables, int events) {
    this.tables = tables;
    this.events = events;
  }

  /** Reads all rows of a lender whose accounts had one event each. */
  static RoundRows read(Connection connection, String lenderId, int events) throws SQLException {
    List<Table> tables = new ArrayList<>();
    for (Written table : Written.values()) {
      tables.add(Table.read(connection, table, lenderId));
    }
    return new RoundRows(tables, events);
  }

  /** Writes them with batched inserts, the rows of so many events a transaction. */
  Throughput write(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    long began = System.nanoTime();
    int transactions = (events + EVENTS_PER_TRANSACTION - 1) / EVENTS_PER_TRANSACTION;
    for (int transaction = 0; transaction < transactions; transaction++) {
      for (Table table : tables) {
        table.write(connection, transaction, transactions);
      }
      connection.commit();
    }
    return Throughput.since(began, events);
  }

  /** The rows of one table. */
  private record Table(String insert, List<Object[]> rows) {

    static Table read(Connection connection, Written table, String lenderId) throws SQLException {
      String name = table.name().toLowerCase(Locale.ROOT);
      try (PreparedStatement select =
          connection.prepareStatement(
              "select * from %s where %s".formatted(name, table.ofLender))) {
        select.setString(1, lenderId);
        try (ResultSet row = select.executeQuery()) {
          List<Integer> columns = new ArrayList<>();
          List<String> names = new ArrayList<>();
          ResultSetMetaData all = row.getMetaData();
          for (int column = 1; column <= all.getColumnCount(); column++) {
            if (!table.filledIn.contains(all.getColumnName(column))) {
              columns.add(column);
              names.add('"' + all.getColumnName(column) + '"');
            }
          }
          List<Object[]> rows = new ArrayList<>();
          while (row.next()) {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
              values[i] = row.getObject(columns.get(i));
            }
            rows.add(values);
          }
          return new Table(insert(name, names), rows);
        }
      }
    }

    private static String insert(String name, List<String> columns) {
      return "insert into %s (%s) values (%s)"
          .formatted(
              name,
              String.join(", ", columns),
              String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    /** Writes one of so many equal parts. */
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
