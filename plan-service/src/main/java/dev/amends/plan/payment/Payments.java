package dev.amends.plan.payment;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** The payments. */
@ApplicationScoped
public class Payments implements PanacheRepositoryBase<Payment, UUID> {

  /** Those already known of the payments that these events tell; one query a lender. */
  List<Payment> told(Collection<? extends AccountEvent> events) {
    Map<String, TreeSet<String>> idsOfLender = new TreeMap<>();
    for (AccountEvent event : events) {
      paymentId(event)
          .ifPresent(
              id -> idsOfLender.computeIfAbsent(event.lenderId(), x -> new TreeSet<>()).add(id));
    }
    List<Payment> known = new ArrayList<>();
    idsOfLender.forEach(
        (lender, ids) -> known.addAll(list("lenderId = ?1 and paymentId in ?2", lender, ids)));
    return known;
  }

  static Optional<String> paymentId(AccountEvent event) {
    return switch (event) {
      case PaymentReceived received -> Optional.of(received.paymentId());
      case PaymentReversed reversed -> Optional.of(reversed.paymentId());
      default -> Optional.empty();
    };
  }

  /** All payments of these accounts, in the order in which they were told; one query. */
  List<Payment> ofAccounts(Collection<AccountKey> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : list(
            "accountKey in ?1 order by position",
            accounts.stream().map(AccountKey::recordKey).toList());
  }

  /** The position of the last payment of each of these accounts that has one; one query. */
  public Map<String, Long> lastPositions(Collection<AccountKey> accounts) {
    Map<String, Long> last = new HashMap<>();
    if (!accounts.isEmpty()) {
      getEntityManager()
          .createQuery(
              "select accountKey, max(position) from Payment where accountKey in ?1"
                  + " group by accountKey",
              Tuple.class)
          .setParameter(1, accounts.stream().map(AccountKey::recordKey).toList())
          .getResultStream()
          .forEach(row -> last.put(row.get(0, String.class), row.get(1, Long.class)));
    }
    return last;
  }

  /** The position of the account's last payment; 0 where there is none. */
  public long lastPosition(AccountKey account) {
    return lastPositions(List.of(account)).getOrDefault(account.recordKey(), 0L);
  }

  /** Draws positions under the locks of their accounts, which makes them that order. */
  Iterator<Long> drawPositions(int count) {
    return count == 0
        ? List.<Long>of().iterator()
        : getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(
                "select nextval('payment_position') from generate_series(1, ?1)", Long.class)
            .setParameter(1, count)
            .getResultStream()
            .sorted()
            .iterator();
  }

  /** A page of an account's payments, in the order in which they were told. */
  List<Payment> page(AccountKey account, long afterPosition, int rows) {
    return find(
            "accountKey = ?1 and position > ?2 order by position",
            account.recordKey(),
            afterPosition)
        .page(0, rows)
        .list();
  }

  /** A page of a lender's payments, in the order in which they were told. */
  List<Payment> page(String lenderId, long afterPosition, int rows) {
    return find("lenderId = ?1 and position > ?2 order by position", lenderId, afterPosition)
        .page(0, rows)
        .list();
  }
}
