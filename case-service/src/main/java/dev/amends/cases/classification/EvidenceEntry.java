package dev.amends.cases.classification;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.classification.Evidence.Dimension;
import dev.amends.messaging.consumption.Received;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence with the weight that it had when it was recorded. It has two times: the
 * business date to which it belongs, and the time at which it became known. It never changes, but
 * it is withdrawn if the result that gave it is withdrawn, and then it never counted for any
 * business date.
 */
@Entity
@Table(name = "evidence")
@SuppressWarnings("UnusedVariable") // withdrawnBy is kept for the record only
class EvidenceEntry {
  @Id private UUID id;
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private Dimension dimension;

  private String kind;
  private @Nullable Integer points;
  private String reason;
  private LocalDate businessDate;
  private @Nullable LocalDate validUntil;
  private Instant knownAt;
  private String eventId;
  private Instant observedAt;
  private String subject;
  private @Nullable Integer instalment;
  private @Nullable Instant withdrawnAt;
  private @Nullable String withdrawnBy;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected EvidenceEntry() {}

  /**
   * Records evidence.
   *
   * @param knownAt the present time
   */
  EvidenceEntry(UUID caseId, Evidence evidence, Source source, Instant knownAt) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.dimension = evidence.dimension();
    this.points = evidence.points();
    this.reason = evidence.reason();
    this.businessDate = evidence.businessDate();
    this.validUntil = evidence.validUntil();
    this.eventId = evidence.eventId();
    this.knownAt = knownAt.truncatedTo(ChronoUnit.MICROS);
    this.kind = source.kind();
    this.subject = source.subject();
    this.instalment = source.instalment();
    this.observedAt = source.observedAt();
  }

  /**
   * The source of evidence.
   *
   * @param kind the sign of willingness, ASSESSMENT or ASSESSMENT_EXPIRED
   * @param subject the id of the contact, plan, payment or assessment that gave it
   * @param instalment the number of the plan's instalment that gave it, if one did
   * @param observedAt the time of the event
   */
  record Source(String kind, String subject, @Nullable Integer instalment, Instant observedAt) {

    static Source of(
        String kind, UUID subject, @Nullable Integer instalment, Received<?> received) {
      return new Source(kind, subject.toString(), instalment, received.occurredAt());
    }
  }

  /** Returns the same evidence with another business date. */
  EvidenceEntry datedOn(LocalDate day, Instant now) {
    return copy(caseId, day, now);
  }

  /** Returns the same evidence for the case of a relapse, in which it is known from now on. */
  EvidenceEntry inheritedBy(UUID relapse, Instant now) {
    return copy(relapse, businessDate, now);
  }

  private EvidenceEntry copy(UUID ofCase, LocalDate day, Instant now) {
    return new EvidenceEntry(
        ofCase,
        new Evidence(dimension, points, reason, day, validUntil, eventId),
        new Source(kind, subject, instalment, observedAt),
        now);
  }

  /**
   * Withdraws the evidence.
   *
   * @param at the present time
   * @param eventId the CloudEvents id of the event that withdraws it
   */
  void withdraw(Instant at, String eventId) {
    withdrawnAt = at.truncatedTo(ChronoUnit.MICROS);
    withdrawnBy = eventId;
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** Whether the evidence was known at a time, and not withdrawn by then. */
  boolean isKnownAt(Instant time) {
    return !knownAt.isAfter(time) && (withdrawnAt == null || withdrawnAt.isAfter(time));
  }

  boolean isSign(WillingnessSign sign) {
    return kind.equals(sign.name());
  }

  /** Whether a contact gave the evidence. */
  boolean isOfContact() {
    return WillingnessSign.OF_CONTACTS.stream().anyMatch(this::isSign);
  }

  /** Whether the evidence is about a contact, plan, payment or assessment. */
  boolean isAbout(Object id, @Nullable Integer number) {
    return subject.equals(id.toString()) && Objects.equals(instalment, number);
  }

  Evidence evidence() {
    return new Evidence(dimension, points, reason, businessDate, validUntil, eventId);
  }

  Dimension dimension() {
    return dimension;
  }

  UUID caseId() {
    return caseId;
  }

  String kind() {
    return kind;
  }

  @Nullable Integer points() {
    return points;
  }

  String reason() {
    return reason;
  }

  /** The lender's business date to which it belongs. */
  LocalDate businessDate() {
    return businessDate;
  }

  /** The time at which it was recorded. */
  Instant knownAt() {
    return knownAt;
  }

  /** The time of the last change: the withdrawal, or the recording. */
  Instant lastChangedAt() {
    return withdrawnAt == null ? knownAt : withdrawnAt;
  }

  String eventId() {
    return eventId;
  }

  Instant observedAt() {
    return observedAt;
  }
}
