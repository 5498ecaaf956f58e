package dev.amends.contact.contactfile;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.contactlog.ContactWords;
import dev.amends.contact.letter.Documents;
import dev.amends.contact.letter.LetterResponses;
import dev.amends.conventions.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The copies that were issued. Their ids grow with time. */
@ApplicationScoped
class Copies implements PanacheRepositoryBase<Copy, UUID> {
  private final Documents documents;

  Copies(Documents documents) {
    this.documents = documents;
  }

  /** Keeps what is handed out, and that it is. */
  @Transactional
  void issue(ContactWords contact, String language, LetterResponses.Given given, String by, Instant now) {
    documents.keep(given.content(), now);
    persist(
        new Copy(
            UuidCreator.getTimeOrderedEpoch(),
            contact,
            language,
            given.mediaType(),
            given.sha256(),
            by,
            now));
  }

  List<Copy> ofContact(UUID contactId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("contactId = ?1 and id > ?2 order by id", contactId, after.get())
            : find("contactId = ?1 order by id", contactId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
