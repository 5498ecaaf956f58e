package dev.amends.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and counts stay flat on large data: an index finds the rows, already in order. */
@QuarkusTest
class QueryPlanTest extends CaseServiceTest {
  @Inject DataSource database;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // contacts and complaints of a period
        "contact_count_pkey | select sum(contacts) from contact_count where lender_id = 'L' and day >= date '2026-01-01' and day < date '2026-02-01'",
        "complaint_of_lender | select type, count(*) from complaint where lender_id = 'L' and opened_at >= now() and opened_at < now() group by type",
        // the check of cases without a next step, its clean-up and its metric
        "collection_case_of_ | select id from collection_case where lender_id = 'L' and status = 'OPEN' and id > '01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11' order by id limit 500",
        "open_work_of_case | select id from open_work where case_id = any (array['01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11'::uuid]) and not ended",
        "stalled_case_of_lender | select case_id from stalled_case where lender_id = 'L'",
        // the lists of work
        "hardship_review_due | select id from hardship_review where status = 'DUE' order by due_at, id limit 50",
        "hold_review_to_do | select id from hold_review where status = 'DUE' order by due_at, id limit 50",
        "complaint_to_decide | select id from complaint where state = 'OPEN' order by decision_due_at, id limit 50",
        "referral_to_decide | select id from referral where status = 'PROPOSED' order by due_at, id limit 50",
        "referral_to_conclude | select id from referral where status = 'APPROVED' order by due_at, id limit 50",
      })
  void usesAnIndex(String index, String sql) throws SQLException {
    List<String> plan = explain(sql);

    assertThat(plan).anyMatch(line -> line.contains(index));
    assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    if (sql.contains("order by")) {
      assertThat(plan).noneMatch(line -> line.contains("Sort"));
    }
  }

  /** A small table is read at once whatever its indexes are, so that this is excluded here. */
  private List<String> explain(String sql) throws SQLException {
    List<String> plan = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local enable_seqscan = off");
      statement.execute("set local enable_bitmapscan = off");
      try (ResultSet lines = statement.executeQuery("explain " + sql)) {
        while (lines.next()) {
          plan.add(lines.getString(1));
        }
      }
      connection.rollback();
    }
    return plan;
  }
}
