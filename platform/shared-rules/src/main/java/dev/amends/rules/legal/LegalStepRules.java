package dev.amends.rules.legal;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules of {@code legal-steps.yaml}; an invalid file prevents startup. */
@Startup
@Singleton
public class LegalStepRules {
  private static final String FILE = "legal-steps.yaml";

  private final List<LegalStepRule> rules;
  private final LegalStepRule otherwise;

  /** The content of the file. */
  record RuleFile(List<LegalStepRule> rules, LegalStepRule otherwise) {
    RuleFile {
      rules = List.copyOf(rules);
    }
  }

  /** Reads the file. */
  public LegalStepRules() {
    this(DataFiles.read(FILE, RuleFile.class));
  }

  LegalStepRules(RuleFile file) {
    if (file.rules().stream().anyMatch(rule -> rule.regions().isEmpty())) {
      throw new InvalidDataFile(FILE, "rules.regions", "must name a region");
    }
    this.rules = file.rules();
    this.otherwise = file.otherwise();
  }

  /**
   * The first rule that applies; the strict one if the region is unknown or has none.
   *
   * @param region the borrower's region as ISO 3166 code, if known
   * @param day the lender's business date
   */
  public LegalStepRule find(Optional<String> region, LocalDate day) {
    return region
        .flatMap(code -> rules.stream().filter(rule -> rule.appliesTo(code, day)).findFirst())
        .orElse(otherwise);
  }
}
