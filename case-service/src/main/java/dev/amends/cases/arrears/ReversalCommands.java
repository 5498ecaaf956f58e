package dev.amends.cases.arrears;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.ladder.LadderPolicy;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** Applies reversals of payments, each once. */
@ApplicationScoped
public class ReversalCommands {
  private final CaseJournal journal;
  private final LadderPolicy ladder;
  private final BucketPolicy buckets;
  private final InstantSource clock;

  ReversalCommands(
      CaseJournal journal, LadderPolicy ladder, BucketPolicy buckets, InstantSource clock) {
    this.journal = journal;
    this.ladder = ladder;
    this.buckets = buckets;
    this.clock = clock;
  }

  /** Restores the amount that a payment reduced; records the reversal even if it has no effect. */
  public EventOutcome reverse(
      AccountBatch batch, Received<LenderEvent> received, PaymentReversed reversed) {
    DelinquentAccount account = batch.account(reversed, received.partition());
    Optional<Payment> known = batch.payment(reversed.account(), reversed.paymentId());
    if (known.isEmpty()) {
      batch.add(new Payment(reversed, received.id()));
    }
    Optional<String> outdated = account.reasonIfOutdated(reversed.sequence());
    if (outdated.isPresent()) {
      known.ifPresent(payment -> payment.reverse(reversed.reason()));
      return EventOutcome.ignored(
          outdated.get() + "; the reversal is recorded, the overdue amount does not change");
    }
    if (account.hasBeenOverdue()) {
      account.advanceTo(reversed.sequence());
    }
    return known
        .map(payment -> reverse(payment, batch, account, received, reversed))
        .orElseGet(
            () ->
                EventOutcome.ignored(
                    "payment %s is unknown; if it arrives later, it will not count"
                        .formatted(reversed.paymentId())));
  }

  private EventOutcome reverse(
      Payment payment,
      AccountBatch batch,
      DelinquentAccount account,
      Received<LenderEvent> received,
      PaymentReversed reversed) {
    Payment.State before = payment.state();
    if (before == Payment.State.REVERSED) {
      return EventOutcome.ignored("payment %s is already reversed".formatted(reversed.paymentId()));
    }
    payment.reverse(reversed.reason());
    if (before == Payment.State.INCLUDED) {
      return EventOutcome.ignored(
          "payment %s did not reduce the overdue amount; the lender's next figures decide"
              .formatted(reversed.paymentId()));
    }
    if (before == Payment.State.APPLIED) {
      restore(payment, batch, account, received, reversed);
    }
    return EventOutcome.applied();
  }

  /** Adds the reduction to the open case again, or opens a new case if the payment cured it. */
  private void restore(
      Payment payment,
      AccountBatch batch,
      DelinquentAccount account,
      Received<LenderEvent> received,
      PaymentReversed reversed) {
    Money reduction = Objects.requireNonNull(payment.reduction());
    Optional<CollectionCase> newest = batch.newestCase(account);
    if (reduction.isZero() || newest.isEmpty()) {
      return;
    }
    String reason =
        "payment %s was reversed; %s is overdue again".formatted(reversed.paymentId(), reduction);
    Origin origin = Origin.lender(reversed.lenderId(), reason, received.id());
    Figures latest = newest.get().figures().restored(reduction, reversed.businessDate(), buckets);
    switch (newest.get().status()) {
      case OPEN ->
          journal.publish(
              newest.get(), newest.get().update(latest, origin), reversed.businessDate());
      case CURED -> reopen(batch, account, latest, origin);
      case CHARGED_OFF, CLOSED -> {
        // The account is no longer in collections.
      }
    }
  }

  private void reopen(
      AccountBatch batch, DelinquentAccount account, Figures figures, Origin origin) {
    CollectionCase opened =
        new CollectionCase(
            UuidCreator.getTimeOrderedEpoch(), account, figures, ladder, clock.instant());
    batch.add(account, opened);
    journal.publish(opened, opened.openedEvent(origin), figures.businessDate());
  }
}
