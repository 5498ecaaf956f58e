package dev.amends.cases.complaints;

import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.ComplaintDecided;
import dev.amends.events.CaseEvent.ComplaintOpened;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A borrower's complaint. */
@Entity
@Table(name = "complaint")
class Complaint {
  @Id UUID id;
  UUID caseId;

  @Enumerated(EnumType.STRING)
  Type type;

  String text;
  @Nullable UUID contactId;

  @Enumerated(EnumType.STRING)
  State state = State.OPEN;

  Instant openedAt;
  String openedBy;
  @Nullable String openerSubject;
  @Nullable String aboutAgent;
  @Nullable String decision;
  @Nullable Instant decidedAt;
  @Nullable String decidedBy;

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
      UUID caseId,
      Type type,
      String text,
      @Nullable UUID contactId,
      @Nullable String aboutAgent,
      String openedBy,
      @Nullable String openerSubject,
      Instant openedAt) {
    this.id = id;
    this.caseId = caseId;
    this.type = type;
    this.text = text;
    this.contactId = contactId;
    this.aboutAgent = aboutAgent;
    this.openedBy = openedBy;
    this.openerSubject = openerSubject;
    this.openedAt = openedAt;
  }

  ComplaintOpened open(AccountKey account, Origin origin) {
    return new ComplaintOpened(
        caseId, account.lenderId(), account.accountId(), id, type.name(), contactId, null, origin);
  }

  ComplaintDecided decide(
      AccountKey account, boolean upheld, String explanation, Instant at, Origin origin) {
    state = upheld ? State.UPHELD : State.REJECTED;
    decision = explanation;
    decidedAt = at;
    decidedBy = origin.by();
    return new ComplaintDecided(
        caseId, account.lenderId(), account.accountId(), id, upheld, explanation, origin);
  }
}
