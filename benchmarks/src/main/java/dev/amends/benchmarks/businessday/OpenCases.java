package dev.amends.benchmarks.businessday;

import dev.amends.benchmarks.close.Portfolio;
import dev.amends.launcher.broker.EmbeddedBroker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Inserts open cases. At the close of {@link #DAY} some of them become 31 days past due, so that
 * their bucket changes and the reminder letter is due; the others are due weeks later.
 */
final class OpenCases implements Portfolio {

  /** The business day at whose close steps are due. */
  static final LocalDate DAY = LocalDate.of(2026, 2, 27);

  /** Rows are inserted with ids in ascending order, like those of the service. */
  private static final String NUMBERED =
      """
      from (
          select n, case when n %% 100 < %4$d then 30 else 8 end as days_past_due,
              '%1$s:LN-' || n as record_key,
              (lpad(to_hex(%2$d + n), 16, '0') || right(md5(n::text), 16))::uuid as id
          from generate_series(1, %3$d) n) numbered\
      """;

  private static final List<String> INSERTS =
      List.of(
          "insert into account_lock (record_key) select record_key",
          """
          insert into collection_case (id, record_key, lender_id, account_id, partition,
              borrower_id, product_type, timezone, region, language, status, customer_class,
              business_date, delinquent_since, days_past_due, bucket, overdue_minor, currency,
              reported_on, stage, last_step, intensity, taken_on, taken, holds, opened_at,
              next_review_on, reviewed_on, timeline_entries, timeline_hash, timeline_state, version)
          select id, record_key, '%1$s', 'LN-' || n, (n + n / 100) %% %5$d, 'B-' || n,
              'PERSONAL_LOAN', 'Asia/Shanghai', 'CN', 'zh-CN', 'OPEN', 'UNKNOWN', date '%6$s' - 1,
              date '%6$s' - 1 - days_past_due, days_past_due, '1-30', 120000, 'CNY',
              date '%6$s' - 1, 'NEGOTIATE', 'first-call', 1, date '%6$s' - days_past_due,
              jsonb_build_array(jsonb_build_object('step', 'first-call', 'action', 'CALL',
                  'intensity', 1, 'stage', 'NEGOTIATE', 'fromDaysPastDue', 1,
                  'on', date '%6$s' - days_past_due)),
              0, timestamptz '2026-01-01T00:00:00Z', date '%6$s' + 30 - days_past_due,
              date '%6$s' - 1, 0, '',
              '{"status":"OPEN","stage":"NEGOTIATE","class":"UNKNOWN","assignee":null,"holds":0}', 0\
          """);

  private final Connection connection;
  private long inserted;

  OpenCases(Connection connection) {
    this.connection = connection;
  }

  @Override
  public String items() {
    return "cases";
  }

  @Override
  public LocalDate day() {
    return DAY;
  }

  @Override
  public LocalDate nextDay() {
    return DAY.plusDays(1);
  }

  @Override
  public String tables() {
    return "account_lock, collection_case, ladder_step, timeline_entry";
  }

  @Override
  public void add(String lenderId, int count, int percentDue) throws SQLException {
    for (String insert : INSERTS) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              (insert + "\n" + NUMBERED)
                  .formatted(
                      lenderId, inserted, count, percentDue, EmbeddedBroker.PARTITIONS, DAY))) {
        statement.executeUpdate();
      }
    }
    inserted += count;
  }

  @Override
  public String resultQuery() {
    return """
        select concat_ws(' ', stage, last_step, bucket, next_review_on), count(*)
        from collection_case where lender_id = ? and reviewed_on = '%1$s' group by 1
        union all
        select 'step ' || step, count(*) from ladder_step s
        join collection_case c on c.id = s.case_id where c.lender_id = ? group by 1
        union all
        select 'entry ' || e.number || ' ' || e.what, count(*) from timeline_entry e
        join collection_case c on c.id = e.case_id where c.lender_id = ? group by 1\
        """
        .formatted(DAY);
  }

  @Override
  public String changedKind() {
    return "step reminder-letter";
  }
}
