package dev.amends.cases.referral;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.LegalReferralConcluded;
import dev.amends.events.CaseEvent.LegalReferralProposed;
import dev.amends.events.CaseEvent.LegalReferralRejected;
import dev.amends.events.CaseEvent.LegalReferralRequested;
import dev.amends.events.CaseEvent.LegalReferralWithdrawn;
import dev.amends.events.CaseEvent.ReferralOutcome;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A proposed legal action on a case, from the decision to its outcome. */
@Entity
@Table(name = "referral")
class Referral {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;
  String step;

  @Enumerated(EnumType.STRING)
  StepAction action;

  @Enumerated(EnumType.STRING)
  Status status = Status.PROPOSED;

  int failedAttempts;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<String> proof;

  LocalDate proposedOn;
  Instant proposedAt;
  Instant decisionDueAt;

  /** The time by which the outcome of the approved action is to be recorded. */
  @Nullable Instant outcomeDueAt;

  /** The deadline of the decision, or of the outcome once approved, by which work is ordered. */
  Instant dueAt;

  @Nullable String assignee;
  @Nullable String decidedBy;
  @Nullable Instant decidedAt;
  @Nullable String why;
  @Nullable Instant withdrawnAt;

  @Enumerated(EnumType.STRING)
  @Nullable ReferralOutcome outcome;

  @Nullable LocalDate concludedOn;
  @Version long version;

  /** The status of a referral. */
  @Schema(name = "ReferralStatus")
  public enum Status {
    /** A supervisor must decide. */
    PROPOSED,
    /** A supervisor approved it; its outcome is awaited. */
    APPROVED,
    /** A supervisor rejected it. */
    REJECTED,
    /** Its reason no longer applies. */
    WITHDRAWN,
    /** Its outcome is recorded. */
    CONCLUDED
  }

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected Referral() {}

  Referral(
      UUID id,
      CollectionCase collectionCase,
      String step,
      StepAction action,
      ProofPolicy.Verdict.Proven proven,
      LocalDate proposedOn,
      Instant proposedAt,
      Instant decisionDueAt) {
    this.id = id;
    this.caseId = collectionCase.id();
    this.lenderId = collectionCase.account().lenderId();
    this.accountId = collectionCase.account().accountId();
    this.step = step;
    this.action = action;
    this.failedAttempts = proven.failedAttempts();
    this.proof = proven.proof();
    this.proposedOn = proposedOn;
    this.proposedAt = proposedAt;
    this.decisionDueAt = decisionDueAt;
    this.dueAt = decisionDueAt;
  }

  LegalReferralProposed proposedEvent(Origin origin) {
    return new LegalReferralProposed(
        caseId,
        lenderId,
        accountId,
        id,
        action,
        failedAttempts,
        proof,
        decisionDueAt,
        proposedOn,
        origin);
  }

  /** Moves the proposal back to an earlier business day on which its proof was complete. */
  void proposedOn(LocalDate day) {
    proposedOn = day;
  }

  void assign(@Nullable String name) {
    assignee = name;
  }

  /**
   * Approves it on the current proof. The approval ends the assignment, because the outcome is
   * separate work.
   *
   * @param outcomeBy the time by which the outcome is to be recorded
   */
  LegalReferralRequested approve(
      ProofPolicy.Verdict.Proven proven,
      LocalDate day,
      Instant at,
      Instant outcomeBy,
      Origin origin) {
    failedAttempts = proven.failedAttempts();
    proof = proven.proof();
    decide(Status.APPROVED, at, origin);
    outcomeDueAt = outcomeBy;
    dueAt = outcomeBy;
    assignee = null;
    return new LegalReferralRequested(
        caseId, lenderId, accountId, day, failedAttempts, id, action, outcomeBy, origin);
  }

  LegalReferralRejected reject(String reason, LocalDate day, Instant at, Origin origin) {
    decide(Status.REJECTED, at, origin);
    why = reason;
    return new LegalReferralRejected(caseId, lenderId, accountId, id, action, reason, day, origin);
  }

  private void decide(Status decided, Instant at, Origin origin) {
    status = decided;
    decidedAt = at;
    decidedBy = origin.by();
  }

  LegalReferralWithdrawn withdraw(String reason, LocalDate day, Instant at, Origin origin) {
    status = Status.WITHDRAWN;
    why = reason;
    withdrawnAt = at;
    return new LegalReferralWithdrawn(caseId, lenderId, accountId, id, action, reason, day, origin);
  }

  LegalReferralConcluded conclude(ReferralOutcome result, LocalDate day, Origin origin) {
    status = Status.CONCLUDED;
    outcome = result;
    concludedOn = day;
    return new LegalReferralConcluded(caseId, lenderId, accountId, id, action, result, day, origin);
  }
}
