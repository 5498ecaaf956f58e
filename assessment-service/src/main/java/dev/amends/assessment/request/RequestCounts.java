package dev.amends.assessment.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Counts the open requests; closed ones are never read. */
@ApplicationScoped
class RequestCounts {
  private final DataSource database;

  RequestCounts(DataSource database) {
    this.database = database;
  }

  /** The number of open requests that are overdue, or of those that are not. */
  long countOpen(boolean overdue, Instant now) {
    String sql =
        "select count(*) from assessment_request where status = 'OPEN' and (due_at < ?) = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(sql)) {
      count.setObject(1, now.atOffset(ZoneOffset.UTC));
      count.setBoolean(2, overdue);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("assessment requests cannot be counted", e);
    }
  }
}
