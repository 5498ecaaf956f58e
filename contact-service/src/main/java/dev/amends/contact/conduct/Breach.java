package dev.amends.contact.conduct;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.ConductBreachRecorded;
import dev.amends.events.Origin;
import jakarta.persistence.Column;
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

/** A contact broke a rule of conduct; what was recorded of it never changes. */
@Entity
@Immutable
@Table(name = "conduct_breach")
public class Breach {
  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "lender_id")
  private String lenderId;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "contact_id")
  private UUID contactId;

  @Enumerated(EnumType.STRING)
  private BreachType type;

  private String note;

  @Column(name = "complaint_id")
  private @Nullable UUID complaintId;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Breach() {}

  Breach(
      UUID id,
      CaseFile file,
      UUID contactId,
      BreachType type,
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
    this.note = note;
    this.complaintId = complaintId;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  ConductBreachRecorded recorded(Origin origin) {
    return new ConductBreachRecorded(
        caseId, lenderId, accountId, id, contactId, type.name(), origin);
  }

  public UUID id() {
    return id;
  }

  public UUID caseId() {
    return caseId;
  }

  /** The contact that broke the rule. */
  public UUID contactId() {
    return contactId;
  }

  public BreachType type() {
    return type;
  }

  /** What happened, in words; it must not stand in an event or a log. */
  public String note() {
    return note;
  }

  /** The complaint that led to it, as case-service numbers it, where one did. */
  public Optional<UUID> complaintId() {
    return Optional.ofNullable(complaintId);
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Who recorded it. */
  public String recordedBy() {
    return recordedBy;
  }
}
