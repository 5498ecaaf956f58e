package dev.amends.faults;

import dev.amends.faults.Guarantee.Finding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares ids that must each occur exactly once with the ids found. */
final class ExactlyOnce {
  private ExactlyOnce() {}

  /** The ids that are missing, occur several times, or are not expected. */
  static Stream<Finding> each(
      Guarantee guarantee, String where, Collection<String> expected, Collection<String> found) {
    Set<String> wanted = new HashSet<>(expected);
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(one -> counts.merge(one, 1, Integer::sum));
    Stream<Finding> missing =
        wanted.stream()
            .filter(one -> !counts.containsKey(one))
            .map(one -> guarantee.brokenBy("%s: %s is missing".formatted(where, one)));
    Stream<Finding> repeated =
        counts.entrySet().stream()
            .filter(one -> one.getValue() > 1)
            .map(
                one ->
                    guarantee.brokenBy(
                        "%s: %s occurs %d times".formatted(where, one.getKey(), one.getValue())));
    Stream<Finding> unexpected =
        counts.keySet().stream()
            .filter(one -> !wanted.contains(one))
            .map(one -> guarantee.brokenBy("%s: %s was not expected".formatted(where, one)));
    return Stream.of(missing, repeated, unexpected).flatMap(findings -> findings);
  }
}
