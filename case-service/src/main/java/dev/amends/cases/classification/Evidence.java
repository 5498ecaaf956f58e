package dev.amends.cases.classification;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.classification.ClassificationPolicy.Dimension;
import dev.amends.cases.classification.ClassificationPolicy.Piece;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as it was weighed when it came; never changed. */
@Entity
@Table(name = "evidence")
public class Evidence {
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

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Evidence() {}

  Evidence(UUID caseId, Piece piece, Source source) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.dimension = piece.dimension();
    this.points = piece.points();
    this.reason = piece.reason();
    this.kind = source.kind();
    this.subject = source.subject();
    this.eventId = source.eventId();
    this.observedAt = source.observedAt();
  }

  /**
   * Where a piece of evidence comes from.
   *
   * @param kind the sign or the event
   * @param subject the contact, plan or assessment it is about
   */
  public record Source(String kind, UUID subject, String eventId, Instant observedAt) {}

  Piece piece() {
    return new Piece(dimension, points, reason);
  }

  boolean isAbilityOf(UUID assessmentId) {
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
