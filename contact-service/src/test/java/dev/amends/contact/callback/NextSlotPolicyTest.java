package dev.amends.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.permission.CallingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due times snap to slots within the hours; the morning's are spread. */
class NextSlotPolicyTest {
  private static final CallingHours HOURS =
      new CallingHours(LocalTime.of(8, 0), LocalTime.of(19, 0));
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    // not before, slot, due (wall clocks in Shanghai)
    "2026-11-23T10:00:00, PT15M, 2026-11-23T10:00",
    "2026-11-23T10:00:01, PT15M, 2026-11-23T10:15",
    "2026-11-23T10:00:01, PT1M, 2026-11-23T10:01",
    "2026-11-23T18:45:00, PT15M, 2026-11-23T18:45",
    "2026-11-23T18:45:01, PT15M, 2026-11-24T08:00",
    "2026-11-23T18:59:30, PT1M, 2026-11-24T08:00",
    "2026-11-23T07:59:59, PT15M, 2026-11-23T08:00",
    "2026-11-23T03:00:00, PT15M, 2026-11-23T08:00"
  })
  void takesTheFirstSlotThatIsPermitted(LocalDateTime from, Duration slot, LocalDateTime due) {
    assertThat(next(from, slot, Duration.ZERO, 7).local()).isEqualTo(due);
  }

  @Test
  void spreadsThoseWhoWaitForTheOpening() {
    Set<LocalDateTime> due = new HashSet<>();
    for (int seed = -500; seed < 500; seed++) {
      due.add(
          next(
                  LocalDateTime.parse("2026-11-23T20:00"),
                  Duration.ofMinutes(5),
                  Duration.ofMinutes(30),
                  seed)
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

  @ParameterizedTest
  @CsvSource({
    // In the gap of a spring night a wall clock moves forward by the gap.
    "Europe/Berlin, 2026-03-29T02:30, 2026-03-29T01:30:00Z, 2026-03-29T03:30",
    "America/New_York, 2026-03-08T02:30, 2026-03-08T07:30:00Z, 2026-03-08T03:30",
    // Of the two in an autumn night the earlier is meant.
    "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T02:30",
    "America/New_York, 2026-11-01T01:30, 2026-11-01T05:30:00Z, 2026-11-01T01:30",
    "Asia/Shanghai, 2026-11-23T21:59, 2026-11-23T13:59:00Z, 2026-11-23T21:59"
  })
  void derivesTheMomentFromTheWallClock(
      String zone, LocalDateTime local, Instant at, LocalDateTime stored) {
    assertThat(Due.of(local, ZoneId.of(zone))).isEqualTo(new Due(at, stored, ZoneId.of(zone)));
  }

  private static Due next(LocalDateTime from, Duration slot, Duration spread, int seed) {
    return NextSlotPolicy.next(
        from.atZone(SHANGHAI).toInstant(), HOURS, List.of(SHANGHAI), slot, spread, seed);
  }
}
