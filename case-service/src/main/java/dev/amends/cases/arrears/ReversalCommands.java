package dev.amends.cases.arrears;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.holds.EndedHoldCommands;
import dev.amends.cases.holds.StatusHoldCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Applies reversals of payments, each once. */
@ApplicationScoped
public class ReversalCommands {
  private final CaseJournal journal;
  private final EndedHoldCommands endedHolds;
  private final StatusHoldCommands statusHolds;
  private final PersonHoldCommands personHolds;
  private final BucketPolicy buckets;

  ReversalCommands(
      CaseJournal journal,
      EndedHoldCommands endedHolds,
      StatusHoldCommands statusHolds,
      PersonHoldCommands personHolds,
      BucketPolicy buckets) {
    this.journal = journal;
    this.endedHolds = endedHolds;
    this.statusHolds = statusHolds;
    this.personHolds = personHolds;
    this.buckets = buckets;
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
    Optional<EventOutcome> rejection = rejection(account, known, reversed);
    if (rejection.isPresent()) {
      return rejection.get();
    }
    Optional<String> outdated = account.reasonIfOutdated(reversed.sequence());
    if (known.isEmpty()) {
      return recordBeforePayment(batch, account, received, reversed, outdated);
    }
    if (outdated.isPresent()) {
      known.get().reverse(reversed);
      return ignoreOutdated(outdated.get());
    }
    if (account.hasBeenOverdue()) {
      account.advanceTo(reversed.sequence());
    }
    return reverse(known.get(), batch, account, received, reversed);
  }

  private static Optional<EventOutcome> rejection(
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

  private static EventOutcome ignoreOutdated(String why) {
    return EventOutcome.ignored(
        why + "; the reversal is recorded, the overdue amount does not change");
  }

  /** Records the reversal of a payment that is not known yet. */
  private static EventOutcome recordBeforePayment(
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
      return ignoreOutdated(outdated.get());
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
    Payment.Restored restored = payment.reverse(reversed);
    if (before == Payment.State.INCLUDED) {
      return EventOutcome.ignored(
          ("payment %s did not reduce the overdue amount; the lender's next figures are"
                  + " authoritative")
              .formatted(reversed.paymentId()));
    }
    if (before == Payment.State.APPLIED || before == Payment.State.RECOVERED) {
      restore(before, Objects.requireNonNull(restored), batch, account, received, reversed);
    }
    return EventOutcome.applied();
  }

  /**
   * Adds an amount to the open case again, or continues the case that the payment cured. Money that
   * was recovered after a charge-off is taken back from the case that was charged off.
   */
  private void restore(
      Payment.State before,
      Payment.Restored restored,
      AccountBatch batch,
      DelinquentAccount account,
      Received<LenderEvent> received,
      PaymentReversed reversed) {
    Optional<CollectionCase> newest = batch.newestCase(account);
    boolean recovered = before == Payment.State.RECOVERED;
    if (newest.isEmpty() || (recovered && newest.get().status() != CaseStatus.CHARGED_OFF)) {
      return;
    }
    CollectionCase found = newest.get();
    Money overdue = unpaid(batch, found, restored.overdue());
    Origin origin = origin(overdue, received, reversed);
    LocalDate day = reversed.businessDate();
    Figures latest = found.figures().increased(overdue, restored.outstanding());
    switch (found.status()) {
      case OPEN -> {
        if (!latest.equals(found.figures())) {
          journal.publish(found, found.update(latest.recountedOn(day, buckets), origin), day);
        }
      }
      case CURED -> {
        if (overdue.isPositive()) {
          reopen(batch, found, account, latest.recountedOn(day, buckets), day, origin);
        } else if (!latest.equals(found.figures())) {
          journal.publish(found, found.update(latest, origin), day);
        }
      }
      case CHARGED_OFF ->
          journal.publish(
              found,
              recovered
                  ? found.takeBackRecovered(latest, restored.taken(), origin)
                  : found.update(latest, origin),
              day);
      case CLOSED -> {
        // The account is no longer in collections.
      }
    }
  }

  /**
   * After a charge-off nothing else falls due, so a payment above the overdue amount also pays what
   * the reversal of another payment leaves unpaid. Before it, the excess may have paid the next
   * instalment, which only the lender knows.
   */
  private static Money unpaid(AccountBatch batch, CollectionCase found, Money overdue) {
    Money unpaid = overdue;
    if (found.status() == CaseStatus.CHARGED_OFF) {
      for (Payment payment : batch.recoveredFor(found)) {
        unpaid = payment.payFromExcess(unpaid);
      }
    }
    return unpaid;
  }

  private static Origin origin(
      Money overdue, Received<LenderEvent> received, PaymentReversed reversed) {
    Money part = reversed.amount();
    String reason =
        "%spayment %s was reversed%s"
            .formatted(
                part == null ? "" : part + " of ",
                reversed.paymentId(),
                overdue.isPositive() ? "; " + overdue + " is overdue again" : "");
    return Origin.lender(reversed.lenderId(), reason, received.id());
  }

  /** Continues a cured case as it was, with what was stated about the borrower since. */
  private void reopen(
      AccountBatch batch,
      CollectionCase cured,
      DelinquentAccount account,
      Figures latest,
      LocalDate day,
      Origin origin) {
    cured.copyFrom(account);
    journal.publish(cured, cured.reopen(latest, day, origin), day);
    endedHolds.reinstate(cured, batch.openCases(cured.person()), day, origin);
    account.statusesOn(day).forEach(status -> statusHolds.placeForStatus(cured, status));
    personHolds.place(batch, cured, day);
    if (cured.treatment().isHeld()) {
      batch.addFacts(cured.person());
    }
  }
}
