package dev.amends.contact.contactfile;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.contact.preference.BorrowerLanguage;
import dev.amends.conventions.Problems;
import dev.amends.letters.Documents;
import dev.amends.letters.Letter;
import dev.amends.letters.LetterFormat;
import dev.amends.letters.LetterRenderer;
import dev.amends.letters.RenderedLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues borrowers' copies of contact records. */
@ApplicationScoped
class CopyCommands {
  private final Contacts contacts;
  private final CaseFiles files;
  private final BorrowerLanguage languages;
  private final CopyWriter writer;
  private final LetterRenderer renderer;
  private final Documents documents;
  private final Copies copies;
  private final InstantSource clock;

  CopyCommands(
      Contacts contacts,
      CaseFiles files,
      BorrowerLanguage languages,
      CopyWriter writer,
      LetterRenderer renderer,
      Documents documents,
      Copies copies,
      InstantSource clock) {
    this.contacts = contacts;
    this.files = files;
    this.languages = languages;
    this.writer = writer;
    this.renderer = renderer;
    this.documents = documents;
    this.copies = copies;
    this.clock = clock;
  }

  /**
   * Issues a copy and stores it.
   *
   * @param language the borrower's language if null
   * @throws dev.amends.conventions.Problem 404 if there is no such contact, 409 if the contact was
   *     not with the borrower
   */
  RenderedLetter issue(
      UUID contactId, @Nullable String language, LetterFormat format, String issuedBy) {
    ContactView contact = contacts.view(contactId);
    if (!contact.rightParty()) {
      throw Problems.conflict(
          "not-with-the-borrower",
          "A copy is issued only for a contact with the verified borrower. Other records"
              + " could disclose information about a third party.");
    }
    Letter letter = write(contact, language);
    RenderedLetter rendered = renderer.render(letter, format, contact.contactedAt());
    store(contact, rendered, issuedBy, clock.instant());
    return rendered;
  }

  /** Runs in its own transaction: on one connection, which is not held while a copy is printed. */
  @Transactional
  Letter write(ContactView contact, @Nullable String language) {
    CaseFile file = files.get(contact.caseId());
    return writer.write(file, contact, language == null ? languages.find(file) : language);
  }

  /** Runs in its own transaction, because none is open while a copy is printed. */
  @Transactional
  void store(ContactView contact, RenderedLetter rendered, String issuedBy, Instant now) {
    documents.store(rendered.content(), now);
    copies.persist(
        new Copy(
            UuidCreator.getTimeOrderedEpoch(),
            contact,
            rendered.language(),
            rendered.format().mediaType(),
            rendered.sha256(),
            issuedBy,
            now));
  }
}
