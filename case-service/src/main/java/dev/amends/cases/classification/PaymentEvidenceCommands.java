package dev.amends.cases.classification;

import dev.amends.cases.classification.EvidenceEntry.Source;
import dev.amends.cases.lifecycle.CollectionCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Records payments that no promise or plan asked for as signs of willingness, and withdraws them.
 */
@ApplicationScoped
public class PaymentEvidenceCommands {
  private final WillingnessPolicy willingness;
  private final ClassificationCommands classification;
  private final InstantSource clock;

  PaymentEvidenceCommands(
      WillingnessPolicy willingness, ClassificationCommands classification, InstantSource clock) {
    this.willingness = willingness;
    this.classification = classification;
    this.clock = clock;
  }

  /**
   * Adds a payment as a sign, unless a promise or plan was in force on its business date.
   *
   * @param day the business date of the payment
   * @param eventId the CloudEvents id of the event that reported it
   */
  public void add(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      String paymentId,
      LocalDate day,
      String eventId) {
    if (collectionCase.treatment().plans().wasAnyInForceOn(day)) {
      return;
    }
    WillingnessSign sign = WillingnessSign.UNASKED_PAYMENT;
    Instant now = clock.instant();
    EvidenceEntry entry =
        new EvidenceEntry(
            collectionCase.id(),
            willingness.evidence(sign, day, eventId),
            new Source(sign.name(), paymentId, null, now),
            now);
    classification.add(batch, collectionCase, List.of(entry), eventId);
  }

  /** Withdraws the sign of a payment that was reversed or paid an instalment. */
  public void withdraw(
      EvidenceBatch batch, CollectionCase collectionCase, String paymentId, String eventId) {
    withdraw(batch, collectionCase, entry -> entry.isAbout(paymentId, null), eventId);
  }

  /**
   * Withdraws the signs of payments that a promise or plan had asked for: the topics have no common
   * order, so a payment may arrive before the plan.
   *
   * @param day the business date from which the plan was in force
   * @param knownFrom payments that became known before this time were not asked for
   */
  void withdrawSince(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      LocalDate day,
      Instant knownFrom,
      String eventId) {
    withdraw(
        batch,
        collectionCase,
        entry -> !entry.businessDate().isBefore(day) && !entry.knownAt().isBefore(knownFrom),
        eventId);
  }

  private void withdraw(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      Predicate<EvidenceEntry> which,
      String eventId) {
    classification.withdraw(
        batch,
        collectionCase,
        batch.entriesOf(collectionCase).stream()
            .filter(entry -> entry.isSign(WillingnessSign.UNASKED_PAYMENT))
            .filter(which)
            .toList(),
        eventId);
  }
}
