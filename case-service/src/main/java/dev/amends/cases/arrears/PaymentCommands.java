package dev.amends.cases.arrears;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.classification.PaymentEvidenceCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.cases.lifecycle.StepDownCommands;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies payments to the overdue amount, each once. */
@ApplicationScoped
public class PaymentCommands {
  private final CaseJournal journal;
  private final StepDownCommands stepDowns;
  private final CureCommands cures;
  private final PaymentEvidenceCommands evidence;
  private final LegalSteps legalSteps;
  private final BucketPolicy buckets;

  PaymentCommands(
      CaseJournal journal,
      StepDownCommands stepDowns,
      CureCommands cures,
      PaymentEvidenceCommands evidence,
      LegalSteps legalSteps,
      BucketPolicy buckets) {
    this.journal = journal;
    this.stepDowns = stepDowns;
    this.cures = cures;
    this.evidence = evidence;
    this.legalSteps = legalSteps;
    this.buckets = buckets;
  }

  /** Reduces the overdue amount; a payment for an account that was never overdue waits. */
  public EventOutcome receive(
      AccountBatch batch, Received<LenderEvent> received, PaymentReceived paid) {
    Optional<Payment> earlier = batch.payment(paid.account(), paid.paymentId());
    Optional<String> contradiction = earlier.flatMap(payment -> payment.contradiction(paid));
    if (contradiction.isPresent()) {
      return EventOutcome.rejected("amount", contradiction.get());
    }
    if (earlier.isPresent() && earlier.get().state() != Payment.State.EXPECTED) {
      return EventOutcome.ignored(
          "payment %s is already recorded: %s".formatted(paid.paymentId(), earlier.get().reason()));
    }
    DelinquentAccount account = batch.account(paid, received.partition());
    Optional<String> wrongCurrency = account.reasonIfWrongCurrency(paid.amount());
    if (wrongCurrency.isPresent()) {
      return EventOutcome.rejected("amount.currency", wrongCurrency.get());
    }
    account.adoptCurrency(paid.amount());
    earlier.ifPresent(expected -> expected.receive(paid, received.id()));
    Payment payment = earlier.orElseGet(() -> batch.add(new Payment(paid, received.id())));
    Optional<String> outdated = account.reasonIfOutdated(paid.sequence());
    if (outdated.isPresent()) {
      payment.include(outdated.get());
      return EventOutcome.ignored(
          outdated.get() + "; the payment is recorded, the overdue amount does not change");
    }
    if (account.hasBeenOverdue()) {
      apply(batch, account, payment);
    } else {
      payment.await();
      batch.addWaiting(payment);
    }
    return EventOutcome.applied();
  }

  /**
   * Applies the payments that waited for an account's first arrears.
   *
   * @param reportedSequence the sequence of the report; its figures include earlier payments
   */
  void applyWaiting(AccountBatch batch, DelinquentAccount account, long reportedSequence) {
    for (Payment payment : batch.removeWaiting(account)) {
      if (payment.sequence() < reportedSequence) {
        payment.include("included in the lender's figures of sequence " + reportedSequence);
      } else {
        apply(batch, account, payment);
      }
    }
  }

  private void apply(AccountBatch batch, DelinquentAccount account, Payment payment) {
    account.advanceTo(payment.sequence());
    Optional<CollectionCase> newest = batch.newestCase(account);
    if (newest.isEmpty()) {
      payment.include("nothing was overdue");
      return;
    }
    switch (newest.get().status()) {
      case OPEN -> reduce(batch, newest.get(), payment);
      case CHARGED_OFF -> recover(newest.get(), payment);
      case CURED, CLOSED -> payment.include("nothing was overdue");
    }
  }

  private void reduce(AccountBatch batch, CollectionCase open, Payment payment) {
    Figures before = open.figures();
    Figures latest =
        before
            .agedTo(payment.businessDate(), buckets)
            .withAmounts(
                overdueAfter(payment, before.overdue()),
                outstandingAfter(payment, before.outstanding()));
    payment.apply(
        decrease(before.overdue(), latest.overdue()),
        decrease(before.outstanding(), latest.outstanding()));
    if (latest.overdue().isZero()) {
      cures.cure(open, latest, payment.businessDate(), origin(payment));
    } else {
      journal.publish(open, open.update(latest, origin(payment)), payment.businessDate());
      legalSteps.withdrawUndecided(
          open, "a payment was received", payment.businessDate(), origin(payment));
      stepDowns.follow(open, before, payment.businessDate(), origin(payment));
      evidence.add(
          batch.evidence(), open, payment.paymentId(), payment.businessDate(), payment.eventId());
    }
  }

  /** Records money received after a charge-off; the case stays closed. */
  private void recover(CollectionCase chargedOff, Payment payment) {
    Figures before = chargedOff.figures();
    Money received = Objects.requireNonNull(payment.remaining());
    Figures latest =
        before.withAmounts(
            overdueAfter(payment, before.overdue()),
            outstandingAfter(payment, before.outstanding()));
    payment.recover(
        chargedOff.id(),
        decrease(before.overdue(), latest.overdue()),
        decrease(before.outstanding(), latest.outstanding()));
    journal.publish(
        chargedOff, chargedOff.recover(latest, received, origin(payment)), payment.businessDate());
  }

  private static Origin origin(Payment payment) {
    return Origin.lender(
        payment.lenderId(),
        "payment %s of %s".formatted(payment.paymentId(), payment.amount()),
        payment.eventId());
  }

  /**
   * Adds the part that was reversed before the payment was applied, because it is still overdue.
   */
  private static Money overdueAfter(Payment payment, Money before) {
    Money reported = payment.overdueAfter();
    Money after =
        reported == null
            ? before.minus(Objects.requireNonNull(payment.remaining()))
            : reported.plus(Objects.requireNonNull(payment.reversed()));
    return after.orZeroIfNegative();
  }

  /** The whole debt after a payment; null if the lender does not report the debt. */
  private static @Nullable Money outstandingAfter(Payment payment, @Nullable Money before) {
    Money reported = payment.outstandingAfter();
    if (reported != null) {
      return reported.plus(Objects.requireNonNull(payment.reversed()));
    }
    return before == null ? null : before.minus(Objects.requireNonNull(payment.remaining()));
  }

  /** Returns the decrease of an amount in minor units; 0 if the amount is unknown. */
  private static long decrease(@Nullable Money before, @Nullable Money after) {
    return before == null || after == null
        ? 0
        : Math.max(0, before.minorUnits() - after.minorUnits());
  }
}
