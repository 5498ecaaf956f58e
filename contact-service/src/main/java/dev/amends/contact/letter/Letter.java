package dev.amends.contact.letter;

/**
 * What is written to a borrower.
 *
 * @param language BCP 47 tag, one of {@link LetterWriter#LANGUAGES}
 * @param html the whole page as XHTML, the one source of paper and plain text
 */
public record Letter(String language, String html) {

  /** Its words, for a short message or a screen. */
  public String text() {
    return LetterText.text(html);
  }
}
