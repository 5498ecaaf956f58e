package dev.amends.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of measured values. */
class SampleTest {

  @ParameterizedTest
  @CsvSource({"7, 7", "9 1, 5", "3 1 2, 2", "4 1 3 2, 2.5", "1 1 1 1000, 1"})
  void returnsTheMedianWhateverTheOrder(String values, double median) {
    assertThat(sample(values).median()).isEqualTo(median);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1", "1, 1", "1.5, 2", "50, 50", "50.1, 51", "98.9, 99", "99, 99", "100, 100"})
  void returnsTheSmallestValueThatTheShareDoesNotExceed(double percent, double value) {
    // Given
    Sample hundred = Sample.of(IntStream.rangeClosed(1, 100).mapToObj(i -> 101.0 - i).toList());

    // When, Then
    assertThat(hundred.percentile(percent)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 50, 99, 100})
  void returnsTheOnlyValueForEveryPercentage(double percent) {
    assertThat(sample("7").percentile(percent)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, 100.1, Double.NaN})
  void rejectsAnInvalidPercentage(double percent) {
    Sample one = sample("7");
    assertThatThrownBy(() -> one.percentile(percent)).hasMessageContaining("percent");
  }

  @Test
  void rejectsAnEmptySample() {
    assertThatThrownBy(() -> Sample.of(List.of())).hasMessageContaining("nothing was measured");
  }

  @Test
  void countsItemsPerSecond() {
    assertThat(new Throughput(500, Duration.ofMillis(250)).perSecond()).isEqualTo(2_000);
  }

  @Test
  void returnsTheMedianOfRoundsNotTheirTotal() {
    // Given
    List<Throughput> rounds =
        IntStream.of(10, 1_000, 20)
            .mapToObj(count -> new Throughput(count, Duration.ofSeconds(1)))
            .toList();

    // When, Then
    assertThat(Throughput.median(rounds)).isEqualTo(20);
  }

  @Test
  void rejectsARoundWithoutDuration() {
    assertThatThrownBy(() -> new Throughput(1, Duration.ZERO)).hasMessageContaining("some time");
  }

  private static Sample sample(String values) {
    return Sample.of(Stream.of(values.split(" ", -1)).map(Double::valueOf).toList());
  }
}
