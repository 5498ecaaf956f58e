package dev.amends.contact.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reported zone, else those of the region or its country, else the configured one. */
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
    ", GB-SCT, Europe/London",
    ", XX, Z",
    ", , Z"
  })
  void takesTheNearestThatIsKnown(String timezone, String region, String expected) {
    assertThat(candidates(timezone, region, ZoneOffset.UTC))
        .isEqualTo(Arrays.stream(expected.split(" ", -1)).map(ZoneId::of).toList());
  }

  @Test
  void knowsTheZonesOfEveryCountry() {
    assertThat(candidates(null, "CA", null))
        .hasSizeGreaterThan(15)
        .contains(ZoneId.of("America/Toronto"), ZoneId.of("America/Vancouver"));
    assertThat(candidates(null, "DK", null)).containsExactly(ZoneId.of("Europe/Berlin"));
    assertThat(CountryZones.read()).hasSizeGreaterThan(240);
  }

  @Test
  void assumesNoZoneIfNoneIsReported() {
    assertThat(candidates(null, "XX", null)).isEmpty();
    assertThat(candidates(null, null, null)).isEmpty();
  }

  private static List<ZoneId> candidates(
      @Nullable String timezone, @Nullable String region, @Nullable ZoneId fallback) {
    return ZonePolicy.candidates(timezone, region, REGIONS, CountryZones.read(), fallback);
  }
}
