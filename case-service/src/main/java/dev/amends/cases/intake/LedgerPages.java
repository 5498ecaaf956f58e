package dev.amends.cases.intake;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.account.Payments;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.messaging.consumption.EventBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Loads what a batch touches: one query a table, whatever the size of the batch. */
@ApplicationScoped
class LedgerPages {
  private final DelinquentAccounts accounts;
  private final CollectionCases cases;
  private final Payments payments;
  private final StatelessSession inserts;

  LedgerPages(
      DelinquentAccounts accounts,
      CollectionCases cases,
      Payments payments,
      StatelessSession inserts) {
    this.accounts = accounts;
    this.cases = cases;
    this.payments = payments;
    this.inserts = inserts;
  }

  LedgerPage load(EventBatch<LenderEvent> batch) {
    Map<AccountKey, DelinquentAccount> known = accounts.load(batch.accounts());
    return new LedgerPage(
        known,
        cases.load(
            known.values().stream()
                .map(DelinquentAccount::currentCaseId)
                .filter(Objects::nonNull)
                .toList()),
        payments.load(batch.events()),
        payments.waitingFor(firstTimeOverdue(batch, known)));
  }

  /**
   * Writes what the batch added, a batch of inserts a table. It has its last state by now, so that
   * a session that would watch it for changes has nothing to watch. Where an account gets another
   * case, the one before gives up its place as the only open one first.
   */
  void keep(LedgerPage page) {
    if (page.reopened()) {
      cases.getEntityManager().flush();
    }
    page.added().stream()
        .collect(Collectors.groupingBy(Object::getClass, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(inserts::insertMultiple);
  }

  private static List<AccountKey> firstTimeOverdue(
      EventBatch<LenderEvent> batch, Map<AccountKey, DelinquentAccount> known) {
    return batch.events().stream()
        .filter(AccountOverdue.class::isInstance)
        .map(event -> ((AccountOverdue) event).account())
        .distinct()
        .filter(key -> known.containsKey(key) && !known.get(key).isKnown())
        .toList();
  }
}
