package dev.amends.cases.complaints;

import dev.amends.cases.lifecycle.CollectionCase;
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

/** What a borrower complained about. */
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
  @Nullable String decision;
  @Nullable Instant decidedAt;
  @Nullable String decidedBy;

  /** What a complaint is about. */
  public enum Type {
    THREAT,
    INSULT,
    THIRD_PARTY,
    TIME,
    FREQUENCY,
    OTHER
  }

  /** Where a complaint stands. */
  public enum State {
    /** It is being looked into. */
    OPEN,
    /** The borrower was right. */
    UPHELD,
    /** He was not. */
    REJECTED
  }

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Complaint() {}

  Complaint(
      UUID id,
      UUID caseId,
      Type type,
      String text,
      @Nullable UUID contactId,
      String openedBy,
      Instant openedAt) {
    this.id = id;
    this.caseId = caseId;
    this.type = type;
    this.text = text;
    this.contactId = contactId;
    this.openedBy = openedBy;
    this.openedAt = openedAt;
  }

  ComplaintOpened open(CollectionCase of, Origin why) {
    return new ComplaintOpened(
        caseId, of.account().lenderId(), of.account().accountId(), id, type.name(), contactId, why);
  }

  ComplaintDecided decide(CollectionCase of, boolean upheld, String words, Instant at, Origin why) {
    state = upheld ? State.UPHELD : State.REJECTED;
    decision = words;
    decidedAt = at;
    decidedBy = why.by();
    return new ComplaintDecided(
        caseId, of.account().lenderId(), of.account().accountId(), id, upheld, words, why);
  }
}
