package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;

/** Chooses the language for conversations with a borrower and letters to them. */
@ApplicationScoped
public class BorrowerLanguage {
  private final Preferences preferences;

  BorrowerLanguage(Preferences preferences) {
    this.preferences = preferences;
  }

  /**
   * The language stated to an agent takes precedence over the lender's.
   *
   * @return zh-CN for any Chinese language tag, otherwise en
   */
  public String find(CaseFile file) {
    String asked =
        preferences
            .findByPerson(file.account())
            .flatMap(Preference::language)
            .or(file::language)
            .orElse("");
    return asked.startsWith("zh") ? "zh-CN" : "en";
  }
}
