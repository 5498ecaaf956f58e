package dev.amends.rules.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holidays and business days of regions, as in a printed calendar. */
class CalendarsTest {

  /** A configuration written down in a test. */
  private record Config(Set<String> announced, Map<String, Set<DayOfWeek>> weekends)
      implements CalendarConfig {

    static Config defaults() {
      return new Config(Set.of("CN", "IN"), Map.of());
    }
  }

  private static RegionCalendar of(String region) {
    return new Calendars(Config.defaults()).find(Optional.ofNullable(region));
  }

  @ParameterizedTest
  @CsvSource({
    // region, day, holiday, business day
    "CN, 2026-01-01, true, false",
    "CN, 2026-01-04, false, true", // a Sunday that is worked
    "CN, 2026-01-05, false, true",
    "CN, 2026-02-14, false, true", // a Saturday that is worked
    "CN, 2026-02-15, true, false",
    "CN, 2026-02-23, true, false",
    "CN, 2026-02-24, false, true",
    "CN, 2026-10-08, false, true",
    "CN, 2026-10-10, false, true",
    "CN, 2026-11-28, false, false", // any Saturday
    "CN, 2027-02-06, true, false",
    "CN, 2027-02-09, false, true",
    "CN-GD, 2026-10-01, true, false",
    "GB, 2026-12-25, true, false",
    "GB, 2026-12-26, true, false", // Boxing Day itself, a Saturday
    "GB, 2026-12-28, true, false", // and the day on which it is observed
    "GB, 2026-04-06, false, true", // Easter Monday is none in Scotland
    "GB-ENG, 2026-04-06, true, false",
    "GB-XXX, 2026-04-06, false, true",
    "US, 2026-11-26, true, false",
    "US, 2026-07-03, true, false",
    "US, 2026-07-04, true, false",
    "US, 2026-11-27, false, true",
    "US-CA, 2026-11-26, true, false",
    "IN, 2026-08-15, true, false",
    "IN, 2026-11-08, true, false",
    "IN, 2026-11-09, false, true",
    "ZZ, 2026-12-25, false, true",
    "'', 2026-12-25, false, true",
    ", 2026-12-25, false, true"
  })
  void knowsTheHolidaysOfARegion(String region, LocalDate day, boolean holiday, boolean business) {
    assertThat(of(region).isHoliday(day)).isEqualTo(holiday);
    assertThat(of(region).isBusinessDay(day)).isEqualTo(business);
  }

  @ParameterizedTest
  @CsvSource({
    "CN, 2026-11-25, 1, 2026-11-26",
    "CN, 2026-11-27, 1, 2026-11-30",
    "CN, 2026-02-13, 1, 2026-02-14",
    "CN, 2026-02-14, 1, 2026-02-24",
    "CN, 2026-09-30, 1, 2026-10-08",
    "CN, 2026-09-30, 3, 2026-10-10",
    "GB, 2026-12-24, 1, 2026-12-29",
    "US, 2026-11-25, 1, 2026-11-27"
  })
  void countsBusinessDays(String region, LocalDate day, int count, LocalDate after) {
    assertThat(of(region).businessDayAfter(day, count)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    // region, day, on or after, on or before
    "CN, 2027-02-04, 2027-02-04, 2027-02-04", // the last business day before Chinese New Year
    "CN, 2027-02-05, 2027-02-09, 2027-02-04",
    "CN, 2027-02-06, 2027-02-09, 2027-02-04",
    "CN, 2027-02-08, 2027-02-09, 2027-02-04",
    "CN, 2027-02-09, 2027-02-09, 2027-02-09",
    "CN, 2026-02-14, 2026-02-14, 2026-02-14", // a Saturday that is worked
    "GB, 2026-12-26, 2026-12-29, 2026-12-24",
    ", 2026-05-10, 2026-05-11, 2026-05-08"
  })
  void movesToABusinessDay(String region, LocalDate day, LocalDate after, LocalDate before) {
    assertThat(of(region).businessDayOnOrAfter(day)).isEqualTo(after);
    assertThat(of(region).businessDayOnOrBefore(day)).isEqualTo(before);
  }

  @Test
  void takesAnotherWeekend() {
    RegionCalendar calendar =
        new Calendars(
                new Config(Set.of(), Map.of("AE", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY))))
            .find(Optional.of("AE"));

    assertThat(calendar.isBusinessDay(LocalDate.parse("2026-11-27"))).isFalse();
    assertThat(calendar.isBusinessDay(LocalDate.parse("2026-11-29"))).isTrue();
  }

  @Test
  void stopsTheStartWhereACalendarIsMissing() {
    assertThatThrownBy(() -> new Calendars(new Config(Set.of("XX"), Map.of())))
        .hasMessageContaining("holidays/XX.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{from: 2026-01-03, until: 2026-01-01, name: x} | [] | ends before it begins",
        "{from: 2026-12-31, until: 2027-01-01, name: x} | [] | a day of another year",
        "{from: 2026-01-01, until: 2026-01-01, name: x} | [2026-01-01] | free and a working day",
        "{from: 2026-01-01, until: 2026-01-01, name: x} | [2025-01-01] | a day of another year",
        "{from: 2026-01-01, name: x} | [] | daysOff.0.until is required",
        "{from: 2026-01-01, until: 2026-01-01, name: x, colour: red} | [] | colour"
      })
  void rejectsAnImpossibleAnnouncement(String off, String workdays, String why) {
    String yaml =
        """
        region: XX
        years:
          - year: 2026
            source: the gazette
            evidence: M
            daysOff: [%s]
            workdays: %s
        """
            .formatted(off, workdays);
    assertThatThrownBy(
            () ->
                DataFiles.read(
                    new ByteArrayInputStream(yaml.getBytes(UTF_8)),
                    "holidays/XX.yaml",
                    new TypeReference<AnnouncedHolidays>() {}))
        .hasMessageStartingWith("holidays/XX.yaml: years.0")
        .hasMessageContaining(why);
  }
}
