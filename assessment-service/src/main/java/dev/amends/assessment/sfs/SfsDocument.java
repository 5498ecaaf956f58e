package dev.amends.assessment.sfs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it was received.
 *
 * @param statedTotals the totals that it states, by their paths; they are compared, never used
 */
record SfsDocument(SfsStatement statement, Map<String, BigDecimal> statedTotals) {

  /**
   * A stated total that does not follow from the lines.
   *
   * @param path its place in the document
   */
  record Difference(String path, BigDecimal stated, BigDecimal computed) {

    private static @Nullable Difference of(
        String path, BigDecimal stated, @Nullable BigDecimal computed) {
      return computed == null || computed.compareTo(stated) == 0
          ? null
          : new Difference(path, stated, computed);
    }
  }

  /** The stated totals that differ from the computed ones. */
  List<Difference> differences(SfsFormat format, BigDecimal savings) {
    Map<String, BigDecimal> computed = SfsTotals.of(format, statement, savings);
    return statedTotals.entrySet().stream()
        .map(total -> Difference.of(total.getKey(), total.getValue(), computed.get(total.getKey())))
        .filter(Objects::nonNull)
        .toList();
  }
}
