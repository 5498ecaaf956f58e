package dev.amends.cases.classification;

import dev.amends.cases.classification.EvidenceEntry.Source;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentExpired;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Records what contacts and assessments show about the willingness and the ability to pay. */
@ApplicationScoped
public class EvidenceCommands {
  private final EvidenceEntries entries;
  private final WillingnessPolicy willingness;
  private final ClassificationCommands classification;
  private final InstantSource clock;

  EvidenceCommands(
      EvidenceEntries entries,
      WillingnessPolicy willingness,
      ClassificationCommands classification,
      InstantSource clock) {
    this.entries = entries;
    this.willingness = willingness;
    this.classification = classification;
    this.clock = clock;
  }

  /** Adds the signs that a contact gives, if any. */
  public void addContact(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      ContactLogged contact,
      Received<?> received) {
    LocalDate day = batch.businessDateOf(collectionCase, contact.contactedAt());
    List<EvidenceEntry> added =
        willingness.signsOf(contact).stream()
            .map(
                sign ->
                    entry(
                        collectionCase,
                        willingness.evidence(sign, day, received.id()),
                        Source.of(sign.name(), contact.contactId(), null, received)))
            .toList();
    classification.add(batch, collectionCase, added, received.id());
  }

  /** Adds an assessment of the borrower's finances. */
  public void addAssessment(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      AssessmentCompleted completed,
      Received<?> received) {
    LocalDate day =
        completed.businessDate() == null
            ? batch.businessDateOf(collectionCase, received.occurredAt())
            : completed.businessDate();
    Evidence evidence =
        Evidence.assessment(completed.abilityScore(), day, completed.validUntil(), received.id());
    Source source = Source.of("ASSESSMENT", completed.assessmentId(), null, received);
    classification.add(
        batch, collectionCase, List.of(entry(collectionCase, evidence, source)), received.id());
  }

  /** Records that the newest assessment expired; the date has come, even if no day was closed. */
  public void expireAssessment(
      EvidenceBatch batch,
      CollectionCase collectionCase,
      AssessmentExpired expired,
      Received<?> received) {
    Optional<EvidenceEntry> newest =
        batch.entriesOf(collectionCase).stream()
            .filter(entry -> entry.evidence().isAssessment())
            .reduce(
                (one, other) -> other.businessDate().isBefore(one.businessDate()) ? one : other);
    if (newest.filter(entry -> entry.isAbout(expired.assessmentId(), null)).isPresent()) {
      Source source = Source.of("ASSESSMENT_EXPIRED", expired.assessmentId(), null, received);
      EvidenceEntry entry =
          entry(collectionCase, Evidence.expiry(expired.validUntil(), received.id()), source);
      classification.add(batch, collectionCase, List.of(entry), received.id());
    }
  }

  /**
   * Dates contacts again that a business day closed by mistake had given a later date than the day
   * in progress. The caller classifies the case next.
   *
   * @param inProgress the day after the newest one that the lender has reported
   * @param eventId the CloudEvents id of the correction
   */
  public void correctContacts(
      EvidenceBatch batch, CollectionCase collectionCase, LocalDate inProgress, String eventId) {
    Instant now = clock.instant();
    batch.entriesOf(collectionCase).stream()
        .filter(EvidenceEntry::isOfContact)
        .filter(entry -> entry.businessDate().isAfter(inProgress))
        .forEach(
            entry -> {
              entry.withdraw(now, eventId);
              EvidenceEntry moved = entry.datedOn(inProgress, now);
              entries.persist(moved);
              batch.add(moved);
            });
  }

  private EvidenceEntry entry(CollectionCase collectionCase, Evidence evidence, Source source) {
    return new EvidenceEntry(collectionCase.id(), evidence, source, clock.instant());
  }
}
