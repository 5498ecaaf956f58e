package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorded timeline cannot be changed, even with the login of the service. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class AppendOnlyTest extends CaseServiceTest {
  @Inject DataSource database;

  @BeforeEach
  void aTimelineExists() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    awaitCase(account);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update timeline_entry set why = 'something else'",
        "delete from timeline_entry",
        "truncate timeline_entry"
      })
  void rejectsAChange(String change) throws SQLException {
    int before = entries();

    assertThatThrownBy(() -> execute(change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for table timeline_entry");
    // The owner of a table can grant itself what was revoked, but not as a side effect.
    assertThatThrownBy(
            () ->
                execute("grant update, delete, truncate on timeline_entry to current_user", change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("of table timeline_entry is rejected");

    assertThat(entries()).isGreaterThanOrEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from timeline_entry",
        "update timeline_entry set why = 'something else'",
        "truncate timeline_entry"
      })
  void rejectsAChangeByTheRoleOfCallersOfSomeLenders(String change) {
    assertThatThrownBy(
            () ->
                execute(
                    "set local role case_service_restricted",
                    "set local amends.lenders = '[]'",
                    change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for table timeline_entry");
  }

  @Test
  void doesNotAssumeTheRoleThatMayDelete() {
    assertThatThrownBy(() -> execute("set local role case_service_retention"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied to set role");
  }

  /** Executes statements in a transaction that is rolled back. */
  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        for (String sql : statements) {
          statement.execute(sql);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private int entries() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from timeline_entry")) {
      assertThat(row.next()).isTrue();
      return row.getInt(1);
    }
  }
}
