package dev.amends.cases.arrears;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.account.Person;
import dev.amends.cases.account.Persons;
import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.classification.EvidenceBatch;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.messaging.consumption.EventBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Loads an {@link AccountBatch}: one query per table, whatever the size of the batch. */
@ApplicationScoped
public class AccountBatchLoader {
  private final DelinquentAccounts accounts;
  private final Persons persons;
  private final CollectionCases cases;
  private final Payments payments;
  private final ClassificationCommands classification;
  private final StatelessSession inserts;

  AccountBatchLoader(
      DelinquentAccounts accounts,
      Persons persons,
      CollectionCases cases,
      Payments payments,
      ClassificationCommands classification,
      StatelessSession inserts) {
    this.accounts = accounts;
    this.persons = persons;
    this.cases = cases;
    this.payments = payments;
    this.classification = classification;
    this.inserts = inserts;
  }

  public AccountBatch load(EventBatch<LenderEvent> events) {
    Map<AccountKey, DelinquentAccount> known = accounts.load(events.accounts());
    Map<UUID, CollectionCase> newestCases =
        cases.load(
            known.values().stream()
                .map(DelinquentAccount::currentCaseId)
                .filter(Objects::nonNull)
                .toList());
    Set<Person> opening = opening(events, known, newestCases);
    persons.lock(changing(events, known, newestCases));
    persons.lockShared(opening);
    List<Payment> waiting = payments.waitingFor(firstTimeOverdue(events, known));
    return new AccountBatch(
        known,
        newestCases,
        loadPayments(events, known, newestCases),
        waiting,
        opening,
        persons.withFacts(opening),
        loadEvidence(events, known, newestCases, waiting),
        cases.getEntityManager(),
        inserts);
  }

  /** Loads the payments that events name, and those whose excess may pay a reversed amount. */
  private Map<Payment.Key, Payment> loadPayments(
      EventBatch<LenderEvent> events,
      Map<AccountKey, DelinquentAccount> known,
      Map<UUID, CollectionCase> newestCases) {
    Map<Payment.Key, Payment> loaded = payments.load(events.events());
    Set<AccountKey> chargedOff = new HashSet<>();
    for (LenderEvent event : events.events()) {
      if (event instanceof PaymentReversed reversed
          && newestCase(known.get(reversed.account()), newestCases)
              .filter(newest -> newest.status() == CaseStatus.CHARGED_OFF)
              .isPresent()) {
        chargedOff.add(reversed.account());
      }
    }
    payments.recoveredOf(chargedOff).forEach(payment -> loaded.putIfAbsent(payment.key(), payment));
    return loaded;
  }

  /** Loads the evidence that payments may add to, and that reversals may withdraw. */
  private EvidenceBatch loadEvidence(
      EventBatch<LenderEvent> events,
      Map<AccountKey, DelinquentAccount> known,
      Map<UUID, CollectionCase> newestCases,
      List<Payment> waiting) {
    Set<CollectionCase> paid = new HashSet<>();
    Set<String> lenders = waiting.stream().map(Payment::lenderId).collect(Collectors.toSet());
    for (LenderEvent event : events.events()) {
      if (event instanceof PaymentReceived || event instanceof PaymentReversed) {
        AccountKey account = ((LenderEvent.AccountEvent) event).account();
        lenders.add(account.lenderId());
        newestCase(known.get(account), newestCases).ifPresent(paid::add);
      }
    }
    return classification.load(paid, lenders);
  }

  /**
   * The persons whose facts may change: a status is reported, or a case that was cured continues
   * with its holds. Locked first: two batches that share the lock could not both get it alone.
   */
  private static Set<Person> changing(
      EventBatch<LenderEvent> events,
      Map<AccountKey, DelinquentAccount> known,
      Map<UUID, CollectionCase> newestCases) {
    Set<Person> persons = new HashSet<>();
    for (LenderEvent event : events.events()) {
      if (event instanceof BorrowerStatusChanged changed) {
        persons.add(new Person(changed.lenderId(), changed.borrowerId()));
      } else if (event instanceof PaymentReversed reversed) {
        newestCase(known.get(reversed.account()), newestCases)
            .filter(newest -> newest.status() == CaseStatus.CURED)
            .ifPresent(newest -> persons.add(newest.person()));
      }
    }
    return persons;
  }

  /** The borrowers of accounts that will get a case. */
  private static Set<Person> opening(
      EventBatch<LenderEvent> events,
      Map<AccountKey, DelinquentAccount> known,
      Map<UUID, CollectionCase> newestCases) {
    Set<Person> opening = new HashSet<>();
    for (LenderEvent event : events.events()) {
      if (event instanceof AccountOverdue overdue
          && newestCase(known.get(overdue.account()), newestCases)
              .filter(CollectionCase::isOpen)
              .isEmpty()) {
        opening.add(new Person(overdue.lenderId(), overdue.borrowerId()));
      }
    }
    return opening;
  }

  private static Optional<CollectionCase> newestCase(
      @Nullable DelinquentAccount account, Map<UUID, CollectionCase> newestCases) {
    return Optional.ofNullable(account).map(DelinquentAccount::currentCaseId).map(newestCases::get);
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
