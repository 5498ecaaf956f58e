package dev.amends.cases.simulation;

import dev.amends.cases.simulation.OutcomesView.ArmOutcome;
import dev.amends.cases.strategy.Arm;
import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Counts the cases of a comparison by arm. */
@ApplicationScoped
class Outcomes {
  private static final String CASES =
      """
      select strategy_arm, count(*), count(*) filter (where status = 'OPEN'),
          count(*) filter (where status = 'CURED'),
          count(*) filter (where status = 'CHARGED_OFF')
      from collection_case where compared_strategy = ?
      group by strategy_arm order by strategy_arm\
      """;

  /** The payments from the beginning of the arrears to the end of the case. */
  private static final String RECEIVED =
      """
      select c.strategy_arm, p.currency, sum(p.amount_minor - p.reversed_minor)
      from collection_case c join payment p on p.record_key = c.record_key
      where c.compared_strategy = ? and p.state in ('APPLIED', 'RECOVERED')
          and p.business_date >= c.delinquent_since
          and (c.status <> 'CURED' or p.business_date <= c.business_date)
      group by c.strategy_arm, p.currency order by p.currency\
      """;

  private final DataSource database;

  Outcomes(DataSource database) {
    this.database = database;
  }

  /** Counts the cases that the caller may see. */
  OutcomesView load(String strategy) {
    try (Connection connection = database.getConnection()) {
      Map<Arm, List<Money>> received = received(connection, strategy);
      return new OutcomesView(strategy, arms(connection, strategy, received));
    } catch (SQLException e) {
      throw new IllegalStateException("counting outcomes failed, strategy=" + strategy, e);
    }
  }

  private static List<ArmOutcome> arms(
      Connection connection, String strategy, Map<Arm, List<Money>> received) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CASES)) {
      select.setString(1, strategy);
      List<ArmOutcome> arms = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Arm arm = Arm.valueOf(row.getString(1));
          arms.add(
              new ArmOutcome(
                  arm,
                  row.getLong(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5),
                  received.getOrDefault(arm, List.of())));
        }
      }
      return arms;
    }
  }

  private static Map<Arm, List<Money>> received(Connection connection, String strategy)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(RECEIVED)) {
      select.setString(1, strategy);
      Map<Arm, List<Money>> received = new EnumMap<>(Arm.class);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          received
              .computeIfAbsent(Arm.valueOf(row.getString(1)), ignored -> new ArrayList<>())
              .add(Amounts.ofRow(row.getLong(3), row.getString(2)));
        }
      }
      return received;
    }
  }
}
