package dev.amends.contact.letter;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.ContactEvent.NoticeIssued;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A notice issued to the borrower. It never changes. */
@Entity
@Immutable
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
  String text;

  /** Null for a notice that was issued before notices had pages. */
  private @Nullable String html;

  @Nullable UUID contactPointId;
  @Nullable UUID contactId;
  Instant issuedAt;
  @Nullable Instant waitUntil;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Notice() {}

  Notice(
      UUID id,
      String reference,
      CaseFile file,
      NoticeKind kind,
      Letter letter,
      UUID contactPointId,
      @Nullable UUID contactId,
      @Nullable Instant waitUntil,
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
    this.contactId = contactId;
    this.waitUntil = waitUntil;
    this.issuedAt = issuedAt;
  }

  /** Returns the letter that the notice was sent as. */
  Letter letter(LetterWriter writer) {
    return html == null ? writer.ofText(language, text) : new Letter(language, html);
  }

  /** Returns the event that publishes the notice. */
  NoticeIssued issuedEvent(Origin origin) {
    return new NoticeIssued(
        caseId, lenderId, accountId, id, kind.name(), language, contactId, waitUntil, origin);
  }
}
