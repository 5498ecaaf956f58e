package dev.amends.cases.arrears;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** All payments, including those of accounts that were never overdue. */
@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, Payment.Key> {

  /** Loads the payments that events name, in one query. */
  Map<Payment.Key, Payment> load(Collection<LenderEvent> events) {
    List<Payment.Key> keys = new ArrayList<>();
    for (LenderEvent event : events) {
      if (event instanceof PaymentReceived received) {
        keys.add(new Payment.Key(received.account(), received.paymentId()));
      } else if (event instanceof PaymentReversed reversed) {
        keys.add(new Payment.Key(reversed.account(), reversed.paymentId()));
      }
    }
    return keys.isEmpty()
        ? new HashMap<>()
        : find(keys).stream()
            .collect(
                Collectors.toMap(Payment::key, Function.identity(), (a, b) -> a, HashMap::new));
  }

  private List<Payment> find(List<Payment.Key> keys) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select p.* from payment p where (p.record_key, p.payment_id) in (
                select * from unnest(cast(:accounts as text[]), cast(:ids as text[])))\
            """,
            Payment.class)
        .setParameter("accounts", keys.stream().map(Payment.Key::recordKey).toArray(String[]::new))
        .setParameter("ids", keys.stream().map(Payment.Key::paymentId).toArray(String[]::new))
        .list();
  }

  /** Finds the payments that wait for the first arrears of their accounts, by sequence. */
  List<Payment> waitingFor(Collection<AccountKey> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select * from payment where record_key = any (:keys) and state = 'WAITING'
            order by record_key, sequence\
            """,
            Payment.class)
        .setParameter("keys", accounts.stream().map(AccountKey::recordKey).toArray(String[]::new))
        .list();
  }

  /** Finds the payments that accounts received after a charge-off and that still count. */
  List<Payment> recoveredOf(Collection<AccountKey> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : list(
            "key.recordKey in ?1 and state = ?2",
            accounts.stream().map(AccountKey::recordKey).toList(),
            Payment.State.RECOVERED);
  }

  /** Finds all payments of an account, by sequence. */
  List<Payment> findByAccount(AccountKey account) {
    return list("key.recordKey = ?1 order by sequence, key.paymentId", account.recordKey());
  }

  /** Finds a page of an account's payments, by sequence. */
  List<Payment> findByAccount(
      AccountKey account, long afterSequence, String afterPaymentId, int rowsMax) {
    return find(
            """
            key.recordKey = ?1 and sequence >= ?2 and (sequence > ?2 or key.paymentId > ?3)
            order by sequence, key.paymentId\
            """,
            account.recordKey(),
            afterSequence,
            afterPaymentId)
        .range(0, rowsMax - 1)
        .list();
  }
}
