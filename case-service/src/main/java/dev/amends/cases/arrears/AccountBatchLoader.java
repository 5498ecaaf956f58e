package dev.amends.cases.arrears;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.messaging.consumption.EventBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.StatelessSession;

/** Loads an {@link AccountBatch}: one query per table, whatever the size of the batch. */
@ApplicationScoped
public class AccountBatchLoader {
  private final DelinquentAccounts accounts;
  private final CollectionCases cases;
  private final Payments payments;
  private final StatelessSession inserts;

  AccountBatchLoader(
      DelinquentAccounts accounts,
      CollectionCases cases,
      Payments payments,
      StatelessSession inserts) {
    this.accounts = accounts;
    this.cases = cases;
    this.payments = payments;
    this.inserts = inserts;
  }

  public AccountBatch load(EventBatch<LenderEvent> events) {
    Map<AccountKey, DelinquentAccount> known = accounts.load(events.accounts());
    return new AccountBatch(
        known,
        cases.load(
            known.values().stream()
                .map(DelinquentAccount::currentCaseId)
                .filter(Objects::nonNull)
                .toList()),
        payments.load(events.events()),
        payments.waitingFor(firstTimeOverdue(events, known)),
        cases.getEntityManager(),
        inserts);
  }

  private static List<AccountKey> firstTimeOverdue(
      EventBatch<LenderEvent> events, Map<AccountKey, DelinquentAccount> known) {
    return events.events().stream()
        .filter(AccountOverdue.class::isInstance)
        .map(event -> ((AccountOverdue) event).account())
        .distinct()
        .filter(key -> known.containsKey(key) && !known.get(key).hasBeenOverdue())
        .toList();
  }
}
