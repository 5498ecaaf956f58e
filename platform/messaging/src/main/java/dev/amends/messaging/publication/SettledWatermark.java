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
 * used. A look notes the last sequence drawn and, after it, takes a transaction id of its own.
 * Whoever drew one of those sequences had his transaction id before (locking an account assigns
 * one), hence a lower one. As soon as every transaction below the noted id has ended, all those
 * sequences are settled. Reading then goes by sequence alone, which is the order of the locks,
 * which is the order of the account.
 *
 * <p>The upper end of a snapshot would not do for the noted id: it follows the last transaction
 * that ended, and one that runs may be above it.
 */
final class SettledWatermark {
  private record Look(long sequence, long transaction) {}

  private final Deque<Look> unsettled = new ArrayDeque<>();
  private long drawn;
  private long settled;

  /**
   * Looks at the database; in auto-commit, so that each statement has its own snapshot. Costs one
   * transaction id where something was written since the last look, none otherwise.
   *
   * @return the highest settled sequence
   */
  long look(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long last =
          number(
              statement,
              "select case when is_called then last_value else 0 end from outbox_sequence");
      if (last > drawn || unsettled.isEmpty()) {
        drawn = last;
        if (last > settled) {
          unsettled.addLast(new Look(last, number(statement, "select pg_current_xact_id()")));
        }
      }
      if (!unsettled.isEmpty()) {
        settle(number(statement, "select pg_snapshot_xmin(pg_current_snapshot())"));
      }
    }
    return settled;
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return Long.parseLong(row.getString(1));
    }
  }

  private void settle(long oldestRunning) {
    while (!unsettled.isEmpty() && unsettled.getFirst().transaction() <= oldestRunning) {
      settled = unsettled.removeFirst().sequence();
    }
  }

  /** The last sequence drawn at the last look, settled or not. */
  long drawn() {
    return drawn;
  }
}
