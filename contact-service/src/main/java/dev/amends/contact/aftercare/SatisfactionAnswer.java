package dev.amends.contact.aftercare;

import dev.amends.contact.aftercare.SatisfactionResource.SatisfactionRequest;
import dev.amends.contact.casefile.CaseFile;
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

/** How satisfied a borrower was with the handling of a case that has ended. It never changes. */
@Entity
@Immutable
@Table(name = "satisfaction_answer")
class SatisfactionAnswer {
  @Id UUID id;

  UUID caseId;
  String lenderId;

  /** Which ending of the case it is about; a case that a reversal reopened ends again. */
  int ending;

  @Enumerated(EnumType.STRING)
  CaseFile.Status caseStatus;

  int score;

  @Convert(converter = EncryptedAnswerComment.class)
  @Nullable String comment;

  @Nullable String language;
  Instant answeredAt;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected SatisfactionAnswer() {}

  SatisfactionAnswer(
      UUID id, CaseFile file, SatisfactionRequest request, String recordedBy, Instant recordedAt) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.ending = file.endings();
    this.caseStatus = file.status();
    this.score = request.score();
    this.comment = request.comment();
    this.language = request.language();
    this.answeredAt = request.answeredAt() == null ? recordedAt : request.answeredAt();
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
