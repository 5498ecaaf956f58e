package dev.amends.benchmarks.reclassification;

import dev.amends.benchmarks.testbed.Queries;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Inserts cases whose class changes at the close of {@link #DAY}, because a piece of evidence then
 * becomes older than 90 days and keeps half of its weight.
 *
 * <p>Each case has two signs of willingness and an assessment. In equal parts, A becomes C, B
 * becomes D, C becomes A and D becomes B. A plan in force pauses the ladder and the bucket is the
 * last one, so nothing else changes.
 */
final class AgeingCases {

  /** The business day whose close changes the classes. */
  static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  /** Rows are inserted with ids in ascending order, like those of the service. */
  private static final String NUMBERED =
      """
      from (
          select n, n %% 2 = 0 as willing, n / 2 %% 2 = 0 as able, '%1$s:LN-' || n as record_key,
              (lpad(to_hex(%2$d + n), 16, '0') || right(md5(n::text), 16))::uuid as id
          from generate_series(1, %3$d) n) numbered\
      """;

  private static final List<String> INSERTS =
      List.of(
          "insert into account_lock (record_key) select record_key",
          """
          insert into collection_case (id, record_key, lender_id, account_id, partition,
              borrower_id, status, customer_class, business_date, delinquent_since, days_past_due,
              bucket, overdue_minor, currency, reported_on, stage, intensity, holds,
              plan_periods, opened_at, classified_on, class_review_on, next_review_on,
              reviewed_on, timeline_entries, timeline_hash, version)
          select id, record_key, '%1$s', 'LN-' || n, n %% %4$d, 'B-' || n, 'OPEN',
              case when willing and able then 'A' when willing then 'B' when able then 'C' else 'D'
              end,
              date '%5$s' - 1, date '%5$s' - 401, 400, '181+', 120000, 'CNY', date '%5$s' - 1,
              'NEGOTIATE', 1, 0,
              jsonb_build_array(jsonb_build_object(
                  'planId', id, 'kind', 'INSTALMENTS', 'begunOn', '2025-01-25')),
              timestamptz '2025-01-25T00:00:00Z', date '%5$s' - 1,
              date '%5$s', date '%5$s', date '%5$s' - 1, 0, '', 0\
          """,
          """
          insert into evidence (id, case_id, dimension, kind, points, reason, business_date,
              valid_until, known_at, event_id, observed_at, subject)
          select (lpad(to_hex(%2$d + n), 16, '0') || right(md5(n || kind), 16))::uuid, id,
              dimension, kind, points, kind, date '%5$s' - age, date '%5$s' + valid_days,
              (date '%5$s' - age)::timestamptz, kind || '-' || n,
              (date '%5$s' - age)::timestamptz, id::text\
          """);

  private static final String PIECES =
      """
      cross join lateral (values
          ('WILLINGNESS', case when willing then 'PROMISE_KEPT' else 'PROMISE_BROKEN' end,
              case when willing then 25 else -25 end, 91, null::integer),
          ('WILLINGNESS', case when willing then 'PLAN_BREACHED' else 'UNASKED_PAYMENT' end,
              case when willing then -20 else 15 end, 10, null),
          ('ABILITY', 'ASSESSMENT', case when able then 80 else 20 end, 20, 60))
          pieces (dimension, kind, points, age, valid_days)\
      """;

  private final Connection connection;
  private long inserted;

  AgeingCases(Connection connection) {
    this.connection = connection;
  }

  /** Inserts the cases of a new lender. */
  void add(String lenderId, int count) throws SQLException {
    for (String insert : INSERTS) {
      String pieces = insert.contains("into evidence") ? "\n" + PIECES : "";
      try (PreparedStatement statement =
          connection.prepareStatement(
              (insert + "\n" + NUMBERED + pieces)
                  .formatted(lenderId, inserted, count, EmbeddedBroker.PARTITIONS, DAY))) {
        statement.executeUpdate();
      }
    }
    inserted += count;
  }

  /** The number of the lender's cases of each class that were classified for {@link #DAY}. */
  Map<String, Long> classes(String lenderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select customer_class, count(*) from collection_case
            where lender_id = ? and classified_on = ? and reviewed_on = ? group by customer_class\
            """)) {
      select.setString(1, lenderId);
      select.setObject(2, DAY);
      select.setObject(3, DAY);
      Map<String, Long> classes = new TreeMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          classes.put(row.getString(1), row.getLong(2));
        }
      }
      return classes;
    }
  }

  /** The number of partitions in which the lender's day is closed. */
  long closedPartitions(String lenderId) throws SQLException {
    return Queries.number(
        connection,
        "select count(*) from closed_business_day where lender_id = '%s' and closed_on = '%s'"
            .formatted(lenderId, DAY));
  }
}
