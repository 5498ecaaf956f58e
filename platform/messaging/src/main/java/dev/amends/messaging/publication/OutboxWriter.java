package dev.amends.messaging.publication;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Collects the events of one transaction and writes them with one statement just before the commit,
 * numbered in the order in which they were appended.
 */
final class OutboxWriter implements Synchronization {
  private static final int SLOTS = 4;

  private final DataSource database;
  private final RelaySignal signal;
  private final List<Row> rows = new ArrayList<>();

  OutboxWriter(DataSource database, RelaySignal signal) {
    this.database = database;
    this.signal = signal;
  }

  /** A row of the outbox; everyPartition is set for a watermark. */
  record Row(
      UUID id,
      String type,
      String payload,
      String topic,
      String key,
      boolean everyPartition,
      Instant occurredAt,
      @Nullable String traceparent) {

    /** Slots are relayed independently; all events of an account are in one slot. */
    short slot() {
      return (short) Math.floorMod(key.hashCode(), SLOTS);
    }
  }

  void add(Row row) {
    rows.add(row);
  }

  @Override
  public void beforeCompletion() {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into outbox (id, aggregatetype, aggregateid, type, payload, slot,
                    traceparent, occurred_at, every_partition)
                select id::uuid, topic, key, type, payload, slot, trace, occurred_at, every
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                    as event(id, topic, key, type, payload, slot, trace, occurred_at, every, n)
                order by n\
                """)) {
      insert.setArray(1, texts(connection, row -> row.id().toString()));
      insert.setArray(2, texts(connection, Row::topic));
      insert.setArray(3, texts(connection, Row::key));
      insert.setArray(4, texts(connection, Row::type));
      insert.setArray(5, texts(connection, Row::payload));
      insert.setArray(6, values(connection, "int2", Row::slot));
      insert.setArray(7, texts(connection, Row::traceparent));
      insert.setArray(8, values(connection, "timestamptz", Row::occurredAt));
      insert.setArray(9, values(connection, "bool", Row::everyPartition));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new OutboxFailure(e);
    }
  }

  /** The driver sends an array of strings as it is, but one of other objects as one long text. */
  private Array texts(Connection connection, Function<Row, @Nullable String> column)
      throws SQLException {
    return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
  }

  private Array values(Connection connection, String type, Function<Row, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      signal.wake();
    }
  }

  /** Reports that the events cannot be written; the transaction must not commit. */
  static final class OutboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxFailure(SQLException cause) {
      super("cannot write events to the outbox", cause);
    }
  }
}
