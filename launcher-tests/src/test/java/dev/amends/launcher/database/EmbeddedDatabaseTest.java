package dev.amends.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.process.PortInUse;
import dev.amends.launcher.process.Ports;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The database keeps committed data, however its process ends. */
class EmbeddedDatabaseTest {

  @Test
  void keepsCommittedRowsAcrossAStopAndAKill(@TempDir Path directory) throws Exception {
    // Given
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("postgres"), 0)) {
      database.createDatabase("case_service");
      execute(database, "create table note (text text)");
      execute(database, "insert into note values ('before the stop')");
      database.restart();
      execute(database, "insert into note values ('before the kill')");

      // When
      database.kill();
      assertThat(database.isAlive()).isFalse();
      database.restart();

      // Then
      database.createDatabase("case_service");
      assertThat(query(database, "select text from note order by text desc"))
          .containsExactly("before the stop", "before the kill");
    }
  }

  @Test
  void writesThroughToTheDiskAndLimitsTransactions(@TempDir Path directory) throws Exception {
    // Given
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("postgres"), 0)) {
      database.createDatabase("case_service");

      // When // Then
      assertThat(query(database, "show fsync")).containsExactly("on");
      assertThat(query(database, "show synchronous_commit")).containsExactly("on");
      assertThat(query(database, "show transaction_timeout")).containsExactly("30s");
    }
  }

  @Test
  void replacesAnOrphanedServerAndAStalePidFile(@TempDir Path directory) throws Exception {
    // Given
    Path data = directory.resolve("postgres");
    EmbeddedDatabase orphan = EmbeddedDatabase.start(data, 0);

    // When
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {

      // Then
      assertThat(orphan.isAlive()).isFalse();
      database.stop();
      Files.writeString(
          data.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n/elsewhere\n");
      database.restart();
      assertThat(database.isAlive()).isTrue();
    }
  }

  @Test
  void repeatsAnInitialisationThatWasKilled(@TempDir Path directory) throws Exception {
    // Given
    Path data = directory.resolve("postgres");
    Files.createDirectories(data.resolve("data"));
    Files.writeString(data.resolve("data/postgresql.conf"), "half written");

    // When
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {

      // Then
      assertThat(database.isAlive()).isTrue();
    }
  }

  @Test
  @EnabledIf("canSwitchToNobody")
  void runsAsNobodyIfNamespacesAreForbiddenAndAsRootAgain(@TempDir Path directory)
      throws Exception {
    // Given
    Path data = directory.resolve("postgres");
    EmbeddedDatabase.start(data, 0).stop();

    // When
    try (EmbeddedDatabase database =
        new EmbeddedDatabase(
            data,
            EmbeddedDatabase.sharedBinaries(),
            directory.resolve("postgres.log"),
            Ports.free(),
            RunAs.NOBODY)) {

      // Then
      database.createDatabase("case_service");
      assertThat(query(database, "select 1")).containsExactly("1");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data, 0)) {
      assertThat(query(database, "select 1")).containsExactly("1");
    }
  }

  static boolean canSwitchToNobody() {
    return RunAs.detect() != RunAs.CURRENT_USER && RunAs.NOBODY.works();
  }

  @Test
  void rejectsATakenPortAndNamesTheOptionForIt(@TempDir Path directory) throws Exception {
    // Given
    try (var taken = new ServerSocket(0)) {
      // When // Then
      assertThatThrownBy(
              () -> EmbeddedDatabase.start(directory.resolve("postgres"), taken.getLocalPort()))
          .isInstanceOf(PortInUse.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()))
          .hasMessageContaining("--postgres-port");
    }
  }

  @Test
  void demandsThePasswordOfEachRole(@TempDir Path directory) throws Exception {
    // Given
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("postgres"), 0)) {
      database.createDatabase("case_service");

      // When // Then
      for (String role : List.of("case_service", EmbeddedDatabase.SUPERUSER)) {
        assertThat(database.password(role)).hasSizeGreaterThanOrEqualTo(32);
        for (String wrong : List.of("", role, "postgres", database.password(role) + "x")) {
          assertThatThrownBy(
                  () -> DriverManager.getConnection(database.jdbcUrl(role), role, wrong).close())
              .isInstanceOf(SQLException.class);
        }
        try (Connection connection = database.connect(role)) {
          assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(
                Files.getPosixFilePermissions(
                    directory.resolve("keys/postgres-" + role + ".password")))
            .containsExactlyInAnyOrder(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      }
      assertThat(Files.readString(directory.resolve("postgres/data/pg_hba.conf")))
          .doesNotContainPattern("(?m)^[^#].*\\b(trust|md5|password)$");
      assertThat(Files.readString(directory.resolve("postgres.log")))
          .doesNotContain(
              database.password("case_service"), database.password(EmbeddedDatabase.SUPERUSER));
    }
  }

  @Test
  void letsARoleConnectToItsOwnDatabaseOnly(@TempDir Path directory) throws Exception {
    // Given
    List<String> roles = List.of("case_service", "plan_service");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("postgres"), 0)) {
      roles.forEach(database::createDatabase);

      // When // Then
      for (String role : roles) {
        for (String other :
            List.of("case_service", "plan_service", EmbeddedDatabase.SUPERUSER, "template1")) {
          if (!other.equals(role)) {
            assertThatThrownBy(
                    () ->
                        DriverManager.getConnection(
                                database.jdbcUrl(other), role, database.password(role))
                            .close())
                .hasMessageContaining("permission denied for database");
          }
        }
        try (Connection own = database.connect(role)) {
          assertThat(own.isValid(1)).isTrue();
        }
      }
    }
  }

  @Test
  void namesTheFileIfItsPasswordIsNotThatOfTheData(@TempDir Path directory) throws Exception {
    // Given
    Path data = directory.resolve("postgres");
    EmbeddedDatabase.start(data, 0).stop();
    Path password = directory.resolve("keys/postgres-postgres.password");
    Files.delete(password);
    Files.writeString(password, "another");

    // When // Then
    assertThatThrownBy(() -> EmbeddedDatabase.start(data, 0))
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining(password.toString());
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect("case_service");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> query(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect("case_service");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    }
  }
}
