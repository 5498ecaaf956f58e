package dev.amends.contact.contactlog;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** The newest contacts of a case as the limit of retries sees them, the newest first. */
  List<RetryLimitPolicy.Tried> tried(UUID caseId, int rows) {
    return find("caseId = ?1 order by id desc", caseId).range(0, rows - 1).list().stream()
        .map(contact -> new RetryLimitPolicy.Tried(contact.unanswered, contact.loggedAt))
        .toList();
  }

  /**
   * How often each of the four tasks was done in talks with the borrower himself.
   *
   * @param firstContact of first talks of a case, or of later ones
   * @param from the first moment that counts
   * @param until the first moment that does not
   */
  TaskCounts tasksDone(
      boolean firstContact, @Nullable String lenderId, Instant from, Instant until) {
    return getEntityManager()
        .createQuery(
            """
            select count(c), count(case when c.paymentAsked then 1 end),
                count(case when c.reasonLearned then 1 end),
                count(case when c.consequencesExplained then 1 end),
                count(case when c.commitmentObtained then 1 end)
            from Contact c
            where c.rightParty = true and c.firstContact = :firstContact
                and c.contactedAt >= :from and c.contactedAt < :until
                and (:lenderId is null or c.lenderId = :lenderId)""",
            TaskCounts.class)
        .setParameter("firstContact", firstContact)
        .setParameter("from", from)
        .setParameter("until", until)
        .setParameter("lenderId", lenderId)
        .getSingleResult();
  }

  /**
   * The four tasks, counted.
   *
   * @param talks with the borrower himself
   */
  record TaskCounts(
      long talks,
      long paymentAsked,
      long reasonLearned,
      long consequencesExplained,
      long commitmentObtained) {}

  List<Contact> ofCase(UUID caseId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("caseId = ?1 and id > ?2 order by id", caseId, after.get())
            : find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
