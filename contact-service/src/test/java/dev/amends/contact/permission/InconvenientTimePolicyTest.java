package dev.amends.contact.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.preference.Restriction.Terms;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A named time ends when it ends, on the borrower's clock and on his days. */
class InconvenientTimePolicyTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    // days, from, until, asked (a Monday is 23 November), passes at
    ", 09:00, 12:00, 2026-11-23T08:59, 2026-11-23T08:59",
    ", 09:00, 12:00, 2026-11-23T09:00, 2026-11-23T12:00",
    ", 09:00, 12:00, 2026-11-23T11:59:59, 2026-11-23T12:00",
    ", 09:00, 12:00, 2026-11-23T12:00, 2026-11-23T12:00",
    "MONDAY, 09:00, 12:00, 2026-11-24T10:00, 2026-11-24T10:00",
    "MONDAY TUESDAY, 09:00, 12:00, 2026-11-24T10:00, 2026-11-24T12:00",
    // Over midnight: the window belongs to the day on which it begins.
    "MONDAY, 18:00, 07:00, 2026-11-23T06:00, 2026-11-23T06:00",
    "MONDAY, 18:00, 07:00, 2026-11-23T18:00, 2026-11-24T07:00",
    "MONDAY, 18:00, 07:00, 2026-11-24T06:59, 2026-11-24T07:00",
    "MONDAY, 18:00, 07:00, 2026-11-24T18:00, 2026-11-24T18:00",
    // Windows that touch: from Monday's beginning to Wednesday's.
    "MONDAY TUESDAY, 00:00, 00:00, 2026-11-23T12:00, 2026-11-25T00:00",
    // An hour that the spring night does not have ends after it.
    ", 01:00, 02:30, 2026-03-08T01:30, 2026-03-08T03:30"
  })
  void endsOnTheBorrowersClock(
      @Nullable String days,
      LocalTime from,
      LocalTime until,
      LocalDateTime asked,
      LocalDateTime passes) {
    Terms terms = Terms.notAt(days(days), from, until);
    assertThat(
            InconvenientTimePolicy.next(
                terms, asked.atZone(NEW_YORK).toInstant(), List.of(NEW_YORK)))
        .isEqualTo(passes.atZone(NEW_YORK).toInstant());
  }

  @Test
  void mustBeOverInEveryZoneInWhichHeMayBe() {
    Terms terms = Terms.notAt(Set.of(), LocalTime.of(9, 0), LocalTime.of(12, 0));
    List<ZoneId> zones = List.of(NEW_YORK, ZoneId.of("America/Chicago"));
    assertThat(
            InconvenientTimePolicy.next(
                terms, LocalDateTime.parse("2026-11-23T11:00").atZone(NEW_YORK).toInstant(), zones))
        .isEqualTo(LocalDateTime.parse("2026-11-23T13:00").atZone(NEW_YORK).toInstant());
  }

  private static Set<DayOfWeek> days(@Nullable String days) {
    return days == null
        ? Set.of()
        : Arrays.stream(days.split(" ", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
  }
}
