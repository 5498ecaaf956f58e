package dev.amends.contact.contactfile;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.contactlog.ContactRecord;
import dev.amends.contact.letter.Documents;
import dev.amends.contact.letter.Documents.Received;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Where contents are attached to contacts. */
@ApplicationScoped
class AttachmentCommands {
  private final CaseFiles files;
  private final BorrowerZones zones;
  private final Retention retention;
  private final Documents documents;
  private final Attachments attachments;

  AttachmentCommands(
      CaseFiles files,
      BorrowerZones zones,
      Retention retention,
      Documents documents,
      Attachments attachments) {
    this.files = files;
    this.zones = zones;
    this.retention = retention;
    this.documents = documents;
    this.attachments = attachments;
  }

  /**
   * An attachment, and whether it is new.
   *
   * @param added false where the contact had the same content already
   */
  record Attached(Attachment attachment, boolean added) {}

  /** Attaches a content; the same one to the same contact once. */
  @Transactional
  Attached attach(
      ContactRecord contact,
      AttachmentKind kind,
      String mediaType,
      Received received,
      String by,
      Instant now) {
    CaseFile file = files.lock(contact.caseId());
    Optional<Attachment> same = attachments.find(contact.id(), kind, received.sha256());
    if (same.isPresent()) {
      return new Attached(same.get(), false);
    }
    documents.keep(received, now);
    LocalDate day = LocalDate.ofInstant(contact.contactedAt(), zones.of(file).getFirst());
    Attachment attachment =
        new Attachment(
            UuidCreator.getTimeOrderedEpoch(),
            contact,
            kind,
            mediaType,
            received,
            retention.of(file.region(), day),
            by,
            now);
    attachments.persist(attachment);
    return new Attached(attachment, true);
  }
}
