package dev.amends.contact.contactfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An attachment.
 *
 * @param retainUntil the first day on which the file may be deleted
 * @param retentionCitation the law or practice that sets the retention period
 */
record AttachmentView(
    UUID id,
    UUID contactId,
    AttachmentKind kind,
    String mediaType,
    String sha256,
    long bytes,
    LocalDate retainUntil,
    String retentionCitation,
    String attachedBy,
    Instant attachedAt) {

  static AttachmentView of(Attachment attachment) {
    return new AttachmentView(
        attachment.id,
        attachment.contactId,
        attachment.kind,
        attachment.mediaType,
        attachment.sha256,
        attachment.bytes,
        attachment.retainUntil,
        attachment.retentionCitation,
        attachment.attachedBy,
        attachment.attachedAt);
  }
}
