package dev.amends.contact.quality;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How a case ended and how its borrower found it; it never changes. */
@Entity
@Immutable
@Table(name = "case_outcome")
class CaseOutcome {
  @Id UUID id;

  @Column(name = "case_id")
  UUID caseId;

  @Column(name = "lender_id")
  String lenderId;

  @Enumerated(EnumType.STRING)
  @Column(name = "case_status")
  CaseFile.Status caseStatus;

  int satisfaction;

  @Column(name = "fairly_treated")
  @Nullable Boolean fairlyTreated;

  @Nullable String comment;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected CaseOutcome() {}

  CaseOutcome(
      UUID id,
      CaseFile file,
      CaseOutcomeResource.OutcomeRequest told,
      String recordedBy,
      Instant recordedAt) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.caseStatus = file.status();
    this.satisfaction = told.satisfaction();
    this.fairlyTreated = told.fairlyTreated();
    this.comment = told.comment();
    this.channel = told.channel();
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
