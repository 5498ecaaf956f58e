package dev.amends.contact.letter;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.CaseFile;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes letters from templates. */
@ApplicationScoped
public class LetterWriter {
  /** The languages of the letters; the first one is the default. */
  public static final List<String> LANGUAGES = List.of("en", "zh-CN");

  private final Engine templates;
  private final LetterheadConfig letterheads;
  private final BorrowerFiles borrowers;

  LetterWriter(Engine templates, LetterheadConfig letterheads, BorrowerFiles borrowers) {
    this.templates = templates;
    this.letterheads = letterheads;
    this.borrowers = borrowers;
  }

  /**
   * Writes a letter to the borrower of a case, with the lender's letterhead.
   *
   * @param template folder and name of the template, without language and suffix
   * @param words the values of the template's parameters; HTML in them is escaped
   */
  public Letter write(
      String template, String language, CaseFile file, Map<String, @Nullable Object> words) {
    Map<String, @Nullable Object> all = new HashMap<>(words);
    all.put("sender", Letterhead.of(file.account().lenderId(), letterheads));
    all.put("accountId", file.account().accountId());
    all.put("name", borrowers.find(file.account()).flatMap(BorrowerFile::name).orElse(null));
    return write(template, language, all);
  }

  /** Fills a template. */
  Letter write(String template, String language, Map<String, ?> words) {
    return fill(template + "." + language + ".html", language, words);
  }

  /** Lays out a letter of which only the text is stored. */
  Letter ofText(String language, String text) {
    List<String> lines = text.strip().lines().toList();
    return fill("letters/plain.html", language, Map.of("lines", lines));
  }

  private Letter fill(String name, String language, Map<String, ?> words) {
    Template template = templates.getTemplate(name);
    if (template == null) {
      throw new IllegalStateException("the template " + name + " is missing");
    }
    TemplateInstance letter = template.data("language", language);
    for (Map.Entry<String, ?> word : words.entrySet()) {
      @Nullable Object value = word.getValue();
      letter.data(word.getKey(), value);
    }
    return new Letter(language, letter.render());
  }
}
