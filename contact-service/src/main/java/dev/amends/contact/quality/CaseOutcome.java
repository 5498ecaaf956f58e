package dev.amends.contact.quality;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.Channel;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The borrower's rating of how a closed case was handled. It never changes. */
@Entity
@Immutable
@Table(name = "case_outcome")
class CaseOutcome {
  @Id UUID id;

  UUID caseId;
  String lenderId;

  @Enumerated(EnumType.STRING)
  CaseFile.Status caseStatus;

  int satisfaction;

  @Nullable Boolean fairlyTreated;

  @Convert(converter = EncryptedOutcomeComment.class)
  @Nullable String comment;

  @Enumerated(EnumType.STRING)
  Channel channel;

  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected CaseOutcome() {}

  CaseOutcome(
      UUID id,
      CaseFile file,
      CaseOutcomeResource.OutcomeRequest rating,
      String recordedBy,
      Instant recordedAt) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.caseStatus = file.status();
    this.satisfaction = rating.satisfaction();
    this.fairlyTreated = rating.fairlyTreated();
    this.comment = rating.comment();
    this.channel = rating.channel();
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
