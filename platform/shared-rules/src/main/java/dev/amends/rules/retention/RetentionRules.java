package dev.amends.rules.retention;

import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The periods of {@code retention.yaml} and the configured ones; an invalid one prevents startup.
 */
@Startup
@Singleton
public class RetentionRules {
  private static final String FILE = "retention.yaml";

  private final List<RetentionRule> rules;
  private final Map<String, RetentionPeriod> configured;
  private final RetentionPeriod longest;

  /** The content of the file. */
  record RuleFile(List<RetentionRule> rules) {
    RuleFile {
      rules = List.copyOf(rules);
    }
  }

  /** Reads the file. */
  @Inject
  public RetentionRules(RetentionConfig config) {
    this(DataFiles.read(FILE, RuleFile.class), periods(config));
  }

  RetentionRules(RuleFile file, Map<String, RetentionPeriod> configured) {
    this.rules = file.rules();
    this.configured = Map.copyOf(configured);
    RetentionPeriod ofFile =
        rules.stream()
            .map(RetentionRule::period)
            .max(Comparator.comparingInt(RetentionPeriod::years))
            .orElseThrow(() -> new InvalidDataFile(FILE, "rules", "must not be empty"));
    this.longest =
        new RetentionPeriod(
            ofFile.years(), "no period of its own; the longest applies: " + ofFile.citation());
  }

  private static Map<String, RetentionPeriod> periods(RetentionConfig config) {
    Map<String, RetentionPeriod> periods = new HashMap<>();
    config
        .regions()
        .forEach(
            (region, period) ->
                // An environment variable names the region in lower case.
                periods.put(
                    region.toUpperCase(Locale.ROOT),
                    new RetentionPeriod(period.years(), period.citation())));
    return periods;
  }

  /**
   * Returns the configured period of a part of a country, else of the country, else that of the
   * file. If the region is unknown or has none, returns the longest period of the file.
   *
   * @param region ISO 3166 code, if known
   */
  public RetentionPeriod find(Optional<String> region) {
    return region
        .flatMap(
            code ->
                Optional.ofNullable(configured.get(code))
                    .or(() -> Optional.ofNullable(configured.get(code.split("-", 2)[0])))
                    .or(
                        () ->
                            rules.stream()
                                .filter(rule -> rule.appliesTo(code))
                                .findFirst()
                                .map(RetentionRule::period)))
        .orElse(longest);
  }
}
