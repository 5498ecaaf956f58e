package dev.amends.cases.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Earlier answers use the scale of their time. */
class ScaleVersionTest {
  private static final Scale FIRST = new Scale(50, 50, 50, 1, AgeBands.parse(List.of("90:100")));
  private static final Scale SECOND =
      new Scale(40, 60, 70, 2, AgeBands.parse(List.of("30:100", "60:50")));

  @ParameterizedTest
  @CsvSource({
    "2026-01-30T00:00:00Z, true",
    "2026-01-31T00:00:00Z, true",
    "2026-02-28T09:29:59.999999Z, true",
    "2026-02-28T09:30:00Z, false",
    "2026-02-28T09:30:01Z, false",
  })
  void findsTheScaleInForce(Instant time, boolean first) {
    List<ScaleVersion> versions =
        List.of(
            new ScaleVersion(Instant.parse("2026-01-31T00:00:00Z"), FIRST),
            new ScaleVersion(Instant.parse("2026-02-28T09:30:00Z"), SECOND));

    assertThat(ScaleVersions.at(versions, time).scale()).isEqualTo(first ? FIRST : SECOND);
  }
}
