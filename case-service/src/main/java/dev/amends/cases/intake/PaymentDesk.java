package dev.amends.cases.intake;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.Payment;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;

/** Money comes in, or is taken back. */
@ApplicationScoped
class PaymentDesk {
  private final CaseJournal journal;
  private final BucketPolicy buckets;
  private final Endings endings;

  PaymentDesk(CaseJournal journal, BucketPolicy buckets, Endings endings) {
    this.journal = journal;
    this.buckets = buckets;
    this.endings = endings;
  }

  EventOutcome receive(LedgerPage page, Received<LenderEvent> received, PaymentReceived told) {
    Optional<Payment> before = page.payment(told.lenderId(), told.paymentId());
    if (before.isPresent()) {
      return EventOutcome.ignored(
          "payment %s was told before: %s".formatted(told.paymentId(), before.get().reason()));
    }
    DelinquentAccount account = page.account(told, received.partition());
    Optional<String> otherCurrency = account.otherCurrency(told.amount());
    if (otherCurrency.isPresent()) {
      return EventOutcome.rejected("amount.currency", otherCurrency.get());
    }
    account.takeCurrencyOf(told.amount());
    Payment payment = page.add(told, received.id());
    Optional<String> tooLate = account.tooLate(told.sequence());
    if (tooLate.isPresent()) {
      payment.include(tooLate.get());
      return EventOutcome.ignored(
          tooLate.get() + "; the payment is recorded, what is overdue stays as it is");
    }
    if (account.isKnown()) {
      apply(page, account, payment);
    } else {
      payment.keepWaiting();
      page.addWaiting(payment);
    }
    return EventOutcome.applied();
  }

  /** The account is overdue for the first time: what waited for it has its effect now. */
  void applyWaiting(LedgerPage page, DelinquentAccount account, long figuresSequence) {
    for (Payment payment : page.takeWaiting(account)) {
      if (payment.sequence() < figuresSequence) {
        payment.include("in the lender's figures of sequence " + figuresSequence);
      } else {
        apply(page, account, payment);
      }
    }
  }

  private void apply(LedgerPage page, DelinquentAccount account, Payment payment) {
    account.advanceTo(payment.sequence());
    Money amount = Objects.requireNonNull(payment.amount());
    Optional<CollectionCase> open = page.openCase(account);
    if (open.isEmpty()) {
      payment.include("nothing was overdue");
      return;
    }
    CollectionCase paid = open.get();
    Money before = paid.figures().overdue();
    Money told = payment.overdueAfter();
    Money after = told == null ? before.minus(amount).orZeroIfNegative() : told;
    payment.apply(before.minus(after).orZeroIfNegative());
    Origin why =
        Origin.lender(
            account.key().lenderId(),
            "payment %s of %s".formatted(payment.paymentId(), amount),
            payment.eventId());
    Figures now =
        paid.figures().on(payment.businessDate(), buckets).with(after, payment.outstandingAfter());
    if (after.isZero()) {
      endings.cure(paid, now, payment.businessDate(), why);
    } else {
      journal.tell(paid, paid.update(now, why), payment.businessDate());
    }
  }

  EventOutcome reverse(LedgerPage page, Received<LenderEvent> received, PaymentReversed told) {
    DelinquentAccount account = page.account(told, received.partition());
    Optional<Payment> known = page.payment(told.lenderId(), told.paymentId());
    Optional<String> tooLate = account.tooLate(told.sequence());
    if (tooLate.isPresent()) {
      known.ifPresentOrElse(
          payment -> payment.reverse(told.reason()), () -> page.add(told, received.id()));
      return EventOutcome.ignored(
          tooLate.get() + "; the reversal is recorded, what is overdue stays as it is");
    }
    if (account.isKnown()) {
      account.advanceTo(told.sequence());
    }
    if (known.isEmpty()) {
      page.add(told, received.id());
      return EventOutcome.ignored(
          "payment %s is not known; should it come, it does not count".formatted(told.paymentId()));
    }
    return switch (known.get().state()) {
      case REVERSED ->
          EventOutcome.ignored("payment %s was reversed before".formatted(told.paymentId()));
      case WAITING -> {
        known.get().reverse(told.reason());
        yield EventOutcome.applied();
      }
      case INCLUDED -> {
        known.get().reverse(told.reason());
        yield EventOutcome.ignored(
            "payment %s had not lowered what is overdue here; the lender's next figures tell"
                .formatted(told.paymentId()));
      }
      case APPLIED -> {
        owedAgain(page, account, known.get(), told, received.id());
        yield EventOutcome.applied();
      }
    };
  }

  /** What the payment had lowered is overdue again, in a new case where it had cured the old. */
  private void owedAgain(
      LedgerPage page,
      DelinquentAccount account,
      Payment payment,
      PaymentReversed told,
      String eventId) {
    Money reduction = Objects.requireNonNull(payment.reduction());
    payment.reverse(told.reason());
    Optional<CollectionCase> newest = page.newestCase(account);
    if (reduction.isZero() || newest.isEmpty()) {
      return;
    }
    CollectionCase last = newest.get();
    Origin why =
        Origin.lender(
            told.lenderId(),
            "payment %s was reversed; %s is overdue again".formatted(told.paymentId(), reduction),
            eventId);
    Figures now =
        last.figures()
            .again(told.businessDate(), buckets)
            .with(last.figures().overdue().plus(reduction), null);
    switch (last.status()) {
      case OPEN -> journal.tell(last, last.update(now, why), told.businessDate());
      case CURED -> page.opened(journal.open(account, now, why));
      case CHARGED_OFF, CLOSED -> {
        // Given up: what comes back changes nothing that is followed up.
      }
    }
  }
}
