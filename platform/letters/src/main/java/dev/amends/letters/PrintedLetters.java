package dev.amends.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** The PDF of each letter. A letter is printed once and stays the same document. */
@ApplicationScoped
public class PrintedLetters {
  private final EntityManager entities;
  private final LogoImages logos;
  private final PdfPrinter printer;
  private final Documents documents;
  private final InstantSource clock;

  PrintedLetters(
      EntityManager entities,
      LogoImages logos,
      PdfPrinter printer,
      Documents documents,
      InstantSource clock) {
    this.entities = entities;
    this.logos = logos;
    this.printer = printer;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Prints a letter unless it was printed before, and returns the hash of its PDF. Called outside a
   * transaction, it holds no database connection while it prints.
   *
   * @param html the page as it was issued, with references to logos
   * @param letterDate the date of the PDF
   */
  public Sha256 print(UUID letterId, String html, Instant letterDate) {
    return find(letterId)
        .orElseGet(() -> store(letterId, printer.print(logos.resolve(html), letterDate)));
  }

  /** Reads a list, because a stream would keep its connection until the end of the request. */
  @SuppressWarnings("unchecked")
  public Optional<Sha256> find(UUID letterId) {
    return entities
        .createNativeQuery("select sha256 from letter_print where letter_id = :id", String.class)
        .setParameter("id", letterId)
        .getResultList()
        .stream()
        .findFirst()
        .map(sha256 -> new Sha256((String) sha256));
  }

  /** Stores a PDF. If several requests print a letter at the same time, the first one wins. */
  @Transactional
  public Sha256 store(UUID letterId, byte[] pdf) {
    Instant now = clock.instant();
    if (insert(letterId, Sha256.of(pdf), now)) {
      return documents.store(pdf, now);
    }
    return find(letterId)
        .orElseThrow(() -> new IllegalStateException("the PDF of " + letterId + " is missing"));
  }

  /** Waits for a concurrent transaction that prints the same letter. */
  private boolean insert(UUID letterId, Sha256 sha256, Instant now) {
    return entities
            .createNativeQuery(
                """
                insert into letter_print (letter_id, sha256, printed_at) values (:id, :sha256, :now)
                on conflict do nothing""")
            .setParameter("id", letterId)
            .setParameter("sha256", sha256.hex())
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }
}
