package dev.amends.contact.callback;

import dev.amends.events.ContactEvent.CallbackReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the waiting callbacks; completed ones are never read. */
@ApplicationScoped
class CallbackCounts {
  private final DataSource database;

  CallbackCounts(DataSource database) {
    this.database = database;
  }

  /**
   * The waiting callbacks of one reason.
   *
   * @param due in the queue, assigned or not
   * @param inProgress claimed by an agent
   * @param overdue due or in progress after the end of the SLA
   * @param oldestDueAt the due time of the oldest
   */
  record ReasonCount(
      CallbackReason reason, long due, long inProgress, long overdue, Instant oldestDueAt) {}

  /**
   * All waiting callbacks.
   *
   * @param late scheduled ones that are due but that the timer has not processed yet, without those
   *     whose account awaits input
   * @param oldestDueAt the due time of the oldest; absent if none waits
   * @param oldestAgeSeconds the age of the oldest; 0 if none waits
   */
  record Summary(
      long due,
      long inProgress,
      long overdue,
      long late,
      @Nullable Instant oldestDueAt,
      long oldestAgeSeconds,
      List<ReasonCount> byReason) {

    static Summary of(List<ReasonCount> byReason, long late, Instant now) {
      Instant oldest =
          byReason.stream().map(ReasonCount::oldestDueAt).min(Instant::compareTo).orElse(null);
      return new Summary(
          byReason.stream().mapToLong(ReasonCount::due).sum(),
          byReason.stream().mapToLong(ReasonCount::inProgress).sum(),
          byReason.stream().mapToLong(ReasonCount::overdue).sum(),
          late,
          oldest,
          oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds()),
          byReason);
    }
  }

  Summary summary(Instant now) {
    try (Connection connection = database.getConnection()) {
      return Summary.of(countWaiting(connection, now), countLate(connection, now), now);
    } catch (SQLException e) {
      throw new IllegalStateException("callbacks cannot be counted", e);
    }
  }

  private static List<ReasonCount> countWaiting(Connection connection, Instant now)
      throws SQLException {
    String sql =
        """
        select reason, count(*) filter (where status = 'DUE'),
            count(*) filter (where status = 'IN_PROGRESS'),
            count(*) filter (where sla_until <= ?), min(due_at)
        from callback where status in ('DUE', 'IN_PROGRESS') group by reason order by reason\
        """;
    try (PreparedStatement count = connection.prepareStatement(sql)) {
      count.setObject(1, now.atOffset(ZoneOffset.UTC));
      List<ReasonCount> byReason = new ArrayList<>();
      try (ResultSet row = count.executeQuery()) {
        while (row.next()) {
          byReason.add(
              new ReasonCount(
                  CallbackReason.valueOf(row.getString(1)),
                  row.getLong(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
      return byReason;
    }
  }

  private static long countLate(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement(
            """
            select count(*) from callback c
            where c.status = 'SCHEDULED' and c.due_at <= ? and %s\
            """
                .formatted(CallbackClaims.INPUT_COMPLETE))) {
      count.setObject(1, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
