package dev.amends.contact.log;

import dev.amends.rest.PageRequest;
import dev.amends.rest.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The contact log. Ids grow with time, so that contacts are in the order in which they were logged.
 */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID> {

  /** Reads a contact; 404 where there is none. */
  Contact byId(UUID id) {
    Contact contact = findById(id);
    if (contact == null) {
      throw Problems.notFound("contact", id);
    }
    return contact;
  }

  /** Whether the borrower himself was reached before. */
  boolean reached(UUID caseId) {
    return count("caseId = ?1 and rightParty = true", caseId) > 0;
  }

  /** Whether each of the newest contacts of a case was unanswered, the newest first. */
  List<Boolean> unanswered(UUID caseId, int rows) {
    return find("caseId = ?1 order by id desc", caseId).range(0, rows - 1).list().stream()
        .map(contact -> contact.unanswered)
        .toList();
  }

  List<Contact> ofCase(UUID caseId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("caseId = ?1 and id > ?2 order by id", caseId, after.get())
            : find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
