package dev.amends.cases.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/** Counts a lender's contacts and complaints in a period of UTC dates. */
@ApplicationScoped
class ComplaintRates {
  private static final String CONTACTS =
      """
      select sum(contacts) from contact_count where lender_id = ? and day >= ? and day < ?\
      """;

  private static final String COMPLAINTS =
      """
      select type, count(*) from complaint
      where lender_id = ? and opened_at >= ? and opened_at < ? group by type\
      """;

  private final DataSource database;

  ComplaintRates(DataSource database) {
    this.database = database;
  }

  /** Counts a period; its first and last day belong to it. */
  ComplaintRate load(String lenderId, LocalDate from, LocalDate until) {
    OffsetDateTime begin = from.atStartOfDay().atOffset(ZoneOffset.UTC);
    OffsetDateTime end = until.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    try (Connection connection = database.getConnection()) {
      long contacts = 0;
      try (PreparedStatement select =
              select(connection, CONTACTS, lenderId, from, until.plusDays(1));
          ResultSet row = select.executeQuery()) {
        if (row.next()) {
          contacts = row.getLong(1);
        }
      }
      Map<Complaint.Type, Long> byType = new EnumMap<>(Complaint.Type.class);
      try (PreparedStatement select = select(connection, COMPLAINTS, lenderId, begin, end);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          byType.put(Complaint.Type.valueOf(row.getString(1)), row.getLong(2));
        }
      }
      return ComplaintRate.of(lenderId, from, until, contacts, byType);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot count the complaints of lender " + lenderId, e);
    }
  }

  private static PreparedStatement select(
      Connection connection, String sql, String lenderId, Object begin, Object end)
      throws SQLException {
    PreparedStatement select = connection.prepareStatement(sql);
    select.setString(1, lenderId);
    select.setObject(2, begin);
    select.setObject(3, end);
    return select;
  }
}
