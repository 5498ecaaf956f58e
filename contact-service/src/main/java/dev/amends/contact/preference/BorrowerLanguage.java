package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;

/** In which language a borrower is spoken and written to. */
@ApplicationScoped
public class BorrowerLanguage {
  private final Preferences preferences;

  BorrowerLanguage(Preferences preferences) {
    this.preferences = preferences;
  }

  /**
   * What he told an agent goes before what the lender has noted.
   *
   * @return zh-CN for Chinese of any kind, else en
   */
  public String of(CaseFile file) {
    String asked =
        preferences
            .findByIdOptional(file.caseId())
            .flatMap(Preference::language)
            .or(file::language)
            .orElse("");
    return asked.startsWith("zh") ? "zh-CN" : "en";
  }
}
