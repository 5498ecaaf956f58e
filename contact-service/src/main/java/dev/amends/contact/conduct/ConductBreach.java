package dev.amends.contact.conduct;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.ConductBreachRecorded;
import dev.amends.events.Origin;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A breach of a rule of conduct by a contact. It never changes. */
@Entity
@Immutable
@Table(name = "conduct_breach")
public class ConductBreach {
  @Id private UUID id;

  private UUID caseId;
  private String lenderId;
  private String accountId;
  private UUID contactId;

  @Enumerated(EnumType.STRING)
  private BreachType type;

  private @Nullable String ruleId;

  @Convert(converter = EncryptedBreachNote.class)
  private String note;

  private @Nullable UUID complaintId;
  private Instant recordedAt;
  private String recordedBy;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected ConductBreach() {}

  ConductBreach(
      UUID id,
      CaseFile file,
      UUID contactId,
      BreachType type,
      @Nullable String ruleId,
      String note,
      @Nullable UUID complaintId,
      String recordedBy,
      Instant recordedAt) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
    this.contactId = contactId;
    this.type = type;
    this.ruleId = ruleId;
    this.note = note;
    this.complaintId = complaintId;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  /** Returns the event that publishes the breach, without its note. */
  ConductBreachRecorded recordedEvent(Origin origin) {
    return new ConductBreachRecorded(
        caseId, lenderId, accountId, id, contactId, type.name(), ruleId, origin);
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  /** Returns the contact that broke the rule. */
  public UUID contactId() {
    return contactId;
  }

  public BreachType type() {
    return type;
  }

  /** Returns the id of the contact rule that was broken, if it was one. */
  public Optional<String> ruleId() {
    return Optional.ofNullable(ruleId);
  }

  /** Returns what happened. The note must not appear in an event or a log. */
  public String note() {
    return note;
  }

  /** Returns the complaint of case-service that revealed the breach, if there is one. */
  public Optional<UUID> complaintId() {
    return Optional.ofNullable(complaintId);
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Returns who recorded the breach. */
  public String recordedBy() {
    return recordedBy;
  }
}
