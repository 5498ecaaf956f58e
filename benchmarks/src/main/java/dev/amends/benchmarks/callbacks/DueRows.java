package dev.amends.benchmarks.callbacks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Inserts callbacks or tasks with set-based SQL.
 *
 * <p>Their ids are in ascending order, like those of contact-service.
 */
final class DueRows {

  /** Maximum number of rows per transaction; no herd is larger, so a herd appears at once. */
  static final int ROWS_PER_TRANSACTION_MAX = 500_000;

  private static final String NUMBERED =
      """
      from (
          select n, (lpad(to_hex(n), 16, '0') || right(md5(n::text), 16))::uuid as id,
              ?::timestamptz + ((n - ?) / ?) * interval '1 second' as due_at
          from generate_series(?::bigint, ?::bigint) n) numbered\
      """;

  private final Connection connection;
  private final List<String> inserts;
  private long last;

  private DueRows(Connection connection, List<String> inserts) {
    this.connection = connection;
    this.inserts = inserts;
  }

  /** Callbacks of contact-service, each for another account. */
  static DueRows ofCallbacks(Connection connection) {
    return new DueRows(
        connection,
        List.of(
            "insert into account_lock (record_key) select 'BENCH:LN-' || n",
            """
            insert into callback (id, case_id, lender_id, account_id, record_key, reason, status,
                due_at, not_before, due_local, zone, sla_until, missed_after, origin_by,
                origin_role, origin_reason, schedule, version)
            select id, id, 'BENCH', 'LN-' || n, 'BENCH:LN-' || n, 'FIRST_CALL', 'SCHEDULED',
                due_at, due_at, due_at at time zone 'Asia/Shanghai', 'Asia/Shanghai',
                due_at + interval '1 day', due_at + interval '1 day', 'system', 'system',
                'a case was opened', 1, 0\
            """));
  }

  /** Tasks of db-scheduler. */
  static DueRows ofTasks(Connection connection) {
    return new DueRows(
        connection,
        List.of(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select '%s', id::text, due_at, false, 1\
            """
                .formatted(DbScheduler.TASK)));
  }

  /**
   * Inserts rows.
   *
   * @param first the due time of the first row
   * @param perSecond the number of rows due at that time and at each second after it
   */
  void add(long count, Instant first, long perSecond) throws SQLException {
    long begin = last + 1;
    long end = last + count;
    connection.setAutoCommit(false);
    while (last < end) {
      long to = Math.min(end, last + ROWS_PER_TRANSACTION_MAX);
      for (String insert : inserts) {
        try (PreparedStatement statement = connection.prepareStatement(insert + "\n" + NUMBERED)) {
          statement.setObject(1, first.atOffset(ZoneOffset.UTC));
          statement.setLong(2, begin);
          statement.setLong(3, perSecond);
          statement.setLong(4, last + 1);
          statement.setLong(5, to);
          statement.executeUpdate();
        }
      }
      connection.commit();
      last = to;
    }
    connection.setAutoCommit(true);
  }
}
