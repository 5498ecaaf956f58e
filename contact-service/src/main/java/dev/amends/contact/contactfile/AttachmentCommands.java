package dev.amends.contact.contactfile;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.events.ContactEvent.AttachmentStored;
import dev.amends.events.Origin;
import dev.amends.letters.Documents;
import dev.amends.letters.Documents.ReceivedFile;
import dev.amends.messaging.evidence.EvidenceOutbox;
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
  private final EvidenceOutbox evidence;

  AttachmentCommands(
      CaseFiles files,
      BorrowerZones zones,
      Retention retention,
      Documents documents,
      Attachments attachments,
      EvidenceOutbox evidence) {
    this.files = files;
    this.zones = zones;
    this.retention = retention;
    this.documents = documents;
    this.attachments = attachments;
    this.evidence = evidence;
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
      Origin origin,
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
            origin.by(),
            now);
    attachments.persist(attachment);
    publish(file, attachment, origin);
    return new AttachResult(attachment, true);
  }

  private void publish(CaseFile file, Attachment attachment, Origin origin) {
    evidence.append(
        "ATTACHMENT",
        attachment.id,
        AttachmentView.of(attachment),
        hash ->
            new AttachmentStored(
                file.caseId(),
                file.account().lenderId(),
                file.account().accountId(),
                attachment.id,
                attachment.contactId,
                attachment.kind.name(),
                hash,
                origin),
        attachment.attachedAt);
  }
}
