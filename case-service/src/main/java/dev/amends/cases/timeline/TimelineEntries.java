package dev.amends.cases.timeline;

import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The timelines of all cases, to read. */
@ApplicationScoped
public class TimelineEntries {
  private static final String SELECT =
      """
      select case_id, number, at, business_date, service, what, why, caused_by, by_name, by_role,
          event_id, data, hash
      from timeline_entry where case_id = ?""";

  private final DataSource database;

  TimelineEntries(DataSource database) {
    this.database = database;
  }

  /** The first entries of a case's timeline, in the order in which they were recorded. */
  public List<TimelineEntry> recorded(UUID caseId, int entries) {
    return read(SELECT + " and number <= ? order by number", caseId, entries);
  }

  /** A part of a case's timeline in the order of happening, after an entry of that order. */
  List<TimelineEntry> happened(UUID caseId, Instant afterAt, int afterNumber, int rowsMax) {
    return read(
        SELECT + " and (at, number) > (?, ?) order by at, number limit ?",
        caseId,
        afterAt.atOffset(ZoneOffset.UTC),
        afterNumber,
        rowsMax);
  }

  private List<TimelineEntry> read(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<TimelineEntry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("a timeline could not be read", e);
    }
  }

  private static TimelineEntry entry(ResultSet row) throws SQLException {
    return new TimelineEntry(
        row.getObject(1, UUID.class),
        row.getInt(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getString(6),
        new Origin(row.getString(9), row.getString(10), row.getString(7), row.getString(8)),
        row.getString(11),
        row.getString(12),
        row.getString(13));
  }
}
