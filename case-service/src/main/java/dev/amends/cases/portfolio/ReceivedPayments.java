package dev.amends.cases.portfolio;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Adds up the payments that a lender received in a period, as known now. */
@ApplicationScoped
class ReceivedPayments {
  private static final String SUMS =
      """
      select currency, sum(amount_minor - reversed_minor) from payment
      where lender_id = ? and business_date > ? and business_date <= ?
        and amount_minor is not null
      group by currency order by currency\
      """;

  private final DataSource database;

  ReceivedPayments(DataSource database) {
    this.database = database;
  }

  /**
   * Returns the sum in each currency, less reversals.
   *
   * @param from the business date before the first day of the period
   * @param until the last business date of the period
   */
  List<Money> between(String lenderId, LocalDate from, LocalDate until) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SUMS)) {
      select.setString(1, lenderId);
      select.setObject(2, from);
      select.setObject(3, until);
      List<Money> received = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          received.add(Amounts.ofRow(row.getLong(2), row.getString(1)));
        }
      }
      return received;
    } catch (SQLException e) {
      throw new IllegalStateException("adding up payments failed, lenderId=" + lenderId, e);
    }
  }
}
