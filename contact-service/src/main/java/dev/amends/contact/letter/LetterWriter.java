package dev.amends.contact.letter;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.letters.Letter;
import dev.amends.letters.LetterItem;
import dev.amends.letters.LetterTemplates;
import dev.amends.letters.Letterhead;
import dev.amends.letters.sender.Sender;
import dev.amends.letters.sender.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes letters from templates. */
@ApplicationScoped
public class LetterWriter {
  private final LetterTemplates templates;
  private final Senders senders;
  private final LetterWordings wordings;
  private final BorrowerFiles borrowers;
  private final InstantSource clock;

  LetterWriter(
      LetterTemplates templates,
      Senders senders,
      LetterWordings wordings,
      BorrowerFiles borrowers,
      InstantSource clock) {
    this.templates = templates;
    this.senders = senders;
    this.wordings = wordings;
    this.borrowers = borrowers;
    this.clock = clock;
  }

  /**
   * Writes a letter to the borrower of a case, with the lender's letterhead.
   *
   * @param template folder and name of the template, without language and suffix
   * @param words the values of the template's parameters; HTML in them is escaped
   */
  public Letter writeToBorrower(
      String template, String language, CaseFile file, Map<String, @Nullable Object> words) {
    String lenderId = file.account().lenderId();
    LetterWording wording = wordings.of(lenderId, language);
    Optional<String> name = borrowers.find(file.account()).flatMap(BorrowerFile::name);
    Map<String, @Nullable Object> all = new HashMap<>(words);
    all.put("addressee", name.stream().toList());
    all.put(
        "references",
        List.of(new LetterItem(label(wording, "account"), file.account().accountId())));
    Sender sender =
        senders
            .find(lenderId, language)
            .orElseGet(() -> Sender.named(label(wording, "unnamedLender")));
    return write(template + "." + language, language, sender, wording, all);
  }

  private static String label(LetterWording wording, String name) {
    return String.valueOf(wording.labels().get(name));
  }

  /**
   * Fills a template, and stores the sender's logo to which the letter refers.
   *
   * @param template folder and name of the template, without suffix
   */
  Letter write(
      String template,
      String language,
      Sender sender,
      LetterWording wording,
      Map<String, @Nullable Object> words) {
    return templates.fill(
        template + ".html",
        language,
        new Letterhead(sender, wording.labels()),
        words,
        clock.instant());
  }

  /** Lays out a letter of which only the text is stored. */
  Letter ofText(String language, String text) {
    List<String> lines = text.strip().lines().toList();
    return templates.fill("letters/plain.html", language, Map.of("lines", lines));
  }
}
