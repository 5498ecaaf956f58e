package dev.amends.benchmarks.reclassification;

import dev.amends.benchmarks.measure.Throughput;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Reclassifies the due cases of a lender as one plain SQL statement, with the weights and
 * thresholds of case-service. It writes neither events nor timelines, and does not compute when the
 * class changes next.
 */
final class ClassUpdate {
  private static final String UPDATE =
      """
      update collection_case c
      set customer_class = case
              when s.willing and s.able then 'A' when s.willing then 'B' when s.able then 'C'
              else 'D' end,
          business_date = %1$s, days_past_due = %1$s - c.delinquent_since, classified_on = %1$s,
          reviewed_on = %1$s, class_review_on = null, next_review_on = null,
          version = c.version + 1
      from (
          select e.case_id,
              50 + sum(case when e.dimension <> 'WILLINGNESS' then 0
                  when %1$s - e.business_date <= 90 then e.points
                  when %1$s - e.business_date <= 180 then round(e.points * 0.50)
                  when %1$s - e.business_date <= 365 then round(e.points * 0.25)
                  else 0 end) >= 50 as willing,
              max(e.points) filter (
                  where e.dimension = 'ABILITY' and e.valid_until >= %1$s) >= 50 as able
          from evidence e join collection_case d on d.id = e.case_id
          where d.lender_id = ? and d.status = 'OPEN' and d.next_review_on <= %1$s
              and e.withdrawn_at is null and e.business_date <= %1$s
          group by e.case_id) s
      where c.id = s.case_id\
      """
          .formatted("date '" + AgeingCases.DAY + "'");

  private final Connection connection;

  ClassUpdate(Connection connection) {
    this.connection = connection;
  }

  /** Updates all due cases of a lender in one transaction. */
  Throughput run(String lenderId) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      update.setString(1, lenderId);
      long startedAt = System.nanoTime();
      int updated = update.executeUpdate();
      return Throughput.since(startedAt, updated);
    }
  }
}
