package dev.amends.plan.payment;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountChargedOff;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.PaymentDueAnnounced;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Repository of the payments. */
@ApplicationScoped
public class Payments implements PanacheRepositoryBase<Payment, UUID> {

  /**
   * Loads the payments that a batch of events touches, in three queries.
   *
   * @param withPlans the accounts whose payments are all needed, because they count for a plan
   */
  public PaymentBatch batch(Collection<? extends AccountEvent> events, Set<AccountKey> withPlans) {
    List<AccountEvent> ofPayments = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (AccountEvent event : events) {
      paymentId(event)
          .ifPresent(
              id -> {
                ofPayments.add(event);
                ids.add(id);
              });
    }
    return new PaymentBatch(
        this::persist,
        findByIds(ofPayments, ids),
        ofAccounts(withPlans),
        drawPositions(ids.size()));
  }

  private List<Payment> findByIds(List<AccountEvent> events, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(
                """
                select p.* from payment p where (p.account_key, p.payment_id) in (
                    select * from unnest(cast(:accounts as text[]), cast(:ids as text[])))\
                """,
                Payment.class)
            .setParameter(
                "accounts",
                events.stream().map(event -> event.account().recordKey()).toArray(String[]::new))
            .setParameter("ids", ids.toArray(String[]::new))
            .list();
  }

  private static Optional<String> paymentId(AccountEvent event) {
    return switch (event) {
      case PaymentReceived received -> Optional.of(received.paymentId());
      case PaymentReversed reversed -> Optional.of(reversed.paymentId());
      case AccountOverdue ignored -> Optional.empty();
      case AccountCured ignored -> Optional.empty();
      case PaymentDueAnnounced ignored -> Optional.empty();
      case AccountChargedOff ignored -> Optional.empty();
      case BorrowerStatusChanged ignored -> Optional.empty();
    };
  }

  private List<Payment> ofAccounts(Collection<AccountKey> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : list(
            "accountKey in ?1 order by position",
            accounts.stream().map(AccountKey::recordKey).toList());
  }

  /** Finds the position of the last payment of each account, by record key, in one query. */
  public Map<String, Long> lastPositions(Collection<AccountKey> accounts) {
    Map<String, Long> last = new HashMap<>();
    if (!accounts.isEmpty()) {
      getEntityManager()
          .createQuery(
              "select accountKey, max(position) from Payment where accountKey in ?1"
                  + " group by accountKey",
              Tuple.class)
          .setParameter(1, accounts.stream().map(AccountKey::recordKey).toList())
          .getResultList()
          .forEach(row -> last.put(row.get(0, String.class), row.get(1, Long.class)));
    }
    return last;
  }

  /** Finds the position of the account's last payment; 0 if it has none. */
  public long lastPosition(AccountKey account) {
    return lastPositions(List.of(account)).getOrDefault(account.recordKey(), 0L);
  }

  /** Draws positions. The account locks make them the order in which payments were received. */
  private Iterator<Long> drawPositions(int count) {
    return count == 0
        ? List.<Long>of().iterator()
        : getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(
                "select nextval('payment_position') from generate_series(1, ?1)", Long.class)
            .setParameter(1, count)
            .getResultList()
            .stream()
            .sorted()
            .iterator();
  }

  /** Loads all payments of an account. */
  public AccountPayments ofAccount(AccountKey account) {
    return new AccountPayments(ofAccounts(List.of(account)));
  }

  /** Loads a page of an account's payments, in the order in which they were received. */
  List<Payment> page(AccountKey account, long afterPosition, int rows) {
    return find(
            "accountKey = ?1 and position > ?2 order by position",
            account.recordKey(),
            afterPosition)
        .page(0, rows)
        .list();
  }

  /** Loads a page of a lender's payments, in the order in which they were received. */
  List<Payment> page(String lenderId, long afterPosition, int rows) {
    return find("lenderId = ?1 and position > ?2 order by position", lenderId, afterPosition)
        .page(0, rows)
        .list();
  }
}
