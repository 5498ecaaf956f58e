package dev.amends.benchmarks.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comparison of row counts. */
class RowCountsTest {
  private final RowCounts before = new RowCounts(Map.of("inbox", 5L, "outbox", 2L, "hold", 1L));

  @Test
  void returnsOnlyAddedRows() {
    // When
    RowCounts added =
        new RowCounts(Map.of("inbox", 8L, "outbox", 4L, "hold", 1L, "new", 6L)).since(before);

    // Then
    assertThat(added).hasToString("inbox 3, new 6, outbox 2");
  }

  @Test
  void findsNoDifferenceBetweenEqualCounts() {
    assertThat(before.differences(new RowCounts(before.rows()))).isEmpty();
  }

  @Test
  void namesTablesThatDifferOrAreMissing() {
    // When, Then
    assertThat(
            before.differences(new RowCounts(Map.of("inbox", 4L, "outbox", 2L, "other", 1_000L))))
        .containsExactly("hold 1 and 0", "inbox 5 and 4", "other 0 and 1,000");
  }
}
