package dev.amends.cases.complaints;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.ComplaintDecided;
import dev.amends.events.CaseEvent.ComplaintDecisionDue;
import dev.amends.events.CaseEvent.ComplaintOpened;
import dev.amends.events.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A borrower's complaint. */
@Entity
@Table(name = "complaint")
class Complaint {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;

  @Enumerated(EnumType.STRING)
  Type type;

  @Convert(converter = EncryptedComplaintText.class)
  String text;

  @Nullable UUID contactId;

  @Enumerated(EnumType.STRING)
  State state = State.OPEN;

  Instant openedAt;
  String openedBy;
  @Nullable String openerSubject;
  @Nullable String aboutAgent;

  @JdbcTypeCode(SqlTypes.JSON)
  List<UUID> attachmentIds = List.of();

  @Nullable String assignee;

  /** The time by which it is to be decided. */
  @Column(name = "decision_due_at")
  Instant dueAt;

  /** The time of the report that the deadline is near. */
  @Nullable Instant remindedAt;

  /** The time of the report that the deadline has passed. */
  @Nullable Instant overdueAt;

  @Nullable String decision;
  @Nullable Integer restDays;
  @Nullable Instant decidedAt;
  @Nullable String decidedBy;
  @Version long version;

  /** The subject of a complaint. */
  public enum Type {
    THREAT,
    INSULT,
    THIRD_PARTY,
    TIME,
    FREQUENCY,
    OTHER
  }

  /** The state of a complaint. */
  @Schema(name = "ComplaintState")
  public enum State {
    /** Compliance has not decided yet. */
    OPEN,
    /** Compliance agreed with the borrower. */
    UPHELD,
    /** Compliance did not agree with the borrower. */
    REJECTED
  }

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected Complaint() {}

  Complaint(
      UUID id,
      CollectionCase collectionCase,
      NewComplaint filed,
      String openedBy,
      @Nullable String openerSubject,
      Instant openedAt,
      Instant dueAt) {
    this.id = id;
    this.caseId = collectionCase.id();
    this.lenderId = collectionCase.account().lenderId();
    this.accountId = collectionCase.account().accountId();
    this.type = filed.type();
    this.text = filed.text();
    this.contactId = filed.contactId();
    this.aboutAgent = filed.aboutAgent();
    this.attachmentIds = filed.attachmentIds() == null ? List.of() : filed.attachmentIds();
    this.openedBy = openedBy;
    this.openerSubject = openerSubject;
    this.openedAt = openedAt;
    this.dueAt = dueAt;
  }

  ComplaintOpened open(Origin origin) {
    return new ComplaintOpened(
        caseId, lenderId, accountId, id, type.name(), contactId, dueAt, origin);
  }

  void assign(@Nullable String name) {
    assignee = name;
  }

  boolean isOverdue(Instant now) {
    return !dueAt.isAfter(now);
  }

  /** Records that the deadline is near or has passed. */
  ComplaintDecisionDue remind(Instant now, Origin origin) {
    boolean overdue = isOverdue(now);
    remindedAt = remindedAt == null ? now : remindedAt;
    overdueAt = overdue ? now : overdueAt;
    return new ComplaintDecisionDue(caseId, lenderId, accountId, id, dueAt, overdue, origin);
  }

  ComplaintDecided decide(
      boolean upheld, String explanation, @Nullable Integer rest, Instant at, Origin origin) {
    state = upheld ? State.UPHELD : State.REJECTED;
    decision = explanation;
    restDays = rest;
    decidedAt = at;
    decidedBy = origin.by();
    return new ComplaintDecided(caseId, lenderId, accountId, id, upheld, explanation, origin);
  }
}
