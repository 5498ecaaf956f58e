package dev.amends.cases.arrears;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.holds.EndedHoldCommands;
import dev.amends.cases.holds.StatusHoldCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.StageCommands;
import dev.amends.cases.lifecycle.StepDownCommands;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Restores the amount that a reversed payment had reduced, and continues a case that it cured. */
@ApplicationScoped
class RestorationCommands {
  private final CaseJournal journal;
  private final StepDownCommands stepDowns;
  private final StageCommands stages;
  private final EndedHoldCommands endedHolds;
  private final StatusHoldCommands statusHolds;
  private final PersonHoldCommands personHolds;
  private final ClassificationCommands classification;
  private final BucketPolicy buckets;

  RestorationCommands(
      CaseJournal journal,
      StepDownCommands stepDowns,
      StageCommands stages,
      EndedHoldCommands endedHolds,
      StatusHoldCommands statusHolds,
      PersonHoldCommands personHolds,
      ClassificationCommands classification,
      BucketPolicy buckets) {
    this.journal = journal;
    this.stepDowns = stepDowns;
    this.stages = stages;
    this.endedHolds = endedHolds;
    this.statusHolds = statusHolds;
    this.personHolds = personHolds;
    this.classification = classification;
    this.buckets = buckets;
  }

  /**
   * Adds an amount to the open case again, or continues the case that the payment cured. A recovery
   * after a charge-off is reversed in the case that was charged off.
   */
  void restore(
      Payment.State before,
      PaymentAmounts.Restored restored,
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
          Figures earlier = found.figures();
          journal.publish(found, found.update(latest.recountedOn(day, buckets), origin), day);
          stepDowns.follow(found, earlier, day, origin);
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

  /** Continues a cured case as it was, with the holds that facts reported since then require. */
  private void reopen(
      AccountBatch batch,
      CollectionCase cured,
      DelinquentAccount account,
      Figures latest,
      LocalDate day,
      Origin origin) {
    cured.copyFrom(account);
    journal.publish(cured, cured.reopen(latest, day, origin), day);
    classification.review(batch.evidence(), cured, origin);
    endedHolds.reinstate(cured, batch.openCases(cured.person()), day, origin);
    account.statusesOn(day).forEach(status -> statusHolds.placeForStatus(cured, status));
    personHolds.place(batch, cured, day);
    stages.follow(cured, day, origin);
    if (cured.treatment().isHeld()) {
      batch.addFacts(cured.person());
    }
  }
}
