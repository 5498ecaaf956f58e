package dev.amends.cases.account;

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

/** The payments that the lenders told. */
@ApplicationScoped
public class Payments implements PanacheRepositoryBase<Payment, String> {

  /** Loads the payments that events speak of, by {@link #key}. */
  public Map<String, Payment> load(Collection<LenderEvent> events) {
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

  /** The identity of a payment: counts once for its lender. */
  public static String key(String lenderId, String paymentId) {
    return Payment.key(lenderId, paymentId);
  }

  /** The payments that wait for their account to be overdue, in their order. */
  public List<Payment> waitingFor(Collection<AccountKey> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select * from payment where record_key = any (:keys) and state = 'WAITING'
            order by record_key, sequence""",
            Payment.class)
        .setParameter("keys", accounts.stream().map(AccountKey::recordKey).toArray(String[]::new))
        .list();
  }

  /** The payments of an account in the order of the lender, after one of them. */
  List<Payment> of(AccountKey account, long afterSequence, String afterPaymentId, int rowsMax) {
    return find(
            """
            recordKey = ?1 and sequence >= ?2 and (sequence > ?2 or paymentId > ?3)
            order by sequence, paymentId""",
            account.recordKey(),
            afterSequence,
            afterPaymentId)
        .range(0, rowsMax - 1)
        .list();
  }
}
