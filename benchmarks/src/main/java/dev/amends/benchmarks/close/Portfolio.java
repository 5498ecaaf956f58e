package dev.amends.benchmarks.close;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The plans or cases of lenders, some of which the close of a day changes. */
public interface Portfolio {

  /** What the close checks, in the plural, such as plans. */
  String items();

  /** The business day that is closed. */
  LocalDate day();

  /** A later day whose close changes nothing. */
  LocalDate nextDay();

  /** The tables that the close reads and writes, for a vacuum. */
  String tables();

  /**
   * Inserts the plans or cases of a new lender.
   *
   * @param percentDue how many of every hundred, numbered from 1, the close of the day changes
   */
  void add(String lenderId, int count, int percentDue) throws SQLException;

  /** A query that counts the rows of each kind that the close left; each parameter is a lender. */
  String resultQuery();

  /** The kind of rows in {@link #resultQuery} that are the changed plans or cases. */
  String changedKind();

  /** The number of rows of each kind that the close of the day left. */
  default Map<String, Long> result(Connection connection, String lenderId) throws SQLException {
    String query =
        resultQuery()
            + """

            union all
            select type, count(*) from outbox where aggregateid like ? || ':%' group by 1
            union all
            select 'closed on ' || closed_on, count(*) from closed_business_day
            where lender_id = ? group by 1
            union all
            select 'inbox', count(*) from inbox where record_key = ?\
            """;
    try (PreparedStatement select = connection.prepareStatement(query)) {
      int parameters = select.getParameterMetaData().getParameterCount();
      for (int parameter = 1; parameter <= parameters; parameter++) {
        select.setString(parameter, lenderId);
      }
      Map<String, Long> result = new TreeMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          result.put(row.getString(1), row.getLong(2));
        }
      }
      return result;
    }
  }
}
