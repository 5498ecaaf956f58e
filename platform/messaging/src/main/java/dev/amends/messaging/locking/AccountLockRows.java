package dev.amends.messaging.locking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The rows of {@code account_lock}, whose row locks are the locks of the accounts. */
@ApplicationScoped
class AccountLockRows {
  private final DataSource database;

  AccountLockRows(DataSource database) {
    this.database = database;
  }

  /** Locks the rows of the keys in their order, after creating those that do not exist. */
  void lock(Set<String> keys) {
    try (Connection connection = database.getConnection()) {
      Set<String> missing = findMissing(connection, keys);
      if (!missing.isEmpty()) {
        create(missing);
      }
      lock(connection, keys, "");
    } catch (SQLException e) {
      throw new AccountLocks.LockFailure(e);
    }
  }

  /** Locks the existing rows that no other transaction has locked, and returns their keys. */
  Set<String> lockFree(Set<String> keys) {
    try (Connection connection = database.getConnection()) {
      return lock(connection, keys, " skip locked");
    } catch (SQLException e) {
      throw new AccountLocks.LockFailure(e);
    }
  }

  private static Set<String> lock(Connection connection, Set<String> keys, String option)
      throws SQLException {
    Set<String> locked = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select record_key from account_lock where record_key = any (?)"
                + " order by record_key collate \"C\" for update"
                + option)) {
      select.setArray(1, array(connection, keys));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          locked.add(rows.getString(1));
        }
      }
    }
    return locked;
  }

  private static Set<String> findMissing(Connection connection, Set<String> keys)
      throws SQLException {
    Set<String> missing = new TreeSet<>(keys);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select record_key from account_lock where record_key = any (?)")) {
      select.setArray(1, array(connection, keys));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          missing.remove(rows.getString(1));
        }
      }
    }
    return missing;
  }

  /**
   * Creates the missing rows in a separate transaction: a row created in the caller's transaction
   * would be locked outside the sorted order, and two transactions could deadlock. The commit does
   * not wait for the disk: the log is written in order, so a lock row can be lost only together
   * with everything that was done under it.
   */
  private void create(Set<String> keys) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try (Connection connection = database.getConnection();
                  Statement statement = connection.createStatement();
                  PreparedStatement insert =
                      connection.prepareStatement(
                          "insert into account_lock (record_key) select unnest(?)"
                              + " on conflict do nothing")) {
                statement.execute("set local synchronous_commit = off");
                insert.setArray(1, array(connection, keys));
                insert.executeUpdate();
              } catch (SQLException e) {
                throw new AccountLocks.LockFailure(e);
              }
            });
  }

  private static Array array(Connection connection, Set<String> keys) throws SQLException {
    // The driver would send an array of objects as one long text that the server parses again.
    return connection.createArrayOf("text", keys.toArray(String[]::new));
  }
}
