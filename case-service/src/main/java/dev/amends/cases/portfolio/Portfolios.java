package dev.amends.cases.portfolio;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;

/** Counts lenders' accounts, cases and payments. */
@ApplicationScoped
class Portfolios {
  private static final String ACCOUNTS =
      """
      select count(*), coalesce(sum(overdue_events), 0) from delinquent_account
      where lender_id = ? and known\
      """;

  private static final String CASES =
      """
      select count(*), count(*) filter (where status = 'OPEN'),
          count(*) filter (where status = 'CURED'),
          count(*) filter (where status = 'CHARGED_OFF')
      from collection_case where lender_id = ?\
      """;

  private final DataSource database;

  Portfolios(DataSource database) {
    this.database = database;
  }

  /** Counts the figures of a lender; each query reads its own snapshot. */
  Portfolio load(String lenderId) {
    try (Connection connection = database.getConnection()) {
      long[] accounts = counts(connection, ACCOUNTS, lenderId, 2);
      long[] cases = counts(connection, CASES, lenderId, 4);
      List<Receipts> receipts = receipts(connection, lenderId);
      List<Portfolio.Bucket> buckets = buckets(connection, lenderId);
      return new Portfolio(
          lenderId,
          accounts[0],
          accounts[1],
          cases[0],
          cases[1],
          cases[2],
          cases[3],
          receipts.stream().mapToLong(Receipts::payments).sum(),
          receipts.stream().map(Receipts::gross).toList(),
          receipts.stream().map(Receipts::gross).toList(),
          receipts.stream().map(Receipts::net).toList(),
          recovered(connection, lenderId),
          totals(buckets, Portfolio.Bucket::overdue),
          totals(buckets, Portfolio.Bucket::outstanding),
          buckets);
    } catch (SQLException e) {
      throw new IllegalStateException("counting a portfolio failed, lenderId=" + lenderId, e);
    }
  }

  private static long[] counts(Connection connection, String sql, String lenderId, int columns)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, lenderId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long[] counts = new long[columns];
        for (int i = 0; i < columns; i++) {
          counts[i] = row.getLong(i + 1);
        }
        return counts;
      }
    }
  }

  /** The payments of one currency. */
  private record Receipts(long payments, Money gross, Money net) {}

  private static List<Receipts> receipts(Connection connection, String lenderId)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select currency, count(*), sum(amount_minor), sum(amount_minor - reversed_minor)
            from payment
            where lender_id = ? and amount_minor is not null
            group by currency order by currency\
            """)) {
      select.setString(1, lenderId);
      List<Receipts> receipts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Money gross = Amounts.ofRow(row.getLong(3), row.getString(1));
          Money net = Amounts.ofRow(row.getLong(4), row.getString(1));
          receipts.add(new Receipts(row.getLong(2), gross, net));
        }
      }
      return receipts;
    }
  }

  private static List<Money> recovered(Connection connection, String lenderId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select currency, sum(recovered_minor) from collection_case
            where lender_id = ? and status = 'CHARGED_OFF'
            group by currency order by currency\
            """)) {
      select.setString(1, lenderId);
      List<Money> recovered = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          recovered.add(Amounts.ofRow(row.getLong(2), row.getString(1)));
        }
      }
      return recovered;
    }
  }

  private static List<Portfolio.Bucket> buckets(Connection connection, String lenderId)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select bucket, currency, count(*), sum(overdue_minor), coalesce(sum(outstanding_minor), 0)
            from collection_case
            where lender_id = ? and status = 'OPEN'
            group by bucket, currency
            order by currency, min(days_past_due)\
            """)) {
      select.setString(1, lenderId);
      List<Portfolio.Bucket> buckets = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Money overdue = Amounts.ofRow(row.getLong(4), row.getString(2));
          Money outstanding = Amounts.ofRow(row.getLong(5), row.getString(2));
          buckets.add(new Portfolio.Bucket(row.getString(1), row.getLong(3), overdue, outstanding));
        }
      }
      return buckets;
    }
  }

  private static List<Money> totals(
      List<Portfolio.Bucket> buckets, Function<Portfolio.Bucket, Money> amount) {
    Map<String, Money> totals = new TreeMap<>();
    for (Portfolio.Bucket bucket : buckets) {
      Money added = amount.apply(bucket);
      totals.merge(added.currency().getCurrencyCode(), added, Money::plus);
    }
    return List.copyOf(totals.values());
  }
}
