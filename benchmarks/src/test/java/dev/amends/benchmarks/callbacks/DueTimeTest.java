package dev.amends.benchmarks.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.benchmarks.testbed.BenchmarkFailed;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueTimeTest {
  private final List<Instant> tried = new ArrayList<>();

  @Test
  void triesAgainWithALongerLeadUntilTheRowsAreInsertedInTime() throws SQLException {
    // When
    String result =
        DueTime.inTime(
            10,
            due -> {
              tried.add(due);
              return tried.size() < 3 ? Optional.empty() : Optional.of("measured");
            });

    // Then
    assertThat(result).isEqualTo("measured");
    assertThat(tried).hasSize(3).isSorted();
    assertThat(Duration.between(tried.getFirst(), tried.getLast()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void givesUpOnAMachineThatIsTooSlowForTheLongestLead() {
    assertThatThrownBy(() -> DueTime.inTime(10, due -> Optional.empty()))
        .isInstanceOf(BenchmarkFailed.class)
        .hasMessageContaining("try a smaller --herd");
  }

  @Test
  void doesNotWaitForATimeThatHasPassed() {
    assertThat(DueTime.await(Instant.EPOCH)).isEmpty();
  }
}
