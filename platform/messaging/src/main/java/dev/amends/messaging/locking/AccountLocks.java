package dev.amends.messaging.locking;

import dev.amends.events.AccountKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The one lock of an account in this service. Whoever writes anything of an account takes it first,
 * in the sorted order of the accounts, and holds it until his transaction ends.
 *
 * <p>Two promises rest on it: effects and events of an account have one order, whatever rows they
 * touch; and a transaction that draws an outbox sequence has a transaction id before, because
 * locking a row assigns one (the relay's watermark needs that).
 */
@ApplicationScoped
public class AccountLocks {
  private static final Object HELD = new Object();

  private final DataSource database;
  private final TransactionSynchronizationRegistry transaction;

  AccountLocks(DataSource database, TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** Takes the lock of one account, waiting for whoever has it. */
  public void hold(AccountKey account) {
    hold(List.of(account));
  }

  /** Takes the locks of many accounts, waiting for whoever has them. */
  public void hold(Collection<AccountKey> accounts) {
    holdKeys(keys(accounts));
  }

  /** Takes the lock under which a lender's watermarks are told. */
  public void holdLender(String lenderId) {
    holdKeys(new TreeSet<>(Set.of(lenderId)));
  }

  private void holdKeys(Set<String> wanted) {
    wanted.removeAll(held());
    if (wanted.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      Set<String> missing = missing(connection, wanted);
      if (!missing.isEmpty()) {
        create(missing);
      }
      lock(connection, wanted, "");
    } catch (SQLException e) {
      throw new LockFailure(e);
    }
    held().addAll(wanted);
  }

  /** Takes those locks that nobody has just now, and says which; accounts never seen are left. */
  public Set<AccountKey> holdFree(Collection<AccountKey> accounts) {
    Set<String> wanted = keys(accounts);
    try (Connection connection = database.getConnection()) {
      Set<String> taken = lock(connection, wanted, " skip locked");
      held().addAll(taken);
      Set<AccountKey> free = new HashSet<>();
      taken.forEach(key -> free.add(AccountKey.parse(key)));
      return free;
    } catch (SQLException e) {
      throw new LockFailure(e);
    }
  }

  /**
   * Knows from now on of locks that a statement of this transaction took together with its rows.
   */
  public void tookAlong(Collection<AccountKey> accounts) {
    held().addAll(keys(accounts));
  }

  /** Whether this transaction holds the lock of an account. */
  public boolean isHeld(AccountKey account) {
    return held().contains(account.recordKey());
  }

  private static Set<String> keys(Collection<AccountKey> accounts) {
    Set<String> keys = new TreeSet<>();
    accounts.forEach(account -> keys.add(account.recordKey()));
    return keys;
  }

  private static Set<String> lock(Connection connection, Set<String> keys, String how)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select record_key from account_lock where record_key = any (?)"
                + " order by record_key collate \"C\" for update"
                + how)) {
      select.setArray(1, array(connection, keys));
      Set<String> locked = new HashSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          locked.add(rows.getString(1));
        }
      }
      return locked;
    }
  }

  private static Set<String> missing(Connection connection, Set<String> keys) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select record_key from account_lock where record_key = any (?)")) {
      select.setArray(1, array(connection, keys));
      Set<String> missing = new TreeSet<>(keys);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          missing.remove(rows.getString(1));
        }
      }
      return missing;
    }
  }

  /**
   * In a transaction of its own: a row created in the caller's would be locked out of the sorted
   * order, and two transactions could wait for each other. Nobody waits for the disk here: the log
   * is written in order, so that a lock can be lost only together with all that was done under it.
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
                throw new LockFailure(e);
              }
            });
  }

  private static Array array(Connection connection, Set<String> keys) throws SQLException {
    // An array of objects would be sent as one long text, to be taken apart again.
    return connection.createArrayOf("text", keys.toArray(String[]::new));
  }

  @SuppressWarnings("unchecked")
  private Set<String> held() {
    Set<String> held = (Set<String>) transaction.getResource(HELD);
    if (held == null) {
      held = new HashSet<>();
      transaction.putResource(HELD, held);
    }
    return held;
  }

  /** The database refused a lock; the cause says why. */
  public static final class LockFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LockFailure(SQLException cause) {
      super("an account's lock could not be taken", cause);
    }
  }
}
