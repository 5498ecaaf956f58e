package dev.amends.contact.consequence;

import dev.amends.contact.consequence.ConsequenceDecision.Reason;
import dev.amends.conventions.datafile.DataFiles;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue of consequences, read and validated at start. */
@Startup
@ApplicationScoped
public class ConsequenceCatalogue {
  static final String FILE = "consequences.yaml";

  private final ConsequenceCatalogueText catalogue;
  private final Map<String, List<String>> notWithLenders;

  ConsequenceCatalogue(ConsequenceConfig config) {
    this.catalogue = read();
    this.notWithLenders = config.notWithLenders();
    notWithLenders.forEach(
        (lender, codes) -> codes.forEach(code -> requireKnown("not-with-lenders." + lender, code)));
  }

  static ConsequenceCatalogueText read() {
    return DataFiles.read(FILE, ConsequenceCatalogueText.class);
  }

  private void requireKnown(String key, String code) {
    if (find(code).isEmpty()) {
      throw new IllegalStateException(
          "amends.contact.consequences."
              + key
              + " must be one of "
              + codes()
              + " (was "
              + code
              + ")");
    }
  }

  /** The consequence with this code, in upper or lower case. */
  public Optional<Consequence> find(String code) {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    return catalogue.consequences().stream()
        .filter(consequence -> consequence.code().equals(wanted))
        .findFirst();
  }

  /** All codes, including those of prohibited consequences. */
  public List<String> codes() {
    return catalogue.consequences().stream().map(Consequence::code).toList();
  }

  /** Increases with each change of the catalogue. */
  public int version() {
    return catalogue.version();
  }

  /** The BCP 47 tags of the languages in which every text exists. */
  public Set<String> languages() {
    return catalogue.languages();
  }

  /** Decides every consequence for an account, in the order of the catalogue. */
  public List<ConsequenceDecision> judge(AccountFacts facts) {
    return ConsequencePolicy.judge(
        catalogue.consequences(),
        Set.copyOf(notWithLenders.getOrDefault(facts.lenderId(), List.of())),
        facts);
  }

  /** The text that explains why a consequence is withheld. */
  public String explanation(Reason reason, String language) {
    return catalogue.explanation(reason, language);
  }
}
