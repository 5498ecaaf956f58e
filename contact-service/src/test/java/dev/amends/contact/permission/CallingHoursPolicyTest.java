package dev.amends.contact.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock's rule at its edges: closing times, nights of daylight saving, unknown zones. */
class CallingHoursPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // hours, zone, wall clock, permitted
    "08:00-22:00, Asia/Shanghai, 2026-11-23T07:59:59, false",
    "08:00-22:00, Asia/Shanghai, 2026-11-23T08:00, true",
    "08:00-22:00, Asia/Shanghai, 2026-11-23T21:59, true",
    "08:00-22:00, Asia/Shanghai, 2026-11-23T21:59:59, true",
    "08:00-22:00, Asia/Shanghai, 2026-11-23T22:00, false",
    "08:00-22:00, Asia/Shanghai, 2026-11-23T00:00, false",
    "08:00-19:00, Asia/Kolkata, 2026-11-23T18:59, true",
    "08:00-19:00, Asia/Kolkata, 2026-11-23T19:00, false",
    "08:00-21:00, America/New_York, 2026-11-23T20:59, true",
    "08:00-21:00, America/New_York, 2026-11-23T21:00, false",
    // The mornings after the nights of daylight saving.
    "08:00-21:00, America/New_York, 2026-03-08T08:00, true",
    "08:00-21:00, America/New_York, 2026-03-08T07:59, false",
    "08:00-21:00, Europe/Berlin, 2026-10-25T08:00, true",
    "08:00-21:00, Europe/Berlin, 2026-10-25T07:59, false"
  })
  void permitsFromTheOpeningUntilJustBeforeTheClosing(
      String hours, String zone, LocalDateTime local, boolean permitted) {
    Instant at = local.atZone(ZoneId.of(zone)).toInstant();
    assertThat(CallingHoursPolicy.permits(hours(hours), at, zones(zone))).isEqualTo(permitted);
  }

  @ParameterizedTest
  @CsvSource({
    // hours, zones, from, next
    "08:00-19:00, Asia/Shanghai, 2026-11-23T02:00:00Z, 2026-11-23T02:00:00Z",
    "08:00-19:00, Asia/Shanghai, 2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z",
    "08:00-19:00, Asia/Shanghai, 2026-11-23T11:00:00Z, 2026-11-24T00:00:00Z",
    // New York loses an hour in the night to 8 March and gains one in the night to 1 November.
    "08:00-19:00, America/New_York, 2026-03-08T03:00:00Z, 2026-03-08T12:00:00Z",
    "08:00-19:00, America/New_York, 2026-03-07T03:00:00Z, 2026-03-07T13:00:00Z",
    "08:00-19:00, America/New_York, 2026-11-01T03:00:00Z, 2026-11-01T13:00:00Z",
    "08:00-19:00, Europe/Berlin, 2026-03-28T20:00:00Z, 2026-03-29T06:00:00Z",
    "08:00-19:00, Europe/Berlin, 2026-10-24T20:00:00Z, 2026-10-25T07:00:00Z",
    // Hours that open in the gap open after it.
    "02:30-19:00, Europe/Berlin, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z",
    // Hours that open in the overlap open the first time.
    "02:30-19:00, Europe/Berlin, 2026-10-24T22:30:00Z, 2026-10-25T00:30:00Z",
    // An unknown zone: permitted in New York and in Los Angeles at once.
    "08:00-19:00, America/New_York America/Los_Angeles, 2026-11-23T13:00:00Z, 2026-11-23T16:00:00Z",
    "08:00-19:00, America/New_York America/Los_Angeles, 2026-11-24T00:00:00Z, 2026-11-24T16:00:00Z"
  })
  void findsTheNextPermittedMoment(String hours, String zones, Instant from, Instant next) {
    assertThat(CallingHoursPolicy.next(hours(hours), from, zones(zones))).isEqualTo(next);
  }

  @Test
  void takesTheFirstZoneWhereTheHoursOfTheZonesNeverMeet() {
    List<ZoneId> apart = zones("Asia/Shanghai America/New_York");
    Instant from = Instant.parse("2026-11-23T12:00:00Z");
    assertThat(CallingHoursPolicy.next(hours("09:00-12:00"), from, apart))
        .isEqualTo("2026-11-24T01:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    // from (wall clock in Shanghai), open time, after
    "2026-11-23T10:00, PT4H, 2026-11-23T14:00",
    "2026-11-23T15:00, PT4H, 2026-11-23T19:00",
    "2026-11-23T18:00, PT4H, 2026-11-24T11:00",
    "2026-11-23T20:00, PT4H, 2026-11-24T12:00",
    "2026-11-23T18:00, PT15H, 2026-11-25T11:00"
  })
  void countsOnlyPermittedTime(LocalDateTime from, Duration open, LocalDateTime after) {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    assertThat(
            CallingHoursPolicy.after(
                    hours("08:00-19:00"), from.atZone(zone).toInstant(), open, zone)
                .atZone(zone)
                .toLocalDateTime())
        .isEqualTo(after);
  }

  static CallingHours hours(String text) {
    String[] parts = text.split("-", 2);
    return new CallingHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
  }

  static List<ZoneId> zones(String text) {
    return Arrays.stream(text.split(" ", -1)).map(ZoneId::of).toList();
  }
}
