package dev.amends.plan.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Counts the terms that wait for a decision; decided ones are never read. */
@ApplicationScoped
class DecisionCounts {
  private final DataSource database;

  DecisionCounts(DataSource database) {
    this.database = database;
  }

  /** The number of versions that were to be decided before this time. */
  long countOverdue(Instant now) {
    String sql =
        "select count(*) from plan_version where status = 'PENDING_APPROVAL' and decision_due_at <= ?";
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(sql)) {
      count.setObject(1, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("overdue decisions cannot be counted", e);
    }
  }
}
