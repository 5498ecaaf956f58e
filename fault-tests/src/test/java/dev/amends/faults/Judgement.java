package dev.amends.faults;

import dev.amends.faults.Guarantee.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings of the judge. */
record Judgement(List<Finding> findings) {
  private static final int SHOWN = 8;

  /** Whether every guarantee holds. */
  boolean holdsEveryGuarantee() {
    return findings.isEmpty();
  }

  /** The broken guarantees. */
  Set<Guarantee> brokenGuarantees() {
    return byGuarantee().keySet();
  }

  /** The findings about a guarantee, one per line. */
  String findingsOf(Guarantee guarantee) {
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
    StringBuilder text = new StringBuilder();
    byGuarantee()
        .forEach(
            (guarantee, found) -> {
              text.append("Broken: %s.%n".formatted(guarantee.description()));
              found.stream()
                  .limit(SHOWN)
                  .forEach(finding -> text.append("  %s%n".formatted(finding.what())));
              if (found.size() > SHOWN) {
                text.append("  and %,d more%n".formatted(found.size() - SHOWN));
              }
            });
    return holdsEveryGuarantee() ? "every guarantee holds" : text.toString();
  }
}
