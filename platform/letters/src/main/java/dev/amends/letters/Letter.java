package dev.amends.letters;

/**
 * A letter to a borrower.
 *
 * @param language BCP 47 tag, one of {@link dev.amends.letters.sender.Senders#LANGUAGES}
 * @param html the page as XHTML, from which PDF and text are made
 */
public record Letter(String language, String html) {

  /** Returns the words of the letter. */
  public String text() {
    return LetterText.text(html);
  }
}
