package dev.amends.cases.nextstep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/** Checks the open cases of a lender at once, even if something has just happened in them. */
@ApplicationScoped
public class NextStepCheck {
  private final NextStepCheckCommands commands;
  private final NextStepMetrics metrics;
  private final DataSource database;

  NextStepCheck(NextStepCheckCommands commands, NextStepMetrics metrics, DataSource database) {
    this.commands = commands;
    this.metrics = metrics;
    this.database = database;
  }

  public void run(String lenderId) {
    QuarkusTransaction.requiringNew().run(() -> forget(lenderId));
    boolean more;
    do {
      more =
          QuarkusTransaction.requiringNew()
              .call(() -> commands.checkSome(Instant.parse("9999-01-01T00:00:00Z")));
    } while (more);
    metrics.update();
  }

  private void forget(String lenderId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("delete from next_step_check where lender_id = ?")) {
      statement.setString(1, lenderId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
