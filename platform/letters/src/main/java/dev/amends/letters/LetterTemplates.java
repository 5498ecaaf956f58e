package dev.amends.letters;

import dev.amends.letters.sender.Logo;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates of letters. */
@ApplicationScoped
public class LetterTemplates {
  private final Engine templates;
  private final LogoImages logos;

  LetterTemplates(Engine templates, LogoImages logos) {
    this.templates = templates;
    this.logos = logos;
  }

  /**
   * Fills a template, and stores the sender's logo to which the letter refers.
   *
   * @param name folder and name of the template, with suffix
   * @param language BCP 47 tag
   * @param words the values of the template's other parameters; HTML in them is escaped
   */
  public Letter fill(
      String name,
      String language,
      Letterhead letterhead,
      Map<String, ? extends @Nullable Object> words,
      Instant now) {
    Map<String, @Nullable Object> all = new HashMap<>(words);
    Logo logo = letterhead.sender().logo();
    if (logo != null) {
      logos.store(logo, now);
    }
    all.put("logo", logo == null ? null : LogoImages.reference(logo));
    all.put("sender", letterhead.sender());
    all.put("labels", letterhead.labels());
    return fill(name, language, all);
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
