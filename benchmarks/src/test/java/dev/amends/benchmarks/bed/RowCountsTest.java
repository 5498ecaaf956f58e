package dev.amends.benchmarks.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether two sides wrote the same number of rows. */
class RowCountsTest {
  private final RowCounts before = new RowCounts(Map.of("inbox", 5L, "outbox", 2L, "hold", 1L));

  @Test
  void tellsWhatWasAddedAndNothingElse() {
    // When
    RowCounts added =
        new RowCounts(Map.of("inbox", 8L, "outbox", 4L, "hold", 1L, "new", 6L)).since(before);

    // Then
    assertThat(added).hasToString("inbox 3, new 6, outbox 2");
  }

  @Test
  void seesNoDifferenceBetweenTheSameRows() {
    assertThat(before.differences(new RowCounts(before.rows()))).isEmpty();
  }

  @Test
  void namesEveryTableThatDiffersAndThoseThatOneSideLacks() {
    // When, Then
    assertThat(
            before.differences(new RowCounts(Map.of("inbox", 4L, "outbox", 2L, "other", 1_000L))))
        .containsExactly("hold 1 against 0", "inbox 5 against 4", "other 0 against 1,000");
  }
}
