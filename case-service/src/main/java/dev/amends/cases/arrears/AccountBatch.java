package dev.amends.cases.arrears;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.Person;
import dev.amends.cases.classification.EvidenceBatch;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The accounts, cases and payments that a batch of lender events touches. */
public final class AccountBatch {
  private final Map<AccountKey, DelinquentAccount> accounts;
  private final Map<UUID, CollectionCase> cases;
  private final Map<Payment.Key, Payment> payments;
  private final Map<String, List<Payment>> waiting = new HashMap<>();
  private final EntityManager updates;
  private final StatelessSession inserts;
  private final List<Object> added = new ArrayList<>();
  private final Set<AccountKey> accountsWithEarlierCase;
  private final Set<Person> checkedPersons;
  private final Set<Person> personsWithFacts;
  private final EvidenceBatch evidence;
  private boolean reopened;

  AccountBatch(
      Map<AccountKey, DelinquentAccount> accounts,
      Map<UUID, CollectionCase> cases,
      Map<Payment.Key, Payment> payments,
      List<Payment> waiting,
      Set<Person> checkedPersons,
      Set<Person> personsWithFacts,
      EvidenceBatch evidence,
      EntityManager updates,
      StatelessSession inserts) {
    this.updates = updates;
    this.inserts = inserts;
    this.accounts = accounts;
    this.cases = cases;
    this.payments = payments;
    this.checkedPersons = checkedPersons;
    this.personsWithFacts = personsWithFacts;
    this.evidence = evidence;
    this.accountsWithEarlierCase =
        cases.values().stream().map(CollectionCase::account).collect(Collectors.toSet());
    waiting.forEach(this::addWaiting);
  }

  /** The evidence of the cases to whose accounts payments are reported. */
  EvidenceBatch evidence() {
    return evidence;
  }

  /** Returns the account of an event; creates it at its first event. */
  DelinquentAccount account(LenderEvent.AccountEvent event, int partition) {
    return accounts.computeIfAbsent(
        event.account(), key -> inserted(new DelinquentAccount(key, partition)));
  }

  /** Returns the newest case of an account, open or not. */
  Optional<CollectionCase> newestCase(DelinquentAccount account) {
    return Optional.ofNullable(account.currentCaseId()).map(cases::get);
  }

  Optional<CollectionCase> openCase(DelinquentAccount account) {
    return newestCase(account).filter(CollectionCase::isOpen);
  }

  /** The open cases of a person that the batch has loaded or opened. */
  List<CollectionCase> openCases(Person person) {
    return cases.values().stream()
        .filter(CollectionCase::isOpen)
        .filter(collectionCase -> collectionCase.person().equals(person))
        .toList();
  }

  /** The accounts of a person that the batch has loaded or added. */
  List<DelinquentAccount> accounts(Person person) {
    return accounts.values().stream()
        .filter(account -> account.person().filter(person::equals).isPresent())
        .toList();
  }

  /** Records that a person has a status, or an open case that is on hold, from now on. */
  void addFacts(Person person) {
    personsWithFacts.add(person);
  }

  /** Whether the facts of a person were looked up when the batch was loaded. */
  boolean isChecked(Person person) {
    return checkedPersons.contains(person);
  }

  /** Whether a person has a status, or an open case that is on hold. */
  boolean hasFacts(Person person) {
    return personsWithFacts.contains(person);
  }

  /** Adds a case as the newest of its account. */
  void add(DelinquentAccount account, CollectionCase opened) {
    account.beginCase(opened.id());
    cases.put(opened.id(), inserted(opened));
    reopened |= accountsWithEarlierCase.contains(opened.account());
  }

  Optional<Payment> payment(AccountKey account, String paymentId) {
    return Optional.ofNullable(payments.get(new Payment.Key(account, paymentId)));
  }

  /** The payments received after a case was charged off that still count, by sequence. */
  List<Payment> recoveredFor(CollectionCase chargedOff) {
    return payments.values().stream()
        .filter(payment -> payment.isRecoveredFor(chargedOff.id()))
        .sorted(Comparator.comparingLong(Payment::sequence).thenComparing(Payment::paymentId))
        .toList();
  }

  Payment add(Payment payment) {
    payments.put(payment.key(), inserted(payment));
    return payment;
  }

  void addWaiting(Payment payment) {
    waiting.computeIfAbsent(payment.recordKey(), key -> new ArrayList<>()).add(payment);
  }

  /** Removes and returns the payments that waited for an account, by sequence. */
  List<Payment> removeWaiting(DelinquentAccount account) {
    List<Payment> removed = waiting.remove(account.key().recordKey());
    if (removed == null) {
      return List.of();
    }
    return removed.stream()
        .filter(payment -> payment.state() == Payment.State.WAITING)
        .sorted(Comparator.comparingLong(Payment::sequence))
        .toList();
  }

  /**
   * Inserts the new rows, one JDBC batch per table. They are in their final state, so Hibernate
   * need not watch them for changes. If an account gets another case, the cured one must be written
   * first, because a unique index allows only one open case per account.
   */
  public void store() {
    if (reopened) {
      updates.flush();
    }
    added.stream()
        .collect(Collectors.groupingBy(Object::getClass, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(inserts::insertMultiple);
  }

  private <T> T inserted(T row) {
    added.add(row);
    return row;
  }
}
