package dev.amends.letters;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates of letters. */
@ApplicationScoped
public class LetterTemplates {
  private final Engine templates;

  LetterTemplates(Engine templates) {
    this.templates = templates;
  }

  /**
   * Fills a template.
   *
   * @param name folder and name of the template, with suffix
   * @param language BCP 47 tag
   * @param words the values of the template's parameters; HTML in them is escaped
   */
  public Letter fill(String name, String language, Map<String, ?> words) {
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
