package dev.amends.launcher.database;

import dev.amends.launcher.process.PartFailed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How programs on this machine connect to a server.
 *
 * @param port the server's port on localhost
 * @param passwords the passwords of its roles
 */
record DatabaseLogin(int port, DatabasePasswords passwords) {

  private static final String INVALID_PASSWORD = "28P01";

  /** The JDBC address of a database. */
  String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }

  /** Connects to the database of a role. */
  Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(role), role, passwords.find(role));
  }

  /**
   * Returns whether the server accepts connections; it does not while it is recovering.
   *
   * @throws PartFailed if the stored password of the superuser is wrong, so waiting is useless
   */
  boolean works() {
    try (Connection connection = connect(EmbeddedDatabase.SUPERUSER)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      if (INVALID_PASSWORD.equals(e.getSQLState())) {
        throw new PartFailed(
            """
            PostgreSQL does not accept the password in %s. Restore the file that belongs to the \
            data, or delete both.\
            """
                .formatted(passwords.file(EmbeddedDatabase.SUPERUSER)),
            e);
      }
      return false;
    }
  }
}
