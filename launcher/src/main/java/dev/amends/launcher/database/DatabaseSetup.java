package dev.amends.launcher.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Creates the databases of the services and their roles. */
final class DatabaseSetup {

  private static final String PASSWORD_ENCRYPTION = "scram-sha-256";

  private DatabaseSetup() {}

  /**
   * Creates a role and a database of the same name, unless they exist, and sets the password of the
   * role. Of the roles of services, only this one may connect to the database.
   */
  static void create(Connection superuser, String name, String password) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      if (!exists(superuser, "select 1 from pg_roles where rolname = ?", name)) {
        statement.execute("create role %s login".formatted(name));
      }
      // The driver sends the verifier, so that no log of the server can contain the password.
      superuser
          .unwrap(PGConnection.class)
          .alterUserPassword(name, password.toCharArray(), PASSWORD_ENCRYPTION);
      if (!exists(superuser, "select 1 from pg_roles where rolname = ?", restricted(name))) {
        statement.execute("create role %s nologin role %s".formatted(restricted(name), name));
      }
      if (!exists(superuser, "select 1 from pg_roles where rolname = ?", retention(name))) {
        statement.execute("create role %s nologin bypassrls".formatted(retention(name)));
      }
      statement.execute(
          "alter role %s set transaction_timeout = '%ds'"
              .formatted(name, EmbeddedDatabase.TRANSACTION_TIMEOUT.toSeconds()));
      if (!exists(superuser, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database %s owner %s".formatted(name, name));
      }
      statement.execute(
          "revoke connect on database %s, postgres, template1 from public".formatted(name));
    }
  }

  /** The role that a service assumes for callers who work for some lenders only. */
  private static String restricted(String name) {
    return name + "_restricted";
  }

  /** The only role that may delete records kept as evidence; the service cannot assume it. */
  private static String retention(String name) {
    return name + "_retention";
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }
}
