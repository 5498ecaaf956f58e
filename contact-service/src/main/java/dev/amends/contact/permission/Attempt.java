package dev.amends.contact.permission;

import dev.amends.events.ContactEvent.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules count: an attempt that took place, or one reserved by a permit. */
@Entity
@Table(name = "contact_attempt")
class Attempt {
  @Id UUID id;

  @Column(name = "case_id")
  UUID caseId;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(name = "contact_point")
  @Nullable String contactPoint;

  Instant at;
  boolean counts;
  boolean conversation;

  @Column(name = "reserved_until")
  @Nullable Instant reservedUntil;

  @Column(name = "permit_id")
  @Nullable UUID permitId;

  @Column(name = "contact_id")
  @Nullable UUID contactId;

  @Version int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Attempt() {}

  private Attempt(UUID id, UUID caseId, Channel channel, Instant at) {
    this.id = id;
    this.caseId = caseId;
    this.channel = channel;
    this.at = at;
  }

  static Attempt reserved(UUID id, Permit permit, @Nullable String contactPoint) {
    Attempt attempt = new Attempt(id, permit.caseId, permit.channel, permit.grantedAt);
    attempt.counts = true;
    attempt.contactPoint = contactPoint;
    attempt.reservedUntil = permit.expiresAt;
    attempt.permitId = permit.id;
    return attempt;
  }

  static Attempt of(UUID id, UUID caseId, PermitDesk.Taken taken) {
    Attempt attempt = new Attempt(id, caseId, taken.channel(), taken.at());
    attempt.took(taken);
    return attempt;
  }

  /** It took place, and counts as what came of it says. */
  void took(PermitDesk.Taken taken) {
    at = taken.at();
    counts = taken.attempt();
    conversation = taken.conversation();
    contactId = taken.contactId();
    reservedUntil = null;
  }

  PermitPolicy.Attempted fact() {
    return new PermitPolicy.Attempted(at, channel, contactPoint, counts, conversation);
  }
}
