package dev.amends.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that became append-only in an upgrade loses the privileges that were granted before. */
@QuarkusTest
class OldGrantsTest extends ServiceTest {
  private static final String RESTRICTED = "'contact_service_restricted'";

  @Inject DataSource database;

  @ParameterizedTest
  @ValueSource(strings = {"contact", "permit_decision", "notice_delivery", "evidence_record"})
  void revokesThePrivilegesOfAnEarlierVersion(String table) throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        // Given
        for (String role : new String[] {"contact_service_restricted", "current_user"}) {
          statement.execute("grant update, delete, truncate on %s to %s".formatted(table, role));
        }

        // When
        statement.execute(script("afterMigrate__append_only.sql"));
        statement.execute(script("afterMigrate__lenders.sql"));

        // Then
        assertThat(has(statement, RESTRICTED, table, "update, delete, truncate")).isFalse();
        assertThat(has(statement, RESTRICTED, table, "insert")).isTrue();
        assertThat(has(statement, "current_user", table, "delete, truncate")).isFalse();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String script(String name) throws IOException {
    try (InputStream script =
        Objects.requireNonNull(
            Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("db/rest/" + name))) {
      return new String(script.readAllBytes(), UTF_8);
    }
  }

  private static boolean has(Statement statement, String role, String table, String privileges)
      throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select has_table_privilege(%s, '%s', '%s')".formatted(role, table, privileges))) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
