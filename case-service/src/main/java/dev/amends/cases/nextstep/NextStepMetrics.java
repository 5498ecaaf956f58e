package dev.amends.cases.nextstep;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Publishes how many open cases have no next step, for alerts: 0 is the promise. */
@ApplicationScoped
class NextStepMetrics {
  private static final String COUNT =
      """
      select k.lender_id, count(c.id) from next_step_check k
      left join stalled_case s on s.lender_id = k.lender_id
      left join collection_case c on c.id = s.case_id and c.status = 'OPEN'
      group by k.lender_id\
      """;

  private final MeterRegistry meters;
  private final MultiGauge missing;
  private final DataSource database;

  NextStepMetrics(MeterRegistry meters, DataSource database) {
    this.meters = meters;
    this.database = database;
    this.missing =
        MultiGauge.builder("amends.cases.without.next.step")
            .description("Open cases for which the last check found no next step")
            .register(meters);
  }

  /** Counts a case that was given to a supervisor because nothing else was planned. */
  void countReview(String lenderId) {
    meters.counter("amends.cases.review.requested", "lender", lenderId).increment();
  }

  /** Reads the numbers again. */
  void update() {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(COUNT);
        ResultSet counts = query.executeQuery()) {
      while (counts.next()) {
        rows.add(
            MultiGauge.Row.of(Tags.of("lender", counts.getString(1)), (double) counts.getLong(2)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cases without a next step cannot be counted", e);
    }
    missing.register(rows, true);
  }
}
