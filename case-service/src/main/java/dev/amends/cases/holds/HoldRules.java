package dev.amends.cases.holds;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.events.CaseEvent.HoldKind;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of {@code hold-kinds.yaml}; an invalid file prevents startup. */
@Startup
@Singleton
class HoldRules {
  private static final String FILE = "hold-kinds.yaml";

  private final List<HoldRule> rules;

  HoldRules() {
    this(DataFiles.read(FILE, new TypeReference<List<HoldRule>>() {}));
  }

  HoldRules(List<HoldRule> rules) {
    this.rules = List.copyOf(rules);
    for (HoldKind kind : HoldKind.values()) {
      List<HoldRule> general =
          rules.stream().filter(rule -> rule.kind() == kind && rule.regions().isEmpty()).toList();
      if (general.size() != 1) {
        throw new InvalidDataFile(
            FILE,
            "",
            "must have one entry without regions for %s (has %d)".formatted(kind, general.size()));
      }
    }
    Arrays.stream(HoldKind.values()).forEach(this::requireDistinctSchemes);
  }

  private void requireDistinctSchemes(HoldKind kind) {
    List<String> schemes =
        rules.stream()
            .filter(rule -> rule.kind() == kind && rule.scheme() != null)
            .map(HoldRule::scheme)
            .toList();
    if (schemes.stream().distinct().count() < schemes.size()) {
      throw new InvalidDataFile(FILE, "", "names a scheme of " + kind + " twice: " + schemes);
    }
  }

  /**
   * The rule of a hold for which no scheme is named.
   *
   * @param region the borrower's region as ISO 3166 code, if known
   */
  HoldRule find(HoldKind kind, @Nullable String region) {
    return inRegion(kind, region).getFirst();
  }

  /** The rule of an existing hold; its scheme decides, wherever the borrower lives. */
  HoldRule of(HoldTerms terms, @Nullable String region) {
    return terms.scheme() == null
        ? find(terms.kind(), region)
        : rules.stream()
            .filter(rule -> rule.kind() == terms.kind() && terms.scheme().equals(rule.scheme()))
            .findFirst()
            .orElseGet(() -> find(terms.kind(), region));
  }

  /** The rule of a scheme in a region; empty if the region has no such scheme. */
  Optional<HoldRule> find(HoldKind kind, String scheme, @Nullable String region) {
    return inRegion(kind, region).stream().filter(rule -> scheme.equals(rule.scheme())).findFirst();
  }

  /** The names of the schemes of a kind in a region. */
  List<String> schemes(HoldKind kind, @Nullable String region) {
    return inRegion(kind, region).stream()
        .flatMap(rule -> Optional.ofNullable(rule.scheme()).stream())
        .toList();
  }

  private List<HoldRule> inRegion(HoldKind kind, @Nullable String region) {
    List<HoldRule> ofKind = rules.stream().filter(rule -> rule.kind() == kind).toList();
    List<HoldRule> own =
        region == null
            ? List.of()
            : ofKind.stream().filter(rule -> rule.appliesIn(region)).toList();
    return own.isEmpty() ? ofKind.stream().filter(rule -> rule.regions().isEmpty()).toList() : own;
  }
}
