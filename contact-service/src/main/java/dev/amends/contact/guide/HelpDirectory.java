package dev.amends.contact.guide;

import dev.amends.contact.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of help that are named to borrowers, with their contact details. */
@ApplicationScoped
public class HelpDirectory {
  private final GuideTexts texts;

  HelpDirectory(GuideTexts texts) {
    this.texts = texts;
  }

  /**
   * A source of help.
   *
   * @param code the kind of help, a code of GET /contact-codes
   * @param contact a phone number or an address
   */
  public record Help(String code, String name, @Nullable String contact) {}

  /** The sources in the borrower's country, or the general ones if it has none. */
  public List<Help> find(CaseFile file, String language) {
    List<HelpSource> all = texts.find(language).orElseThrow().resources();
    String country = file.region().orElse("").split("-", 2)[0];
    List<HelpSource> national =
        all.stream().filter(help -> help.regions().contains(country)).toList();
    return (national.isEmpty()
            ? all.stream().filter(help -> help.regions().isEmpty()).toList()
            : national)
        .stream().map(help -> new Help(help.code(), help.name(), help.contact())).toList();
  }
}
