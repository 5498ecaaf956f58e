package dev.amends.cases.arrears;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.classification.PaymentEvidenceCommands;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;

/** Records reversals of payments, each once. */
@ApplicationScoped
public class ReversalCommands {
  private final RestorationCommands restoration;
  private final PaymentEvidenceCommands evidence;

  ReversalCommands(RestorationCommands restoration, PaymentEvidenceCommands evidence) {
    this.restoration = restoration;
    this.evidence = evidence;
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
    EventOutcome outcome;
    if (outdated.isPresent()) {
      known.get().reverse(reversed);
      outcome = ignoreOutdated(outdated.get());
    } else {
      if (account.hasBeenOverdue()) {
        account.advanceTo(reversed.sequence());
      }
      outcome = reverse(known.get(), batch, account, received, reversed);
    }
    withdrawEvidence(known.get(), batch, account, received);
    return outcome;
  }

  /** Withdraws the sign of willingness of a payment that was reversed in full. */
  private void withdrawEvidence(
      Payment payment, AccountBatch batch, DelinquentAccount account, Received<?> received) {
    if (payment.state() == Payment.State.REVERSED) {
      batch
          .newestCase(account)
          .ifPresent(
              newest ->
                  evidence.withdraw(batch.evidence(), newest, payment.paymentId(), received.id()));
    }
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
    PaymentAmounts.Restored restored = payment.reverse(reversed);
    if (before == Payment.State.INCLUDED) {
      return EventOutcome.ignored(
          ("payment %s did not reduce the overdue amount; the lender's next figures are"
                  + " authoritative")
              .formatted(reversed.paymentId()));
    }
    if (before == Payment.State.APPLIED || before == Payment.State.RECOVERED) {
      restoration.restore(
          before, Objects.requireNonNull(restored), batch, account, received, reversed);
    }
    return EventOutcome.applied();
  }
}
