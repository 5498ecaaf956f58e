package dev.amends.messaging.publication;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Determines up to which sequence the outbox is settled: every row up to there is either visible or
 * rolled back, so reading by sequence skips nothing.
 *
 * <p>Sequence order is not commit order: a row with a low sequence may become visible after one
 * with a high sequence. Ranges of transaction ids alone do not give the order of an account either:
 * a transaction that began early may write late, after it waited for the account's lock. So both
 * are combined. Each poll records the last sequence drawn and then draws a transaction id of its
 * own. A transaction that drew one of those sequences already had its transaction id (locking an
 * account assigns one), so its id is lower. Once every transaction below the recorded id has ended,
 * all those sequences are settled. Rows are then read by sequence alone, which is the order of the
 * locks and hence the order of the account.
 *
 * <p>The upper bound of a snapshot cannot replace the drawn id: it follows the last transaction
 * that ended, and a running transaction may be above it.
 */
final class SettledWatermark {
  private record Poll(long sequence, long transaction) {}

  private final Deque<Poll> unsettled = new ArrayDeque<>();
  private long drawn;
  private long settled;

  /**
   * Polls the database in auto-commit mode, so that each statement has its own snapshot. Uses one
   * transaction id if something was written since the last poll, none otherwise.
   *
   * @return the highest settled sequence
   */
  long poll(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long last =
          number(
              statement,
              "select case when is_called then last_value else 0 end from outbox_sequence");
      if (last > drawn || unsettled.isEmpty()) {
        drawn = last;
        if (last > settled) {
          unsettled.addLast(new Poll(last, number(statement, "select pg_current_xact_id()")));
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

  /** Returns the last sequence drawn as of the last poll, settled or not. */
  long lastDrawn() {
    return drawn;
  }
}
