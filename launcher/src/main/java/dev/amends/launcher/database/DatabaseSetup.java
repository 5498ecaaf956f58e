package dev.amends.launcher.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates the databases of the services and their roles. */
final class DatabaseSetup {

  private DatabaseSetup() {}

  /** Creates a role and a database of the same name, unless they exist. */
  static void create(Connection superuser, String name) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      if (!exists(superuser, "select 1 from pg_roles where rolname = ?", name)) {
        statement.execute("create role %s login password '%s'".formatted(name, name));
      }
      statement.execute(
          "alter role %s set transaction_timeout = '%ds'"
              .formatted(name, EmbeddedDatabase.TRANSACTION_TIMEOUT.toSeconds()));
      if (!exists(superuser, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database %s owner %s".formatted(name, name));
      }
    }
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
