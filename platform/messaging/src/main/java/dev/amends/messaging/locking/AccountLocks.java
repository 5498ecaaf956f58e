package dev.amends.messaging.locking;

import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private final AccountLockRows rows;
  private final TransactionSynchronizationRegistry transaction;

  AccountLocks(AccountLockRows rows, TransactionSynchronizationRegistry transaction) {
    this.rows = rows;
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
  public <E> Optional<E> load(EntityManager entities, Class<E> type, Object id, String... key) {
    String columns = Stream.of(key).map(name -> "e." + name).collect(Collectors.joining(", "));
    String account =
        key.length == 1 ? columns : "new " + AccountKey.class.getName() + "(" + columns + ")";
    return entities
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
              return entities.find(type, id);
            });
  }

  /** Acquires the lock under which a lender's watermarks are appended to the outbox. */
  public void acquireLender(String lenderId) {
    acquireKeys(new TreeSet<>(Set.of(lenderId)));
  }

  private void acquireKeys(Set<String> wanted) {
    wanted.removeAll(heldKeys());
    if (!wanted.isEmpty()) {
      rows.lock(wanted);
      heldKeys().addAll(wanted);
    }
  }

  /**
   * Acquires the locks that no other transaction holds, without waiting.
   *
   * @return the accounts whose locks were acquired; an account that was never locked before is not
   *     among them
   */
  public Set<AccountKey> acquireFree(Collection<AccountKey> accounts) {
    Set<String> acquired = rows.lockFree(keys(accounts));
    heldKeys().addAll(acquired);
    return acquired.stream().map(AccountKey::parse).collect(Collectors.toSet());
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
