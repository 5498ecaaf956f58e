package dev.amends.contact.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reported zone, else those of the region or its country, else the fallback. */
class ZonePolicyTest {
  private static final Map<String, List<ZoneId>> REGIONS =
      Map.of(
          "US", List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles")),
          "US-KS", List.of(ZoneId.of("America/Chicago")));

  private static final ZoneTables TABLES = ZoneTables.read();

  /** A weather station and an observatory. */
  private static final Set<String> UNINHABITED = Set.of("Antarctica/Macquarie", "Asia/Tokyo");

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, US, Asia/Shanghai",
    "-1E-20, US-KS, America/Chicago",
    ", US-KS, America/Chicago",
    ", US-CA, America/Los_Angeles",
    ", US-NY, America/New_York",
    ", US-AZ, America/Phoenix America/Denver",
    ", US-TX, America/Chicago America/Denver",
    ", US-HI, Pacific/Honolulu",
    ", US-AK, America/Anchorage America/Adak",
    ", US-GU, Pacific/Guam",
    ", US-PR, America/Puerto_Rico",
    ", GU, Pacific/Guam",
    ", AU-QLD, Australia/Brisbane",
    ", CA-SK, America/Regina America/Swift_Current America/Edmonton",
    ", ES-GC, Atlantic/Canary",
    ", FR-RE, Indian/Reunion",
    ", FR-IDF, Europe/Paris",
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
  void considersTheWholeCountryAndItsTerritoriesForAnUnknownSubdivision() {
    assertThat(candidates(null, "US-XX", null))
        .startsWith(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"))
        .contains(
            ZoneId.of("Pacific/Guam"),
            ZoneId.of("Pacific/Pago_Pago"),
            ZoneId.of("America/Puerto_Rico"),
            ZoneId.of("Pacific/Honolulu"))
        .doesNotHaveDuplicates();
    assertThat(candidates(null, "RU-XX", null)).contains(ZoneId.of("Asia/Kamchatka"));
  }

  /** A zone of zone1970.tab that no subdivision has would be a part of the country left out. */
  @ParameterizedTest
  @ValueSource(strings = {"AU", "BR", "CA", "CL", "EC", "ES", "ID", "MN", "MX", "NZ", "PT", "US"})
  void coversEveryClockOfTheCountryByItsSubdivisions(String country) {
    Set<List<ZoneOffset>> covered =
        TABLES.ofSubdivisions(country).map(ZonePolicyTest::offsets).collect(Collectors.toSet());
    assertThat(TABLES.countries().get(country))
        .filteredOn(zone -> !UNINHABITED.contains(zone.getId()))
        .allSatisfy(zone -> assertThat(covered).contains(offsets(zone)));
  }

  /** The offsets on the first and the fifteenth of each month of a year. */
  private static List<ZoneOffset> offsets(ZoneId zone) {
    return IntStream.rangeClosed(1, 24)
        .mapToObj(half -> LocalDate.of(2026, (half + 1) / 2, half % 2 == 1 ? 1 : 15))
        .map(day -> day.atTime(12, 0).atZone(zone).getOffset())
        .toList();
  }

  @Test
  void knowsTheZonesOfEveryCountry() {
    assertThat(candidates(null, "CA", null))
        .hasSizeGreaterThan(15)
        .contains(ZoneId.of("America/Toronto"), ZoneId.of("America/Vancouver"));
    assertThat(candidates(null, "DK", null)).containsExactly(ZoneId.of("Europe/Berlin"));
    assertThat(TABLES.countries()).hasSizeGreaterThan(240);
  }

  @Test
  void assumesNoZoneIfNoneIsReported() {
    assertThat(candidates(null, "XX", null)).isEmpty();
    assertThat(candidates(null, null, null)).isEmpty();
  }

  private static List<ZoneId> candidates(
      @Nullable String timezone, @Nullable String region, @Nullable ZoneId fallback) {
    return ZonePolicy.candidates(timezone, region, REGIONS, TABLES, fallback);
  }
}
