package dev.amends.cases.hardship;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.HardshipDecision;
import dev.amends.events.CaseEvent.HardshipReviewDecided;
import dev.amends.events.CaseEvent.HardshipReviewDue;
import dev.amends.events.CaseEvent.HardshipReviewWithdrawn;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A supervisor's decision that is due because an assessment was not recorded in time. */
@Entity
@Table(name = "hardship_review")
class HardshipReview {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;

  @Enumerated(EnumType.STRING)
  Status status = Status.DUE;

  LocalDate awaitedFrom;
  LocalDate awaitedUntil;
  LocalDate dueOn;
  Instant dueAt;
  Instant slaUntil;
  @Nullable String assignee;
  @Nullable LocalDate extendedUntil;
  @Nullable String reason;
  @Nullable String endedBy;
  @Nullable Instant endedAt;
  @Version long version;

  /** The status of a review. */
  @Schema(name = "HardshipReviewStatus")
  public enum Status {
    /** A supervisor must decide; the ladder is paused. */
    DUE,
    /** The ladder stays paused until a later business day. */
    EXTENDED,
    /** The ladder resumes. */
    RESUMED,
    /** No decision is needed any more. */
    OBSOLETE
  }

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected HardshipReview() {}

  /**
   * Creates a review that is due.
   *
   * @param decisionDays days after which the decision counts as late
   */
  HardshipReview(
      UUID id,
      CollectionCase collectionCase,
      LocalDate awaitedFrom,
      LocalDate awaitedUntil,
      LocalDate dueOn,
      int decisionDays) {
    this.id = id;
    this.caseId = collectionCase.id();
    this.lenderId = collectionCase.account().lenderId();
    this.accountId = collectionCase.account().accountId();
    this.awaitedFrom = awaitedFrom;
    this.awaitedUntil = awaitedUntil;
    this.dueOn = dueOn;
    this.dueAt = startOf(dueOn);
    this.slaUntil = startOf(dueOn.plusDays(decisionDays));
  }

  HardshipReviewDue dueEvent(Origin origin) {
    return new HardshipReviewDue(
        caseId, lenderId, accountId, id, awaitedFrom, awaitedUntil, dueOn, origin);
  }

  /** Moves the due day back to an earlier business day on which the decision was already due. */
  void dueOn(LocalDate day) {
    Duration allowed = Duration.between(dueAt, slaUntil);
    dueOn = day;
    dueAt = startOf(day);
    slaUntil = dueAt.plus(allowed);
  }

  void assign(@Nullable String name) {
    assignee = name;
  }

  HardshipReviewDecided extend(
      LocalDate today, LocalDate until, String explanation, Instant at, Origin origin) {
    extendedUntil = until;
    end(Status.EXTENDED, explanation, origin.by(), at);
    return decided(HardshipDecision.EXTEND, explanation, today, origin);
  }

  HardshipReviewDecided resume(LocalDate today, String explanation, Instant at, Origin origin) {
    end(Status.RESUMED, explanation, origin.by(), at);
    return decided(HardshipDecision.RESUME, explanation, today, origin);
  }

  private HardshipReviewDecided decided(
      HardshipDecision decision, String explanation, LocalDate today, Origin origin) {
    return new HardshipReviewDecided(
        caseId, lenderId, accountId, id, decision, extendedUntil, explanation, today, origin);
  }

  HardshipReviewWithdrawn withdraw(LocalDate today, Instant at, Origin origin) {
    end(Status.OBSOLETE, origin.reason(), origin.by(), at);
    return new HardshipReviewWithdrawn(caseId, lenderId, accountId, id, today, origin);
  }

  private void end(Status ended, String why, String by, Instant at) {
    status = ended;
    reason = why;
    endedBy = by;
    endedAt = at;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
