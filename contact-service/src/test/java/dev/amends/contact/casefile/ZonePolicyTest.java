package dev.amends.contact.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zone told, else those of the region, else the configured one. */
class ZonePolicyTest {
  private static final Map<String, List<ZoneId>> REGIONS =
      Map.of(
          "US", List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles")),
          "US-NY", List.of(ZoneId.of("America/New_York")));

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, US, Asia/Shanghai",
    ", US-NY, America/New_York",
    ", US-CA, America/New_York America/Los_Angeles",
    ", US, America/New_York America/Los_Angeles",
    ", XX, Z",
    ", , Z"
  })
  void takesTheNearestThatIsKnown(String timezone, String region, String expected) {
    assertThat(ZonePolicy.candidates(timezone, region, REGIONS, ZoneOffset.UTC))
        .isEqualTo(Arrays.stream(expected.split(" ", -1)).map(ZoneId::of).toList());
  }
}
