package dev.amends.contact.contactfile;

import dev.amends.contact.contactlog.ContactView;
import dev.amends.letters.Documents;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A file attached to a contact. It never changes. */
@Entity
@Immutable
@Table(name = "contact_attachment")
class Attachment {
  @Id UUID id;

  UUID contactId;
  UUID caseId;

  @Enumerated(EnumType.STRING)
  AttachmentKind kind;

  String mediaType;
  String sha256;
  long bytes;
  LocalDate retainUntil;
  String retentionCitation;
  Instant attachedAt;
  String attachedBy;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Attachment() {}

  Attachment(
      UUID id,
      ContactView contact,
      AttachmentKind kind,
      String mediaType,
      Documents.ReceivedFile received,
      Retention.FileRetention retention,
      String attachedBy,
      Instant attachedAt) {
    this.id = id;
    this.contactId = contact.id();
    this.caseId = contact.caseId();
    this.kind = kind;
    this.mediaType = mediaType;
    this.sha256 = received.sha256().hex();
    this.bytes = received.bytes();
    this.retainUntil = retention.until();
    this.retentionCitation = retention.citation();
    this.attachedBy = attachedBy;
    this.attachedAt = attachedAt;
  }
}
