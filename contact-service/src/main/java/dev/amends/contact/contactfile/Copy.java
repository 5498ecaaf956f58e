package dev.amends.contact.contactfile;

import dev.amends.contact.contactlog.ContactView;
import dev.amends.letters.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An issued copy of a contact record: who issued it, when, and the hash of the document. */
@Entity
@Immutable
@Table(name = "contact_copy")
class Copy {
  @Id UUID id;

  UUID contactId;
  UUID caseId;
  String language;
  String mediaType;
  String sha256;
  String issuedBy;
  Instant issuedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Copy() {}

  Copy(
      UUID id,
      ContactView contact,
      String language,
      String mediaType,
      Sha256 sha256,
      String issuedBy,
      Instant issuedAt) {
    this.id = id;
    this.contactId = contact.id();
    this.caseId = contact.caseId();
    this.language = language;
    this.mediaType = mediaType;
    this.sha256 = sha256.hex();
    this.issuedBy = issuedBy;
    this.issuedAt = issuedAt;
  }
}
