package dev.amends.contact.letter;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A notice that waits: for the lender's first report of the borrower, without which it can be
 * neither decided nor addressed, or for its second attempt, if its denial ends by itself. The
 * report is on another topic than the reason for the notice.
 */
@Entity
@Immutable
@Table(name = "pending_notice")
class PendingNotice {
  @Id UUID id;

  UUID caseId;
  String recordKey;

  @Enumerated(EnumType.STRING)
  NoticeKind kind;

  private @Nullable UUID contactId;
  private @Nullable Instant waitUntil;
  private @Nullable String strategyStep;

  /** What a closing letter or reminder states. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable AftercareFacts aftercare;

  /** The earliest time of the second attempt; null while the report is missing. */
  @Nullable Instant retryAt;

  private String originBy;
  private String originRole;
  private String originReason;
  private @Nullable String originCausedBy;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected PendingNotice() {}

  PendingNotice(
      UUID id,
      CaseFile file,
      NoticeKind kind,
      NoticeCause cause,
      @Nullable Instant retryAt,
      Origin origin) {
    this.id = id;
    this.caseId = file.caseId();
    this.recordKey = file.account().recordKey();
    this.kind = kind;
    this.contactId = cause.contactId();
    this.waitUntil = cause.waitUntil();
    this.strategyStep = cause.strategyStep();
    this.aftercare = cause.aftercare();
    this.retryAt = retryAt;
    this.originBy = origin.by();
    this.originRole = origin.role();
    this.originReason = origin.reason();
    this.originCausedBy = origin.causedBy();
  }

  NoticeCause cause() {
    return new NoticeCause(contactId, waitUntil, strategyStep, aftercare);
  }

  Origin origin() {
    return new Origin(originBy, originRole, originReason, originCausedBy);
  }

  AccountKey account() {
    return AccountKey.parse(recordKey);
  }
}
