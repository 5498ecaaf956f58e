package dev.amends.messaging.locking;

import dev.amends.events.AccountKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Locks accounts for the current transaction. A transaction that writes anything about an account
 * acquires the account's lock first and holds it until it ends; several locks are acquired in the
 * sorted order of their accounts.
 *
 * <p>Two guarantees rest on this. The effects and events of an account have one order, whichever
 * rows they touch. And a transaction has its transaction id before it draws an outbox sequence,
 * because locking a row assigns one, which the relay's watermark relies on.
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

  /** Acquires the lock of one account; waits while another transaction holds it. */
  public void acquire(AccountKey account) {
    acquire(List.of(account));
  }

  /** Acquires the locks of many accounts; waits while other transactions hold them. */
  public void acquire(Collection<AccountKey> accounts) {
    acquireKeys(keys(accounts));
  }

  /**
   * Locks the account of a row, then loads the row, so that nobody changes it in between.
   *
   * @param key the attribute that holds the account's key, or the two that hold its lender and
   *     number
   * @return the row; empty if there is none
   */
  public <E> Optional<E> load(EntityManager rows, Class<E> type, Object id, String... key) {
    String columns = Stream.of(key).map(name -> "e." + name).collect(Collectors.joining(", "));
    String account =
        key.length == 1 ? columns : "new " + AccountKey.class.getName() + "(" + columns + ")";
    return rows
        .createQuery(
            "select " + account + " from " + type.getName() + " e where id(e) = :id",
            AccountKey.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .map(
            found -> {
              acquire(found);
              return rows.find(type, id);
            });
  }

  /** Acquires the lock under which a lender's watermarks are appended to the outbox. */
  public void acquireLender(String lenderId) {
    acquireKeys(new TreeSet<>(Set.of(lenderId)));
  }

  private void acquireKeys(Set<String> wanted) {
    wanted.removeAll(heldKeys());
    if (wanted.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      Set<String> missing = findMissing(connection, wanted);
      if (!missing.isEmpty()) {
        create(missing);
      }
      lock(connection, wanted, "");
    } catch (SQLException e) {
      throw new LockFailure(e);
    }
    heldKeys().addAll(wanted);
  }

  /**
   * Acquires the locks that no other transaction holds, without waiting.
   *
   * @return the accounts whose locks were acquired; an account that was never locked before is not
   *     among them
   */
  public Set<AccountKey> acquireFree(Collection<AccountKey> accounts) {
    Set<String> wanted = keys(accounts);
    try (Connection connection = database.getConnection()) {
      Set<String> taken = lock(connection, wanted, " skip locked");
      heldKeys().addAll(taken);
      Set<AccountKey> free = new HashSet<>();
      taken.forEach(key -> free.add(AccountKey.parse(key)));
      return free;
    } catch (SQLException e) {
      throw new LockFailure(e);
    }
  }

  /** Registers locks that a statement of this transaction acquired together with its rows. */
  public void addAcquired(Collection<AccountKey> accounts) {
    heldKeys().addAll(keys(accounts));
  }

  /** Returns whether this transaction holds the lock of an account. */
  public boolean isHeld(AccountKey account) {
    return heldKeys().contains(account.recordKey());
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

  private static Set<String> findMissing(Connection connection, Set<String> keys)
      throws SQLException {
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
                throw new LockFailure(e);
              }
            });
  }

  private static Array array(Connection connection, Set<String> keys) throws SQLException {
    // The driver would send an array of objects as one long text that the server parses again.
    return connection.createArrayOf("text", keys.toArray(String[]::new));
  }

  @SuppressWarnings("unchecked")
  private Set<String> heldKeys() {
    Set<String> held = (Set<String>) transaction.getResource(HELD);
    if (held == null) {
      held = new HashSet<>();
      transaction.putResource(HELD, held);
    }
    return held;
  }

  /** Reports that the database failed to lock accounts; the cause says why. */
  public static final class LockFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LockFailure(SQLException cause) {
      super("cannot acquire the locks of accounts", cause);
    }
  }
}
