package dev.amends.contact.contactfile;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.letters.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of the attachments. Ids grow in the order of recording. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

  /**
   * Loads an attachment of a contact.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such attachment
   */
  Attachment get(UUID contactId, UUID id) {
    Attachment attachment = findById(id);
    if (attachment == null || !attachment.contactId.equals(contactId)) {
      throw Problems.notFound("attachment", id);
    }
    return attachment;
  }

  Optional<Attachment> find(UUID contactId, AttachmentKind kind, Sha256 sha256) {
    return find("contactId = ?1 and kind = ?2 and sha256 = ?3", contactId, kind, sha256.hex())
        .firstResultOptional();
  }

  List<Attachment> findByContact(UUID contactId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("contactId = ?1 and id > ?2 order by id", contactId, after.get())
            : find("contactId = ?1 order by id", contactId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
