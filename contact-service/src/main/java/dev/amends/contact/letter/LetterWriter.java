package dev.amends.contact.letter;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes letters, and prints each when it is first read. */
@ApplicationScoped
public class LetterWriter {
  /** The languages in which letters are written; the first for whoever reads another. */
  public static final List<String> LANGUAGES = List.of("en", "zh-CN");

  private final Engine templates;
  private final PdfPrinter printer;
  private final PrintedLetters prints;

  LetterWriter(Engine templates, PdfPrinter printer, PrintedLetters prints) {
    this.templates = templates;
    this.printer = printer;
    this.prints = prints;
  }

  /**
   * Writes a letter; what it is told stands in it as plain words, whatever it contains.
   *
   * @param template its folder and name, without language
   * @param words by the names that the template knows
   */
  public Letter write(String template, String language, Map<String, ?> words) {
    return filled(template + "." + language + ".html", language, words);
  }

  /** Makes a page of a letter of which only the plain text is kept. */
  public Letter ofText(String language, String text) {
    List<String> lines = text.strip().lines().toList();
    return filled("letters/plain.html", language, Map.of("lines", lines));
  }

  private Letter filled(String name, String language, Map<String, ?> words) {
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

  /**
   * Prints a letter where it was not printed before; from then on it is always the same document.
   *
   * @param id of the letter
   * @param dated stands in the document as its date
   */
  public Sha256 printed(UUID id, Letter letter, Instant dated) {
    return prints.find(id).orElseGet(() -> prints.keep(id, printer.print(letter.html(), dated)));
  }
}
