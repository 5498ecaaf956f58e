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
import org.hibernate.Session;

/** All payments, including those of accounts that were never overdue. */
@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, String> {

  /** Loads the payments that events name, by {@link Payment#key}, in one query. */
  Map<String, Payment> load(Collection<LenderEvent> events) {
    List<String> keys = new ArrayList<>();
    for (LenderEvent event : events) {
      if (event instanceof PaymentReceived received) {
        keys.add(Payment.key(received.lenderId(), received.paymentId()));
      } else if (event instanceof PaymentReversed reversed) {
        keys.add(Payment.key(reversed.lenderId(), reversed.paymentId()));
      }
    }
    Map<String, Payment> payments = new HashMap<>();
    if (!keys.isEmpty()) {
      for (Payment payment :
          getEntityManager().unwrap(Session.class).findMultiple(Payment.class, keys)) {
        if (payment != null) {
          payments.put(payment.paymentKey(), payment);
        }
      }
    }
    return payments;
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

  /** Finds a page of an account's payments, by sequence. */
  List<Payment> findByAccount(
      AccountKey account, long afterSequence, String afterPaymentId, int rowsMax) {
    return find(
            """
            recordKey = ?1 and sequence >= ?2 and (sequence > ?2 or paymentId > ?3)
            order by sequence, paymentId\
            """,
            account.recordKey(),
            afterSequence,
            afterPaymentId)
        .range(0, rowsMax - 1)
        .list();
  }
}
