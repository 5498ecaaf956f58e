package dev.amends.faults;

import dev.amends.faults.Guarantee.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the judge found: nothing, or which guarantees are broken and by what. */
record Verdict(List<Finding> findings) {
  private static final int SHOWN = 8;

  boolean isClean() {
    return findings.isEmpty();
  }

  /** The guarantees that are broken. */
  Set<Guarantee> broken() {
    return byGuarantee().keySet();
  }

  /** What breaks a guarantee, a line each. */
  String about(Guarantee guarantee) {
    return byGuarantee().getOrDefault(guarantee, List.of()).stream()
        .map(Finding::what)
        .collect(Collectors.joining("\n"));
  }

  private Map<Guarantee, List<Finding>> byGuarantee() {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                Finding::guarantee, () -> new EnumMap<>(Guarantee.class), Collectors.toList()));
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    byGuarantee()
        .forEach(
            (guarantee, found) -> {
              words.append("Broken: %s.%n".formatted(guarantee.promise()));
              found.stream()
                  .limit(SHOWN)
                  .forEach(one -> words.append("  %s%n".formatted(one.what())));
              if (found.size() > SHOWN) {
                words.append("  and %,d more%n".formatted(found.size() - SHOWN));
              }
            });
    return isClean() ? "every guarantee holds" : words.toString();
  }
}
