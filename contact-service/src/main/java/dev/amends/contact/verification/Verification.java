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
import org.jspecify.annotations.Nullable;

/** A check of the other party's identity in one talk. */
@Entity
@Table(name = "verification")
class Verification {

  /** What the check showed. */
  enum Outcome {
    VERIFIED,
    INSUFFICIENT,
    FAILED
  }

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
  List<String> passed;

  @Column(updatable = false)
  List<String> failed;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Outcome outcome;

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
   * A check as an agent made it.
   *
   * @param direction who began the talk, where told
   * @param contactPoint SHA-256 of the number or address, where told
   */
  Verification(
      UUID id,
      UUID caseId,
      Channel channel,
      @Nullable Direction direction,
      @Nullable String contactPoint,
      Set<StepKind> passed,
      Set<StepKind> failed,
      VerificationPolicy.Verdict verdict,
      String agent,
      Instant verifiedAt) {
    this.id = id;
    this.caseId = caseId;
    this.channel = channel;
    this.direction = direction;
    this.contactPoint = contactPoint;
    this.passed = names(passed);
    this.failed = names(failed);
    this.outcome =
        switch (verdict) {
          case VerificationPolicy.Verdict.Verified ignored -> Outcome.VERIFIED;
          case VerificationPolicy.Verdict.Insufficient ignored -> Outcome.INSUFFICIENT;
          case VerificationPolicy.Verdict.Failed ignored -> Outcome.FAILED;
        };
    this.why = verdict.why();
    this.agent = agent;
    this.verifiedAt = verifiedAt;
  }

  private static List<String> names(Set<StepKind> steps) {
    return steps.stream().sorted().map(StepKind::name).toList();
  }

  /** Whether it is of a talk that goes on and began after a moment. */
  boolean isOpenSince(Instant begin) {
    return contactId == null && verifiedAt.isAfter(begin);
  }

  /** Whether it shows that the other party is the borrower himself. */
  boolean showsTheBorrower() {
    return outcome == Outcome.VERIFIED;
  }

  /** Whether it was made in a talk of this kind. */
  boolean isOf(Channel medium, Direction begun) {
    return channel == medium && (direction == null || direction == begun);
  }

  /** The talk is over: the next one needs a check of its own. */
  void end(UUID contact) {
    contactId = contact;
  }
}
