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
    Optional<Payment> known = batch.payment(reversed.account(), reversed.paymentId());
    if (known.isPresent() && known.get().includes(reversed)) {
      return EventOutcome.ignored(
          "the reversal of payment %s with sequence %d is already recorded"
              .formatted(reversed.paymentId(), reversed.sequence()));
    }
    DelinquentAccount account = batch.account(reversed, received.partition());
    Optional<EventOutcome> invalid = invalid(account, known, reversed);
    if (invalid.isPresent()) {
      return invalid.get();
    }
    Optional<String> outdated = account.reasonIfOutdated(reversed.sequence());
    if (known.isEmpty()) {
      return announce(batch, account, received, reversed, outdated);
    }
    if (outdated.isPresent()) {
      known.get().reverse(reversed);
      return outdated(outdated.get());
    }
    if (account.hasBeenOverdue()) {
      account.advanceTo(reversed.sequence());
    }
    return reverse(known.get(), batch, account, received, reversed);
  }

  private static Optional<EventOutcome> invalid(
      DelinquentAccount account, Optional<Payment> known, PaymentReversed reversed) {
    Money part = reversed.amount();
    if (part == null) {
      return Optional.empty();
    }
    return account
        .reasonIfWrongCurrency(part)
        .map(wrong -> EventOutcome.rejected("amount.currency", wrong))
        .or(
            () ->
                known
                    .flatMap(payment -> payment.excess(reversed))
                    .map(excess -> EventOutcome.rejected("amount", excess)));
  }

  private static EventOutcome outdated(String why) {
    return EventOutcome.ignored(
        why + "; the reversal is recorded, the overdue amount does not change");
  }

  /** Records the reversal of a payment that is not known yet. */
  private static EventOutcome announce(
      AccountBatch batch,
      DelinquentAccount account,
      Received<LenderEvent> received,
      PaymentReversed reversed,
      Optional<String> outdated) {
    batch.add(new Payment(reversed, received.id()));
    Money part = reversed.amount();
    if (part != null) {
      account.adoptCurrency(part);
    }
    if (outdated.isPresent()) {
      return outdated(outdated.get());
    }
    // After a reversal in part the payment itself still counts, so it must not become outdated.
    if (part == null && account.hasBeenOverdue()) {
      account.advanceTo(reversed.sequence());
    }
    return EventOutcome.ignored(
        "payment %s is unknown; if it arrives later, %s will not count"
            .formatted(reversed.paymentId(), part == null ? "it" : part + " of it"));
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
    Money restored = payment.reverse(reversed);
    if (before == Payment.State.INCLUDED) {
      return EventOutcome.ignored(
          ("payment %s did not reduce the overdue amount; the lender's next figures are"
                  + " authoritative")
              .formatted(reversed.paymentId()));
    }
    if (before == Payment.State.APPLIED) {
      restore(Objects.requireNonNull(restored), batch, account, received, reversed);
    }
    return EventOutcome.applied();
  }

  /** Adds an amount to the open case again, or opens a new case if the payment cured it. */
  private void restore(
      Money reduction,
      AccountBatch batch,
      DelinquentAccount account,
      Received<LenderEvent> received,
      PaymentReversed reversed) {
    Optional<CollectionCase> newest = batch.newestCase(account);
    if (reduction.isZero() || newest.isEmpty()) {
      return;
    }
    Money part = reversed.amount();
    String reason =
        "%spayment %s was reversed; %s is overdue again"
            .formatted(part == null ? "" : part + " of ", reversed.paymentId(), reduction);
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
