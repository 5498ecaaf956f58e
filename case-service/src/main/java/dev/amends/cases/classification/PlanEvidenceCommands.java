package dev.amends.cases.classification;

import static dev.amends.cases.classification.WillingnessSign.INSTALMENT_PAID;
import static dev.amends.cases.classification.WillingnessSign.PROMISE_BROKEN;
import static dev.amends.cases.classification.WillingnessSign.PROMISE_PARTLY_KEPT;

import dev.amends.cases.classification.EvidenceEntry.Source;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.InstalmentReopened;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanReinstated;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records the results of promises, plans and instalments as signs of willingness, and withdraws
 * them with the results. They belong to the business dates of the results.
 */
@ApplicationScoped
public class PlanEvidenceCommands {
  private final WillingnessPolicy willingness;
  private final ClassificationCommands classification;
  private final PaymentEvidenceCommands payments;
  private final InstantSource clock;

  PlanEvidenceCommands(
      WillingnessPolicy willingness,
      ClassificationCommands classification,
      PaymentEvidenceCommands payments,
      InstantSource clock) {
    this.willingness = willingness;
    this.classification = classification;
    this.payments = payments;
    this.clock = clock;
  }

  /** Withdraws the signs of the payments that a promise or plan has asked for from a date. */
  public void begin(
      EvidenceBatch batch, CollectionCase collectionCase, LocalDate day, Received<?> received) {
    payments.withdrawSince(batch, collectionCase, day, received.occurredAt(), received.id());
  }

  /** Adds the result of a promise or plan. */
  public void addResult(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      WillingnessSign sign,
      UUID planId,
      LocalDate day,
      Received<?> received) {
    add(batch, collectionCase, sign, planId, null, day, received);
  }

  /** Returns the sign that a broken promise gives, which depends on whether any of it was paid. */
  public static WillingnessSign signOf(PromiseBroken broken) {
    return broken.received().isPositive() ? PROMISE_PARTLY_KEPT : PROMISE_BROKEN;
  }

  /**
   * Withdraws the result of a promise or plan. If it is in force again, it was all the time, and
   * had asked for the payments since then. Call it before the plan is put in force again.
   */
  public void reinstate(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      PlanReinstated reinstated,
      Received<?> received) {
    Set<WillingnessSign> given = WillingnessSign.givenBy(reinstated.withdrawn());
    withdraw(batch, collectionCase, given, reinstated.planId(), null, received);
    if (reinstated.inForce()) {
      collectionCase
          .treatment()
          .plans()
          .lastDayOf(reinstated.planId())
          .ifPresent(
              day ->
                  payments.withdrawSince(batch, collectionCase, day, Instant.EPOCH, received.id()));
    }
  }

  /** Adds a paid instalment; the plan had asked for the payment. */
  public void addInstalment(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      InstalmentPaid paid,
      Received<?> received) {
    payments.withdraw(batch, collectionCase, paid.paymentId(), received.id());
    add(
        batch,
        collectionCase,
        INSTALMENT_PAID,
        paid.planId(),
        paid.number(),
        paid.businessDate(),
        received);
  }

  /** Withdraws a paid instalment; a missed one gave no sign. */
  public void reopenInstalment(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      InstalmentReopened reopened,
      Received<?> received) {
    if (reopened.withdrawn() == InstalmentResult.PAID) {
      Set<WillingnessSign> given = Set.of(INSTALMENT_PAID);
      withdraw(batch, collectionCase, given, reopened.planId(), reopened.number(), received);
    }
  }

  private void add(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      WillingnessSign sign,
      UUID planId,
      @Nullable Integer instalment,
      LocalDate day,
      Received<?> received) {
    EvidenceEntry entry =
        new EvidenceEntry(
            collectionCase.id(),
            willingness.evidence(sign, day, received.id()),
            Source.of(sign.name(), planId, instalment, received),
            clock.instant());
    classification.add(batch, collectionCase, List.of(entry), received.id());
  }

  /** Withdraws the newest of these signs, if there is one. */
  private void withdraw(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      Set<WillingnessSign> signs,
      UUID planId,
      @Nullable Integer instalment,
      Received<?> received) {
    Optional<EvidenceEntry> newest =
        batch.entriesOf(collectionCase).stream()
            .filter(entry -> entry.isAbout(planId, instalment))
            .filter(entry -> signs.stream().anyMatch(entry::isSign))
            .reduce((one, other) -> other.knownAt().isBefore(one.knownAt()) ? one : other);
    classification.withdraw(batch, collectionCase, newest.stream().toList(), received.id());
  }
}
