package dev.amends.contact.verification;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A check of the other party's identity in one conversation. */
@Entity
@Table(name = "verification")
class Verification {
  @Id UUID id;

  @Column(updatable = false)
  UUID caseId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  @Nullable Direction direction;

  @Column(updatable = false)
  @Nullable String contactPoint;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  List<String> passed;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  List<String> failed;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  VerificationOutcome outcome;

  @Column(updatable = false)
  String why;

  @Column(updatable = false)
  String agent;

  @Column(updatable = false)
  Instant verifiedAt;

  @Nullable UUID contactId;

  @Version int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Verification() {}

  /**
   * A check in progress.
   *
   * @param direction who started the conversation; any if absent
   * @param contactPoint the keyed hash of the number or address
   */
  Verification(
      UUID id,
      UUID caseId,
      Channel channel,
      @Nullable Direction direction,
      @Nullable String contactPoint,
      Set<StepKind> passed,
      Set<StepKind> failed,
      VerificationPolicy.Result result,
      String agent,
      Instant verifiedAt) {
    this.id = id;
    this.caseId = caseId;
    this.channel = channel;
    this.direction = direction;
    this.contactPoint = contactPoint;
    this.passed = names(passed);
    this.failed = names(failed);
    this.outcome = result.outcome();
    this.why = result.reason();
    this.agent = agent;
    this.verifiedAt = verifiedAt;
  }

  private static List<String> names(Set<StepKind> steps) {
    return steps.stream().sorted().map(StepKind::name).toList();
  }

  /** Whether its conversation started after the given time and has not been logged yet. */
  boolean isOpenSince(Instant start) {
    return contactId == null && verifiedAt.isAfter(start);
  }

  /** Whether it proves that the other party is the borrower. */
  boolean provesBorrower() {
    return outcome == VerificationOutcome.VERIFIED;
  }

  /** Whether it belongs to a conversation by this channel and in this direction. */
  boolean covers(Channel usedChannel, Direction usedDirection) {
    return channel == usedChannel && (direction == null || direction == usedDirection);
  }

  /** Ends the check with its logged conversation; the next conversation needs another check. */
  void close(UUID contact) {
    contactId = contact;
  }
}
