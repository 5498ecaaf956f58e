package dev.amends.letters;

import dev.amends.conventions.Problems;
import dev.amends.conventions.encryption.EncryptedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Renders letters in the requested format. */
@ApplicationScoped
public class LetterRenderer {
  private static final int GONE = 410;

  private final PdfPrinter printer;
  private final PrintedLetters prints;
  private final Documents documents;
  private final LogoImages logos;

  LetterRenderer(PdfPrinter printer, PrintedLetters prints, Documents documents, LogoImages logos) {
    this.printer = printer;
    this.prints = prints;
    this.documents = documents;
    this.logos = logos;
  }

  /**
   * Renders a letter anew.
   *
   * @param letterDate the date of the PDF
   */
  public RenderedLetter render(Letter letter, LetterFormat format, Instant letterDate) {
    byte[] content =
        switch (format) {
          case PDF -> printer.print(logos.resolve(letter.html()), letterDate);
          case HTML -> logos.resolve(letter.html()).getBytes(StandardCharsets.UTF_8);
          case TEXT -> letter.text().getBytes(StandardCharsets.UTF_8);
        };
    return new RenderedLetter(format, letter.language(), content, Sha256.of(content));
  }

  /**
   * Requires that a letter was not erased.
   *
   * @param text the page or the words of the letter
   * @throws dev.amends.conventions.Problem 410 if it was
   */
  public static void requireKept(String text) {
    if (EncryptedText.isErased(text)) {
      throw Problems.forStatus(GONE, "The letter was erased with the personal data of its case.");
    }
  }

  /** Returns the hash of the PDF of an issued letter, which is printed on the first request. */
  public Sha256 print(UUID id, Letter letter, Instant letterDate) {
    return prints.print(id, letter.html(), letterDate);
  }

  /** Finds the hash of the PDF of a letter; empty unless it was printed. */
  public Optional<Sha256> findPrint(UUID id) {
    return prints.find(id);
  }

  /**
   * Renders a letter that was issued. Its PDF is printed on the first request and stays the same.
   *
   * @param id id of the letter
   * @param letterDate the date of the PDF
   * @throws dev.amends.conventions.Problem 410 if the letter was erased
   */
  public RenderedLetter renderIssued(
      UUID id, Letter letter, LetterFormat format, Instant letterDate) {
    requireKept(letter.html());
    if (format != LetterFormat.PDF) {
      return render(letter, format, letterDate);
    }
    Sha256 sha256 = print(id, letter, letterDate);
    return new RenderedLetter(format, letter.language(), documents.read(sha256), sha256);
  }
}
