package dev.amends.assessment.request;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentCause;
import dev.amends.events.AssessmentEvent.AssessmentRequestClosed;
import dev.amends.events.AssessmentEvent.AssessmentRequestOverdue;
import dev.amends.events.AssessmentEvent.AssessmentRequested;
import dev.amends.events.AssessmentEvent.RequestOutcome;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Origin;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to assess a borrower's finances by a due date, because a contact showed hardship or a
 * change, or because the last assessment expired.
 */
@Entity
@Table(name = "assessment_request")
public class AssessmentRequest {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;

  @Enumerated(EnumType.STRING)
  RequestStatus status;

  @Enumerated(EnumType.STRING)
  AssessmentCause cause;

  /** Null, as it is loaded, if only an expiry required the assessment. */
  @Embedded @Nullable ContactFacts contactFacts;

  String requestedBy;
  Instant requestedAt;
  String causedBy;
  Instant dueAt;
  @Nullable Instant overdueReportedAt;
  @Nullable String assignee;
  @Nullable UUID assessmentId;
  @Nullable Instant closedAt;
  @Nullable String closedBy;

  @Enumerated(EnumType.STRING)
  @Nullable DeclineReason declineReason;

  @Convert(converter = EncryptedClosingNote.class)
  @Nullable String closingNote;

  @Version long version;

  @SuppressWarnings("NullAway.Init")
  AssessmentRequest() {}

  /**
   * Creates an open request.
   *
   * @param requestedAt the time of the contact or the expiry that requires the assessment
   * @param causedBy the CloudEvents id of that contact or expiry
   */
  AssessmentRequest(
      UUID caseId,
      AccountKey account,
      AssessmentCause cause,
      Instant requestedAt,
      Instant dueAt,
      String requestedBy,
      String causedBy) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
    this.status = RequestStatus.OPEN;
    this.cause = cause;
    this.requestedAt = requestedAt;
    this.dueAt = dueAt;
    this.requestedBy = requestedBy;
    this.causedBy = causedBy;
  }

  /** Adds the facts of a contact that are not known yet, and keeps the strongest cause. */
  void add(ContactLogged contact, AssessmentCause causeOfContact) {
    cause = RequestPolicy.strongest(cause, causeOfContact);
    contactFacts = facts();
    contactFacts.add(contact);
  }

  /** What the contacts stated; empty if only an expiry required the assessment. */
  ContactFacts facts() {
    return contactFacts == null ? new ContactFacts() : contactFacts;
  }

  /** Reports that the request is open, with all its facts. */
  AssessmentRequested requested(Origin origin) {
    ContactFacts facts = facts();
    return new AssessmentRequested(
        caseId,
        lenderId,
        accountId,
        id,
        cause,
        facts.reasonCode,
        facts.changeCode,
        requestedAt,
        dueAt,
        origin);
  }

  /** Reports that it was not fulfilled in time. */
  AssessmentRequestOverdue reportOverdue(Instant at) {
    overdueReportedAt = at;
    return new AssessmentRequestOverdue(
        caseId,
        lenderId,
        accountId,
        id,
        dueAt,
        Origin.system("assessment-request: due by " + dueAt));
  }

  /** Closes the request because an assessment was filed. */
  AssessmentRequestClosed fulfil(UUID assessment, Instant at, Origin origin) {
    assessmentId = assessment;
    return close(RequestOutcome.FULFILLED, at, origin);
  }

  /** Closes the request because the case ended. */
  AssessmentRequestClosed endWithCase(Instant at, Origin origin) {
    return close(RequestOutcome.OBSOLETE, at, origin);
  }

  /** Closes the request without an assessment. */
  AssessmentRequestClosed decline(
      DeclineReason reason, @Nullable String note, Instant at, Origin origin) {
    declineReason = reason;
    closingNote = note;
    return close(RequestOutcome.DECLINED, at, origin);
  }

  private AssessmentRequestClosed close(RequestOutcome outcome, Instant at, Origin origin) {
    status = RequestStatus.valueOf(outcome.name());
    closedAt = at;
    closedBy = origin.by();
    return new AssessmentRequestClosed(
        caseId, lenderId, accountId, id, outcome, assessmentId, at, origin);
  }

  /** Opens the request again because its case continues; its due date stays. */
  AssessmentRequested continueWithCase(Origin origin) {
    status = RequestStatus.OPEN;
    closedAt = null;
    closedBy = null;
    return requested(origin);
  }

  /** Assigns the request to a person, or to nobody. */
  void assign(@Nullable String person) {
    assignee = person;
  }

  boolean isOpen() {
    return status == RequestStatus.OPEN;
  }

  /** Whether it is open although the time by which it was due has passed. */
  boolean isOverdue(Instant now) {
    return isOpen() && now.isAfter(dueAt);
  }

  /** Whether it still lacks an assessment, given the time of the newest one. */
  boolean isUnanswered(Optional<Instant> lastAssessedAt) {
    return lastAssessedAt.filter(at -> !at.isBefore(requestedAt)).isEmpty();
  }

  /** The CloudEvents id of the contact or the expiry. */
  public String causedBy() {
    return causedBy;
  }

  /** The code of the change in the borrower's circumstances; empty if none was reported. */
  public Optional<String> changeCode() {
    return Optional.ofNullable(facts().changeCode);
  }

  /** What required the assessment, such as "the contact: RPC_HARDSHIP". */
  public String occasion() {
    String disposition = facts().disposition;
    return disposition == null ? "the last one expired" : "the contact: " + disposition;
  }
}
