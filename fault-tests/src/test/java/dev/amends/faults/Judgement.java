package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The violations of the judge. */
record Judgement(List<Violation> violations) {
  private static final int SHOWN = 8;

  /** Whether every guarantee holds. */
  boolean holdsEveryGuarantee() {
    return violations.isEmpty();
  }

  /** The broken guarantees. */
  Set<Guarantee> brokenGuarantees() {
    return byGuarantee().keySet();
  }

  /** The violations about a guarantee, one per line. */
  String violationsOf(Guarantee guarantee) {
    return byGuarantee().getOrDefault(guarantee, List.of()).stream()
        .map(Violation::what)
        .collect(Collectors.joining("\n"));
  }

  private Map<Guarantee, List<Violation>> byGuarantee() {
    return violations.stream()
        .collect(
            Collectors.groupingBy(
                Violation::guarantee, () -> new EnumMap<>(Guarantee.class), Collectors.toList()));
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
                  .forEach(violation -> text.append("  %s%n".formatted(violation.what())));
              if (found.size() > SHOWN) {
                text.append("  and %,d more%n".formatted(found.size() - SHOWN));
              }
            });
    return holdsEveryGuarantee() ? "every guarantee holds" : text.toString();
  }
}
