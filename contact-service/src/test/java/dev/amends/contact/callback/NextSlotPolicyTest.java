package dev.amends.contact.callback;

import static dev.amends.contact.callback.SlotRequests.SHANGHAI;
import static dev.amends.contact.callback.SlotRequests.aCall;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.hours.CallingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due times are slots within calling hours, not on holidays, and at preferred times. */
class NextSlotPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // not before, slot, due (wall clocks in Shanghai)
    "2026-11-23T10:00:00, PT15M, 2026-11-23T10:00",
    "2026-11-23T10:00:01, PT15M, 2026-11-23T10:15",
    "2026-11-23T10:00:01, PT1M, 2026-11-23T10:01",
    "2026-11-23T10:00:01, PT1S, 2026-11-23T10:00:01",
    "2026-11-23T10:00:00.000000001, PT1S, 2026-11-23T10:00:01",
    "2026-11-23T18:45:00, PT15M, 2026-11-23T18:45",
    "2026-11-23T18:45:01, PT15M, 2026-11-24T08:00",
    "2026-11-23T18:59:30, PT1M, 2026-11-24T08:00",
    "2026-11-23T07:59:59, PT15M, 2026-11-23T08:00",
    "2026-11-23T03:00:00, PT15M, 2026-11-23T08:00"
  })
  void choosesTheFirstPermittedSlot(LocalDateTime from, Duration slot, LocalDateTime due) {
    NextSlotPolicy.Slot next = aCall().notBefore(from).slot(slot).next();

    assertThat(next.due().local()).isEqualTo(due);
    assertThat(next.basis()).isEqualTo(SlotBasis.FIRST_PERMITTED);
  }

  @Test
  void spreadsCallbacksThatWaitForTheStartOfCallingHours() {
    Set<LocalDateTime> due = new HashSet<>();
    for (int seed = -500; seed < 500; seed++) {
      due.add(
          aCall()
              .notBefore(LocalDateTime.parse("2026-11-23T20:00"))
              .slot(Duration.ofMinutes(5))
              .spread(Duration.ofMinutes(30), seed)
              .next()
              .due()
              .local());
    }
    assertThat(due)
        .containsExactlyInAnyOrder(
            LocalDateTime.parse("2026-11-24T08:00"),
            LocalDateTime.parse("2026-11-24T08:05"),
            LocalDateTime.parse("2026-11-24T08:10"),
            LocalDateTime.parse("2026-11-24T08:15"),
            LocalDateTime.parse("2026-11-24T08:20"),
            LocalDateTime.parse("2026-11-24T08:25"));
  }

  @Test
  void spreadsOnlyWithinThePreferredTime() {
    for (int seed = 0; seed < 100; seed++) {
      LocalDateTime due =
          aCall()
              .notBefore(LocalDateTime.parse("2026-11-23T10:00"))
              .preferring("17:00", "17:10")
              .spread(Duration.ofMinutes(30), seed)
              .next()
              .due()
              .local();
      assertThat(due)
          .isBetween(
              LocalDateTime.parse("2026-11-23T17:00"), LocalDateTime.parse("2026-11-23T17:09"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Spring Festival 2026 in China is nine days long; the Saturdays around it are worked.
    "2026-02-14T18:59:00, 2026-02-14T18:59",
    "2026-02-14T19:00:00, 2026-02-24T08:00",
    "2026-02-15T10:00:00, 2026-02-24T08:00",
    "2026-02-23T18:59:00, 2026-02-24T08:00",
    "2026-02-24T08:00:00, 2026-02-24T08:00",
    // National Day: seven days.
    "2026-09-30T19:00:00, 2026-10-08T08:00",
    "2026-10-07T12:00:00, 2026-10-08T08:00",
    // A weekend is not a holiday.
    "2026-11-28T10:00:00, 2026-11-28T10:00"
  })
  void skipsRunsOfHolidays(LocalDateTime from, LocalDateTime due) {
    Set<LocalDate> holidays = new HashSet<>();
    LocalDate.parse("2026-02-15").datesUntil(LocalDate.parse("2026-02-24")).forEach(holidays::add);
    LocalDate.parse("2026-10-01").datesUntil(LocalDate.parse("2026-10-08")).forEach(holidays::add);

    assertThat(aCall().notBefore(from).closed(holidays::contains).next().due().local())
        .isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    // not before, preferred weekday, from, until, due (a Monday; wall clocks in Shanghai)
    "2026-11-23T10:00, , 17:00, 19:00, 2026-11-23T17:00, PREFERRED",
    "2026-11-23T17:00, , 17:00, 19:00, 2026-11-23T17:00, PREFERRED",
    "2026-11-23T18:59, , 17:00, 19:00, 2026-11-23T18:59, PREFERRED",
    "2026-11-23T19:00, , 17:00, 19:00, 2026-11-24T17:00, PREFERRED",
    // Partly outside calling hours: the part within them counts.
    "2026-11-23T10:00, , 18:00, 22:00, 2026-11-23T18:00, PREFERRED",
    "2026-11-23T19:30, , 06:00, 09:00, 2026-11-24T08:00, PREFERRED",
    "2026-11-23T10:00, SATURDAY, 10:00, 12:00, 2026-11-28T10:00, PREFERRED",
    // A preferred time is waited for up to seven days.
    "2026-11-23T10:00, MONDAY, 09:00, 10:00, 2026-11-30T09:00, PREFERRED",
    "2026-11-23T08:59, MONDAY, 08:00, 08:30, 2026-11-30T08:00, PREFERRED",
    // Never permitted.
    "2026-11-23T10:00, , 19:00, 23:00, 2026-11-23T10:00, PREFERENCE_NEVER_PERMITTED",
    "2026-11-23T20:00, , 05:00, 08:00, 2026-11-24T08:00, PREFERENCE_NEVER_PERMITTED"
  })
  void keepsToPreferredTimes(
      LocalDateTime from,
      DayOfWeek day,
      String wishedFrom,
      String wishedUntil,
      LocalDateTime due,
      SlotBasis basis) {
    NextSlotPolicy.Slot next =
        aCall()
            .notBefore(from)
            .preferring(day == null ? Set.of() : Set.of(day), wishedFrom, wishedUntil)
            .next();

    assertThat(next.due().local()).isEqualTo(due);
    assertThat(next.basis()).isEqualTo(basis);
  }

  @ParameterizedTest
  @CsvSource({
    // A preferred time is waited for until 17:00.
    "2026-11-23T17:00, 2026-11-23T17:00, PREFERRED",
    "2026-11-23T16:59, 2026-11-23T10:00, PREFERENCE_TOO_LATE"
  })
  void waitsForAPreferredTimeOnlyUntilItsLimit(
      LocalDateTime waitUntil, LocalDateTime due, SlotBasis basis) {
    NextSlotPolicy.Slot next =
        aCall()
            .notBefore(LocalDateTime.parse("2026-11-23T10:00"))
            .preferring("17:00", "19:00")
            .waitingUntil(waitUntil)
            .next();

    assertThat(next.due().local()).isEqualTo(due);
    assertThat(next.basis()).isEqualTo(basis);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T11:59, 2026-11-23T11:59",
    "2026-11-23T12:00, 2026-11-23T14:00",
    "2026-11-23T13:59, 2026-11-23T14:00",
    "2026-11-23T14:00, 2026-11-23T14:00"
  })
  void avoidsInconvenientTimes(LocalDateTime from, LocalDateTime due) {
    assertThat(aCall().notBefore(from).avoiding("12:00", "14:00").next().due().local())
        .isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    // Inconvenient from 18:00 on Saturdays and Sundays until 10:00 the next day.
    "2026-11-28T17:59, 2026-11-28T17:59",
    "2026-11-28T18:00, 2026-11-29T10:00",
    "2026-11-29T20:00, 2026-11-30T10:00",
    "2026-11-30T20:00, 2026-12-01T08:00"
  })
  void avoidsAnInconvenientTimeThatExtendsIntoTheNextDay(LocalDateTime from, LocalDateTime due) {
    assertThat(
            aCall()
                .notBefore(from)
                .avoiding(Set.of(SATURDAY, SUNDAY), "18:00", "10:00")
                .next()
                .due()
                .local())
        .isEqualTo(due);
  }

  @Test
  void reportsThatEveryPermittedTimeIsInconvenient() {
    NextSlotPolicy.Slot next =
        aCall()
            .notBefore(LocalDateTime.parse("2026-11-23T20:00"))
            .avoiding("00:00", "00:00")
            .next();

    assertThat(next.due().local()).isEqualTo("2026-11-24T08:00");
    assertThat(next.basis()).isEqualTo(SlotBasis.NO_CONVENIENT_TIME);
  }

  @Test
  void reportsThatTheZonesHaveNoCommonHours() {
    NextSlotPolicy.Slot next =
        aCall()
            .notBefore(LocalDateTime.parse("2026-11-23T20:00"))
            .zones(SHANGHAI, ZoneId.of("America/New_York"))
            .next();

    assertThat(next.due().local()).isEqualTo("2026-11-24T08:00");
    assertThat(next.basis()).isEqualTo(SlotBasis.NO_COMMON_HOURS);
  }

  @Test
  void skipsADayThatIsAHolidayInAnyZone() {
    // The holiday begins in New York before it ends in Shanghai.
    NextSlotPolicy.Slot next =
        aCall()
            .hours(new CallingHours(LocalTime.of(0, 0), LocalTime.of(23, 59)))
            .notBefore(LocalDateTime.parse("2027-01-01T00:00"))
            .zones(SHANGHAI, ZoneId.of("America/New_York"))
            .closed(LocalDate.parse("2027-01-01")::equals)
            .next();

    assertThat(next.due().at()).isEqualTo(Instant.parse("2027-01-02T05:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    // Hours that start at a time the clock skips in spring start after the gap.
    "Europe/Berlin, 2026-03-29T00:00, 2026-03-29T01:00:00Z, 2026-03-29T03:00",
    "America/New_York, 2026-03-08T00:00, 2026-03-08T07:00:00Z, 2026-03-08T03:00",
    // Of a time that occurs twice in autumn, the earlier is used.
    "Europe/Berlin, 2026-10-25T00:00, 2026-10-25T00:30:00Z, 2026-10-25T02:30",
    "America/New_York, 2026-11-01T00:00, 2026-11-01T07:30:00Z, 2026-11-01T02:30"
  })
  void startsCallingHoursInNightsWhenTheClockChanges(
      String zone, LocalDateTime from, Instant at, LocalDateTime local) {
    NextSlotPolicy.Slot next =
        aCall()
            .hours(new CallingHours(LocalTime.of(2, 30), LocalTime.of(9, 0)))
            .zones(ZoneId.of(zone))
            .notBefore(from)
            .next();

    assertThat(next.due().at()).isEqualTo(at);
    assertThat(next.due().local()).isEqualTo(local);
  }

  @ParameterizedTest
  @CsvSource({
    // A time that the clock skips in spring moves forward by the gap.
    "Europe/Berlin, 2026-03-29T02:30, 2026-03-29T01:30:00Z, 2026-03-29T03:30",
    "America/New_York, 2026-03-08T02:30, 2026-03-08T07:30:00Z, 2026-03-08T03:30",
    // Of a time that occurs twice in autumn, the earlier is used.
    "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T02:30",
    "America/New_York, 2026-11-01T01:30, 2026-11-01T05:30:00Z, 2026-11-01T01:30",
    "Asia/Shanghai, 2026-11-23T21:59, 2026-11-23T13:59:00Z, 2026-11-23T21:59"
  })
  void derivesTheInstantFromTheWallClock(
      String zone, LocalDateTime local, Instant at, LocalDateTime stored) {
    assertThat(DueTime.of(local, ZoneId.of(zone)))
        .isEqualTo(new DueTime(at, stored, ZoneId.of(zone)));
  }
}
