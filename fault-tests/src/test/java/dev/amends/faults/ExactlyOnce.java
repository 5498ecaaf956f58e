package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares ids that must each occur exactly once with the ids found. */
final class ExactlyOnce {
  private ExactlyOnce() {}

  /** Returns a violation for each id that is missing, occurs more than once, or is not expected. */
  static Stream<Violation> compare(
      Guarantee guarantee, String where, Collection<String> expected, Collection<String> found) {
    Set<String> expectedIds = new HashSet<>(expected);
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(id -> counts.merge(id, 1, Integer::sum));
    Stream<Violation> missing =
        expectedIds.stream()
            .filter(id -> !counts.containsKey(id))
            .map(id -> guarantee.violation("%s: %s is missing".formatted(where, id)));
    Stream<Violation> repeated =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(
                entry ->
                    guarantee.violation(
                        "%s: %s occurs %d times"
                            .formatted(where, entry.getKey(), entry.getValue())));
    Stream<Violation> unexpected =
        counts.keySet().stream()
            .filter(id -> !expectedIds.contains(id))
            .map(id -> guarantee.violation("%s: %s was not expected".formatted(where, id)));
    return Stream.of(missing, repeated, unexpected).flatMap(violations -> violations);
  }
}
