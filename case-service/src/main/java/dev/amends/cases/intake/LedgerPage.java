package dev.amends.cases.intake;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.Payment;
import dev.amends.cases.account.Payments;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The accounts, cases and payments that a batch of events touches, loaded before the first. */
final class LedgerPage {
  private final Map<AccountKey, DelinquentAccount> accounts;
  private final Map<UUID, CollectionCase> cases;
  private final Map<String, Payment> payments;
  private final Map<String, List<Payment>> waiting = new HashMap<>();
  private final List<Object> added = new ArrayList<>();
  private final Set<AccountKey> withCaseBefore;
  private boolean reopened;

  LedgerPage(
      Map<AccountKey, DelinquentAccount> accounts,
      Map<UUID, CollectionCase> cases,
      Map<String, Payment> payments,
      List<Payment> waiting) {
    this.accounts = accounts;
    this.cases = cases;
    this.payments = payments;
    this.withCaseBefore =
        cases.values().stream().map(CollectionCase::account).collect(Collectors.toSet());
    waiting.forEach(this::addWaiting);
  }

  /** The account of an event; made where it is heard of for the first time. */
  DelinquentAccount account(LenderEvent.AccountEvent event, int partition) {
    return accounts.computeIfAbsent(
        event.account(), key -> add(new DelinquentAccount(key, partition)));
  }

  /** The newest case of an account, open or not. */
  Optional<CollectionCase> newestCase(DelinquentAccount account) {
    return Optional.ofNullable(account.currentCaseId()).map(cases::get);
  }

  /** The open case of an account. */
  Optional<CollectionCase> openCase(DelinquentAccount account) {
    return newestCase(account).filter(CollectionCase::isOpen);
  }

  void opened(CollectionCase opened) {
    cases.put(opened.id(), add(opened));
    reopened |= withCaseBefore.contains(opened.account());
  }

  /** Whether an account that had a case before the batch got another one in it. */
  boolean reopened() {
    return reopened;
  }

  Optional<Payment> payment(String lenderId, String paymentId) {
    return Optional.ofNullable(payments.get(Payments.key(lenderId, paymentId)));
  }

  Payment add(PaymentReceived told, String eventId) {
    Payment payment = add(new Payment(told, eventId));
    payments.put(Payments.key(told.lenderId(), told.paymentId()), payment);
    return payment;
  }

  void add(PaymentReversed told, String eventId) {
    payments.put(Payments.key(told.lenderId(), told.paymentId()), add(new Payment(told, eventId)));
  }

  private <T> T add(T entity) {
    added.add(entity);
    return entity;
  }

  /** What the batch added, as it is at its end: an insert each and nothing more. */
  List<Object> added() {
    return added;
  }

  void addWaiting(Payment payment) {
    waiting.computeIfAbsent(payment.recordKey(), key -> new ArrayList<>()).add(payment);
  }

  /** The payments that waited for an account, in their order; they wait no longer. */
  List<Payment> takeWaiting(DelinquentAccount account) {
    List<Payment> taken = waiting.remove(account.key().recordKey());
    if (taken == null) {
      return List.of();
    }
    return taken.stream()
        .filter(payment -> payment.state() == Payment.State.WAITING)
        .sorted(Comparator.comparingLong(Payment::sequence))
        .toList();
  }
}
