package dev.amends.contact.letter;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.NoticeIssued;
import dev.amends.events.ContactEvent.NoticeWithdrawn;
import dev.amends.events.Origin;
import dev.amends.letters.Letter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice issued to the borrower. It never changes, but it can be withdrawn until it is sent. */
@Entity
@Table(name = "notice")
class Notice {
  @Id UUID id;

  UUID caseId;
  String lenderId;
  String accountId;

  String reference;

  @Enumerated(EnumType.STRING)
  NoticeKind kind;

  String language;

  @Convert(converter = EncryptedNoticeText.class)
  String text;

  /** Null for a notice that was issued before notices had pages. */
  @Convert(converter = EncryptedNoticeText.class)
  private @Nullable String html;

  @Nullable UUID contactPointId;
  @Nullable UUID contactId;
  Instant issuedAt;
  @Nullable Instant waitUntil;

  /** The step of the ladder that requires it, if one does. */
  @Nullable String strategyStep;

  @Nullable Instant withdrawnAt;
  @Nullable String whyWithdrawn;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Notice() {}

  Notice(
      UUID id,
      String reference,
      CaseFile file,
      NoticeKind kind,
      Letter letter,
      UUID contactPointId,
      NoticeCause cause,
      Instant issuedAt) {
    this.id = id;
    this.reference = reference;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
    this.kind = kind;
    this.language = letter.language();
    this.text = letter.text();
    this.html = letter.html();
    this.contactPointId = contactPointId;
    this.contactId = cause.contactId();
    this.waitUntil = cause.waitUntil();
    this.strategyStep = cause.strategyStep();
    this.issuedAt = issuedAt;
  }

  /** Returns the letter that the notice was sent as. */
  Letter letter(LetterWriter writer) {
    return html == null ? writer.ofText(language, text) : new Letter(language, html);
  }

  /** Returns the event that publishes the notice. */
  NoticeIssued issuedEvent(Origin origin) {
    return new NoticeIssued(
        caseId,
        lenderId,
        accountId,
        id,
        kind.name(),
        language,
        contactId,
        waitUntil,
        strategyStep,
        origin);
  }

  /** Withdraws the notice, which has not been sent. */
  NoticeWithdrawn withdraw(Instant at, Origin origin) {
    withdrawnAt = at;
    whyWithdrawn = origin.reason();
    return new NoticeWithdrawn(caseId, lenderId, accountId, id, kind.name(), origin);
  }

  /** Cancels the withdrawal, because the notice had been sent before it. */
  NoticeIssued reinstate(Origin origin) {
    withdrawnAt = null;
    whyWithdrawn = null;
    return issuedEvent(origin);
  }

  AccountKey account() {
    return new AccountKey(lenderId, accountId);
  }
}
