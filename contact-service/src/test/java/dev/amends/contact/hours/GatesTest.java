package dev.amends.contact.hours;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.rules.calendar.RegionCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The open times of gates at their edges: closing times, nights of daylight saving, unknown zones.
 */
class GatesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

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
    "08:00-21:00, Europe/Berlin, 2026-10-25T07:59, false",
    // The whole day has no last second that is closed.
    "00:00-00:00, Asia/Shanghai, 2026-11-23T23:59:59.999999999, true",
    "00:00-00:00, Asia/Shanghai, 2026-11-23T00:00, true"
  })
  void areOpenFromTheOpeningUntilJustBeforeTheClosing(
      String hours, String zone, LocalDateTime local, boolean permitted) {
    Instant at = local.atZone(ZoneId.of(zone)).toInstant();
    assertThat(gates(hours, zones(zone)).closedAt(at).isEmpty()).isEqualTo(permitted);
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
    // Hours that open in the gap open at its end: the clock shows 03:00 then.
    "02:30-19:00, Europe/Berlin, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    // Hours that open in the overlap open the first time.
    "02:30-19:00, Europe/Berlin, 2026-10-24T22:30:00Z, 2026-10-25T00:30:00Z",
    // An unknown zone: permitted in New York and in Los Angeles at once.
    "08:00-19:00, America/New_York America/Los_Angeles, 2026-11-23T13:00:00Z, 2026-11-23T16:00:00Z",
    "08:00-19:00, America/New_York America/Los_Angeles, 2026-11-24T00:00:00Z, 2026-11-24T16:00:00Z",
    // Zones whose hours never meet.
    "09:00-12:00, Asia/Shanghai America/New_York, 2026-11-23T12:00:00Z, "
  })
  void findTheNextPermittedTime(String hours, String zones, Instant from, @Nullable Instant next) {
    assertThat(gates(hours, zones(zones)).firstOpen(from, from.plus(Duration.ofDays(60))))
        .isEqualTo(Optional.ofNullable(next));
  }

  @Test
  void openAtHomeWhereTheHoursOfTheZonesNeverMeet() {
    Instant from = Instant.parse("2026-11-23T12:00:00Z");
    assertThat(
            gates("09:00-12:00", zones("Asia/Shanghai America/New_York"))
                .inZone(SHANGHAI)
                .firstOpen(from, from.plus(Duration.ofDays(60))))
        .contains(Instant.parse("2026-11-24T01:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    // days, from, until, asked (a Monday is 23 November), open at
    ", 09:00, 12:00, 2026-11-23T08:59, 2026-11-23T08:59",
    ", 09:00, 12:00, 2026-11-23T09:00, 2026-11-23T12:00",
    ", 09:00, 12:00, 2026-11-23T11:59:59, 2026-11-23T12:00",
    ", 09:00, 12:00, 2026-11-23T12:00, 2026-11-23T12:00",
    "MONDAY, 09:00, 12:00, 2026-11-24T10:00, 2026-11-24T10:00",
    "MONDAY TUESDAY, 09:00, 12:00, 2026-11-24T10:00, 2026-11-24T12:00",
    // Over midnight: the time belongs to the day on which it begins.
    "MONDAY, 18:00, 07:00, 2026-11-23T06:00, 2026-11-23T06:00",
    "MONDAY, 18:00, 07:00, 2026-11-23T18:00, 2026-11-24T07:00",
    "MONDAY, 18:00, 07:00, 2026-11-24T06:59, 2026-11-24T07:00",
    "MONDAY, 18:00, 07:00, 2026-11-24T18:00, 2026-11-24T18:00",
    // Times that touch: from Monday's beginning to Wednesday's.
    "MONDAY TUESDAY, 00:00, 00:00, 2026-11-23T12:00, 2026-11-25T00:00",
    // One that ends in the gap of the spring night ends with the gap.
    ", 01:00, 02:30, 2026-03-08T01:30, 2026-03-08T03:00"
  })
  void openAfterAnInconvenientTimeOnTheBorrowersClock(
      @Nullable String days,
      LocalTime from,
      LocalTime until,
      LocalDateTime asked,
      LocalDateTime open) {
    Gates gates =
        Gates.of(Gate.inconvenientTime(new WeekTime(days(days), from, until), List.of(NEW_YORK)));
    Instant at = asked.atZone(NEW_YORK).toInstant();
    assertThat(gates.firstOpen(at, at.plus(Duration.ofDays(60))))
        .contains(open.atZone(NEW_YORK).toInstant());
  }

  @Test
  void openAfterAnInconvenientTimeIsOverInEveryZone() {
    WeekTime time = new WeekTime(Set.of(), LocalTime.of(9, 0), LocalTime.of(12, 0));
    Gates gates =
        Gates.of(Gate.inconvenientTime(time, List.of(NEW_YORK, ZoneId.of("America/Chicago"))));
    Instant at = LocalDateTime.parse("2026-11-23T11:00").atZone(NEW_YORK).toInstant();
    assertThat(gates.firstOpen(at, at.plus(Duration.ofDays(60))))
        .contains(LocalDateTime.parse("2026-11-23T13:00").atZone(NEW_YORK).toInstant());
  }

  @Test
  void openTwiceInANightThatHasTheHourTwice() {
    // 02:45 summer time has just closed; 02:00 winter time comes once more.
    Instant closed = Instant.parse("2026-10-25T00:45:00Z");
    Gates gates = gates("02:15-02:45", zones("Europe/Berlin"));

    assertThat(gates.closedAt(closed.minusSeconds(1))).isEmpty();
    assertThat(gates.closedAt(closed)).isPresent();
    assertThat(gates.firstOpen(closed, closed.plus(Duration.ofDays(1))))
        .contains(Instant.parse("2026-10-25T01:15:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    // slot, from, start
    "PT1S, 2026-11-23T02:00:00.000000001Z, 2026-11-23T02:00:01Z",
    "PT1S, 2026-11-23T02:00:01Z, 2026-11-23T02:00:01Z",
    "PT1M, 2026-11-23T02:00:00.000000001Z, 2026-11-23T02:01:00Z",
    "PT15M, 2026-11-22T23:59:59Z, 2026-11-23T00:00:00Z",
    "PT15M, 2026-11-23T10:45:00Z, 2026-11-23T10:45:00Z",
    "PT15M, 2026-11-23T10:45:01Z, 2026-11-24T00:00:00Z"
  })
  void openAtTheStartOfASlot(Duration slot, Instant from, Instant start) {
    assertThat(
            gates("08:00-19:00", zones("Asia/Shanghai"))
                .firstOpen(from, from.plus(Duration.ofDays(2)), slot))
        .contains(start);
  }

  @ParameterizedTest
  @CsvSource({
    // The time for a due call runs in calling hours, on no holiday.
    "2026-11-23T10:00, PT4H, 2026-11-23T14:00",
    "2026-11-23T15:00, PT4H, 2026-11-23T19:00",
    "2026-11-23T15:01, PT4H, 2026-11-24T08:01",
    "2026-11-23T18:00, PT4H, 2026-11-24T11:00",
    "2026-11-23T18:00, PT15H, 2026-11-25T11:00",
    "2026-11-23T20:00, PT4H, 2026-11-24T12:00",
    "2026-11-23T21:00, PT4H, 2026-11-24T12:00",
    "2026-12-31T18:00, PT4H, 2027-01-02T11:00",
    "2026-11-23T08:00, PT22H, 2026-11-24T19:00",
    "2026-11-23T08:00, PT22H1S, 2026-11-25T08:00:01"
  })
  void countTheTimeForADueCallInCallingHours(LocalDateTime due, Duration sla, LocalDateTime until) {
    RegionCalendar calendar =
        new RegionCalendar(
            LocalDate.parse("2027-01-01")::equals, Set.of(), Set.of(SATURDAY, SUNDAY));
    Instant from = due.atZone(SHANGHAI).toInstant();

    assertThat(
            gates("08:00-19:00", List.of(SHANGHAI))
                .and(Gates.of(Gate.holidays(calendar::isHoliday, List.of(SHANGHAI))))
                .addOpenTime(from, sla, from.plus(Duration.ofDays(60)))
                .atZone(SHANGHAI)
                .toLocalDateTime())
        .isEqualTo(until);
  }

  @Test
  void keepEachPartOfADayThatIsLeft() {
    Gates open =
        gates("08:00-19:00", List.of(SHANGHAI))
            .and(
                Gates.of(
                    Gate.inconvenientTime(time("09:00", "10:00"), List.of(SHANGHAI)),
                    Gate.inconvenientTime(time("09:30", "17:00"), List.of(SHANGHAI))));
    Set<Integer> hours =
        IntStream.range(0, 24)
            .boxed()
            .filter(
                hour ->
                    open.closedAt(
                            LocalDateTime.parse("2026-11-23T00:00")
                                .plusHours(hour)
                                .atZone(SHANGHAI)
                                .toInstant())
                        .isEmpty())
            .collect(Collectors.toSet());
    assertThat(hours).containsExactlyInAnyOrder(8, 17, 18);
  }

  @Test
  void nameTheGateThatWasClosedLast() {
    Instant from = Instant.parse("2026-11-23T00:00:00Z");
    Gate wait = Gate.waitingTime(from.plus(Duration.ofHours(5)));
    Gate cap = Gate.frequencyCap("cap", "law", from.plus(Duration.ofHours(9)), Periods.NONE);
    Gates gates = Gates.of(wait, cap);

    assertThat(gates.closedAt(from)).contains(wait);
    assertThat(gates.lastClosed(from, from.plus(Duration.ofDays(1)))).contains(cap);
    assertThat(gates.lastClosed(from.plus(Duration.ofHours(9)), from.plus(Duration.ofDays(1))))
        .isEmpty();
    assertThat(gates.lastClosed(from, from)).isEmpty();
  }

  private static Gates gates(String hours, List<ZoneId> zones) {
    String[] parts = hours.split("-", 2);
    return Gates.of(
        new CallingHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1])).gate(zones));
  }

  private static WeekTime time(String from, String until) {
    return new WeekTime(Set.of(), LocalTime.parse(from), LocalTime.parse(until));
  }

  private static List<ZoneId> zones(String text) {
    return Arrays.stream(text.split(" ", -1)).map(ZoneId::of).toList();
  }

  private static Set<DayOfWeek> days(@Nullable String days) {
    return days == null
        ? Set.of()
        : Arrays.stream(days.split(" ", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
  }
}
