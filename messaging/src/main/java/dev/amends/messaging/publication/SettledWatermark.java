package dev.amends.messaging.publication;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far the outbox is settled: up to this sequence every row is either visible or rolled back, so
 * that reading on by sequence can skip nothing.
 *
 * <p>Sequence order is not commit order: a row with a low sequence may become visible after one
 * with a high one. And windows of transaction ids alone are not the order of an account: a
 * transaction that began early may write late, after it waited for the account's lock. So both are
 * used. A look notes the last sequence drawn and, after it, the next transaction id. Whoever drew
 * one of those sequences had his transaction id before (locking an account assigns one), hence a
 * lower one than noted. As soon as every transaction below the noted id has ended, all those
 * sequences are settled. Reading then goes by sequence alone, which is the order of the locks,
 * which is the order of the account.
 */
final class SettledWatermark {
  private record Look(long sequence, long nextTransaction) {}

  private final Deque<Look> unsettled = new ArrayDeque<>();
  private long drawn;
  private long settled;

  /**
   * Looks at the database; in auto-commit, so that each statement has its own snapshot.
   *
   * @return the highest settled sequence
   */
  long look(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      drawn = lastSequence(statement);
      try (ResultSet row =
          statement.executeQuery(
              """
              select pg_snapshot_xmax(s)::text::bigint, pg_snapshot_xmin(s)::text::bigint
              from pg_current_snapshot() s""")) {
        row.next();
        unsettled.addLast(new Look(drawn, row.getLong(1)));
        settle(row.getLong(2));
      }
    }
    return settled;
  }

  /** The sequence first, the snapshot after it: never the other way round. */
  private static long lastSequence(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select case when is_called then last_value else 0 end from outbox_sequence")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void settle(long oldestRunning) {
    while (!unsettled.isEmpty() && unsettled.getFirst().nextTransaction() <= oldestRunning) {
      settled = unsettled.removeFirst().sequence();
    }
  }

  /** The last sequence drawn at the last look, settled or not. */
  long drawn() {
    return drawn;
  }
}
