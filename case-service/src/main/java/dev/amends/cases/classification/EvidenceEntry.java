package dev.amends.cases.classification;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.classification.ClassificationPolicy.Dimension;
import dev.amends.cases.classification.ClassificationPolicy.Evidence;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence with the weight that it had when it was recorded. It never changes, but it is
 * withdrawn if the result that gave it is withdrawn.
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
  private String eventId;
  private Instant observedAt;
  private @Nullable UUID subject;
  private @Nullable Integer instalment;
  private @Nullable Instant withdrawnAt;
  private @Nullable String withdrawnBy;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected EvidenceEntry() {}

  EvidenceEntry(UUID caseId, Evidence evidence, Source source) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.dimension = evidence.dimension();
    this.points = evidence.points();
    this.reason = evidence.reason();
    this.kind = source.kind();
    this.subject = source.subject();
    this.instalment = source.instalment();
    this.eventId = source.eventId();
    this.observedAt = source.observedAt();
  }

  /**
   * The source of evidence.
   *
   * @param kind the sign of willingness, ASSESSMENT or ASSESSMENT_EXPIRED
   * @param subject the id of the contact, plan or assessment that gave it
   * @param instalment the number of the plan's instalment that gave it, if one did
   */
  record Source(
      String kind,
      UUID subject,
      @Nullable Integer instalment,
      String eventId,
      Instant observedAt) {}

  /**
   * Withdraws the evidence.
   *
   * @param eventId the CloudEvents id of the event that withdraws it
   */
  void withdraw(Instant at, String eventId) {
    withdrawnAt = at;
    withdrawnBy = eventId;
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  boolean isFrom(String sign, UUID plan, @Nullable Integer number) {
    return kind.equals(sign) && plan.equals(subject) && Objects.equals(instalment, number);
  }

  Evidence evidence() {
    return new Evidence(dimension, points, reason);
  }

  boolean isAbilityFrom(UUID assessmentId) {
    return dimension == Dimension.ABILITY && points != null && assessmentId.equals(subject);
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

  String eventId() {
    return eventId;
  }

  Instant observedAt() {
    return observedAt;
  }
}
