package dev.amends.cases.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Older evidence weighs less. */
class AgeBandsTest {
  private static final AgeBands BANDS = AgeBands.parse(List.of("90:100", " 180:50", "365:25"));

  @ParameterizedTest
  @CsvSource({
    "0, 100",
    "90, 100",
    "91, 50",
    "180, 50",
    "181, 25",
    "365, 25",
    "366, 0",
    "36500, 0",
  })
  void weighsByAge(long days, int percent) {
    assertThat(BANDS.percentAt(days)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    // points, age in days, weight
    "25, 90, 25",
    "25, 91, 13",
    "-25, 91, -13",
    "15, 181, 4",
    "-15, 181, -4",
    "5, 181, 1",
    "1, 181, 0",
    "-1, 181, 0",
    "2, 181, 1",
    "-2, 181, -1",
    "100, 366, 0",
    "-100, 366, 0",
    "0, 0, 0",
  })
  void roundsHalfAPointAwayFromZero(int points, long days, int weight) {
    assertThat(BANDS.weigh(points, days)).isEqualTo(weight);
  }

  @Test
  void isWrittenAsItIsConfigured() {
    assertThat(BANDS).hasToString("90:100,180:50,365:25");
    assertThat(AgeBands.parse(List.of(BANDS.toString().split(",")))).isEqualTo(BANDS);
  }

  @ParameterizedTest
  @CsvSource({
    "90:100;90:50, 90:50 must end later",
    "90:100;89:50, 89:50 must end later",
    "90:50;180:51, 180:51 must not have more percent",
    "90:101, 90:101 must have at most 100 percent",
    "90, 90 must be an age in days and a percentage",
    "-1:100, -1:100 must be an age",
    "90:-1, 90:-1 must be an age",
    "ninety:100, must be an age",
    "999999:100, must be an age",
  })
  void rejectsBandsThatContradictEachOther(String bands, String message) {
    List<String> configured = List.of(bands.split(";"));

    assertThatThrownBy(() -> AgeBands.parse(configured))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void requiresABand() {
    assertThatThrownBy(() -> AgeBands.parse(List.of())).hasMessageContaining("at least one band");
  }
}
