package dev.amends.faults;

import dev.amends.faults.Guarantee.Finding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what must be there, once each, with what is there. */
final class Once {
  private Once() {}

  /** What is lacking, there several times, or there without a reason. */
  static Stream<Finding> each(
      Guarantee guarantee, String where, Collection<String> expected, Collection<String> found) {
    Set<String> wanted = new HashSet<>(expected);
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(one -> counts.merge(one, 1, Integer::sum));
    Stream<Finding> lacking =
        wanted.stream()
            .filter(one -> !counts.containsKey(one))
            .map(one -> guarantee.brokenBy("%s lacks %s".formatted(where, one)));
    Stream<Finding> several =
        counts.entrySet().stream()
            .filter(one -> one.getValue() > 1)
            .map(
                one ->
                    guarantee.brokenBy(
                        "%s has %s %d times".formatted(where, one.getKey(), one.getValue())));
    Stream<Finding> unknown =
        counts.keySet().stream()
            .filter(one -> !wanted.contains(one))
            .map(one -> guarantee.brokenBy("%s has %s, which nobody told".formatted(where, one)));
    return Stream.of(lacking, several, unknown).flatMap(findings -> findings);
  }
}
