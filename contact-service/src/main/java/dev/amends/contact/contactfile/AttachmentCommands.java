package dev.amends.contact.contactfile;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.letters.Documents;
import dev.amends.letters.Documents.ReceivedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Attaches files to contacts. */
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
   * The result of attaching a file.
   *
   * @param added false if the contact already had the same file
   */
  record AttachResult(Attachment attachment, boolean added) {}

  /** Attaches a file. The same file is attached to a contact only once. */
  @Transactional
  AttachResult attach(
      ContactView contact,
      AttachmentKind kind,
      String mediaType,
      ReceivedFile received,
      String attachedBy,
      Instant now) {
    CaseFile file = files.lock(contact.caseId());
    Optional<Attachment> same = attachments.find(contact.id(), kind, received.sha256());
    if (same.isPresent()) {
      return new AttachResult(same.get(), false);
    }
    documents.store(received, now);
    LocalDate day = LocalDate.ofInstant(contact.contactedAt(), zones.candidates(file).getFirst());
    Attachment attachment =
        new Attachment(
            UuidCreator.getTimeOrderedEpoch(),
            contact,
            kind,
            mediaType,
            received,
            retention.periodFor(file.region(), day),
            attachedBy,
            now);
    attachments.persist(attachment);
    return new AttachResult(attachment, true);
  }
}
