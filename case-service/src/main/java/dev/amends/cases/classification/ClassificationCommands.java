package dev.amends.cases.classification;

import dev.amends.cases.classification.ClassificationPolicy.Classification;
import dev.amends.cases.classification.ClassificationPolicy.Dimension;
import dev.amends.cases.classification.ClassificationPolicy.Evidence;
import dev.amends.cases.hardship.PlanOfferCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.CaseClassified;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds evidence to cases and classifies them again. */
@ApplicationScoped
public class ClassificationCommands {
  private final EvidenceEntries entries;
  private final ClassificationPolicy policy;
  private final WillingnessPolicy willingness;
  private final PlanOfferCommands offers;
  private final CaseJournal journal;

  ClassificationCommands(
      EvidenceEntries entries,
      ClassificationPolicy policy,
      WillingnessPolicy willingness,
      PlanOfferCommands offers,
      CaseJournal journal) {
    this.entries = entries;
    this.policy = policy;
    this.willingness = willingness;
    this.offers = offers;
    this.journal = journal;
  }

  /** Loads the evidence of several cases in one query. */
  public EvidenceBatch load(Collection<UUID> caseIds) {
    return new EvidenceBatch(entries.findByCases(caseIds));
  }

  /** Adds the evidence of willingness that a contact gives, if any. */
  public void addContact(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      ContactLogged contact,
      Received<?> received) {
    willingness
        .signOf(contact)
        .ifPresent(
            sign -> addSign(batch, collectionCase, sign, contact.contactId(), null, received));
  }

  /**
   * Adds a sign of willingness, or of its absence.
   *
   * @param subject the id of the contact or plan that gave the sign
   * @param instalment the number of the plan's instalment that gave it, if one did
   */
  public void addSign(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      WillingnessSign sign,
      UUID subject,
      @Nullable Integer instalment,
      Received<?> received) {
    add(
        batch,
        collectionCase,
        willingness.evidence(sign),
        new EvidenceEntry.Source(
            sign.name(), subject, instalment, received.id(), received.occurredAt()));
  }

  /** Withdraws the newest sign of this kind that a plan or one of its instalments gave, if any. */
  public void withdrawSign(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      WillingnessSign sign,
      UUID planId,
      @Nullable Integer instalment,
      Received<?> received) {
    batch.entriesOf(collectionCase).stream()
        .filter(entry -> entry.isFrom(sign.name(), planId, instalment))
        .max(Comparator.comparing(EvidenceEntry::observedAt))
        .ifPresent(
            entry ->
                change(
                    batch,
                    collectionCase,
                    "withdrawn: " + entry.reason(),
                    received.id(),
                    () -> entry.withdraw(received.occurredAt(), received.id())));
  }

  /**
   * Adds an assessment of the borrower's finances.
   *
   * @param abilityScore 0 to 100
   */
  public void addAssessment(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      int abilityScore,
      UUID assessmentId,
      Received<?> received) {
    add(
        batch,
        collectionCase,
        new Evidence(Dimension.ABILITY, abilityScore, "assessment"),
        source("ASSESSMENT", assessmentId, received));
  }

  /** Makes the ability unknown if the expired assessment is the newest one. */
  public void expireAssessment(
      EvidenceBatch batch, CollectionCase collectionCase, UUID assessmentId, Received<?> received) {
    boolean newest =
        batch.entriesOf(collectionCase).stream()
            .filter(entry -> entry.dimension() == Dimension.ABILITY)
            .max(Comparator.comparing(EvidenceEntry::observedAt))
            .filter(entry -> entry.isAbilityFrom(assessmentId))
            .isPresent();
    if (newest) {
      add(
          batch,
          collectionCase,
          new Evidence(Dimension.ABILITY, null, "assessment expired"),
          source("ASSESSMENT_EXPIRED", assessmentId, received));
    }
  }

  private static EvidenceEntry.Source source(String kind, UUID subject, Received<?> received) {
    return new EvidenceEntry.Source(kind, subject, null, received.id(), received.occurredAt());
  }

  private void add(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      Evidence evidence,
      EvidenceEntry.Source source) {
    EvidenceEntry entry = new EvidenceEntry(collectionCase.id(), evidence, source);
    change(
        batch,
        collectionCase,
        evidence.reason(),
        source.eventId(),
        () -> {
          entries.persist(entry);
          batch.add(entry);
        });
  }

  /** Changes the evidence of a case and publishes the class if a score changes with it. */
  private void change(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      String reason,
      String eventId,
      Runnable change) {
    Classification before = classify(batch.entriesOf(collectionCase));
    change.run();
    Classification latest = classify(batch.entriesOf(collectionCase));
    if (!latest.hasSameScores(before)) {
      publish(collectionCase, latest, Origin.event("evidence: " + reason, eventId));
    }
  }

  Classification classify(List<EvidenceEntry> evidence) {
    return policy.classify(
        evidence.stream()
            .sorted(Comparator.comparing(EvidenceEntry::observedAt))
            .map(EvidenceEntry::evidence)
            .toList());
  }

  private void publish(CollectionCase collectionCase, Classification latest, Origin origin) {
    boolean classChanged = collectionCase.customerClass() != latest.customerClass();
    journal.publish(
        collectionCase,
        new CaseClassified(
            collectionCase.id(),
            collectionCase.account().lenderId(),
            collectionCase.account().accountId(),
            latest.customerClass(),
            latest.willingness(),
            latest.ability(),
            latest.reasons(),
            null,
            null,
            origin),
        null);
    if (classChanged) {
      offers.classify(collectionCase, latest.customerClass(), origin);
      journal.publish(
          collectionCase,
          collectionCase.reclassify(latest.customerClass(), origin),
          collectionCase.figures().businessDate());
    }
  }
}
