package dev.amends.letters;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Renders letters in the requested format. */
@ApplicationScoped
public class LetterRenderer {
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

  /** Returns the hash of the PDF of an issued letter, which is printed on the first request. */
  public Sha256 print(UUID id, Letter letter, Instant letterDate) {
    return prints.print(id, letter.html(), letterDate);
  }

  /**
   * Renders a letter that was issued. Its PDF is printed on the first request and stays the same.
   *
   * @param id id of the letter
   * @param letterDate the date of the PDF
   */
  public RenderedLetter renderIssued(
      UUID id, Letter letter, LetterFormat format, Instant letterDate) {
    if (format != LetterFormat.PDF) {
      return render(letter, format, letterDate);
    }
    Sha256 sha256 = print(id, letter, letterDate);
    return new RenderedLetter(format, letter.language(), documents.read(sha256), sha256);
  }
}
