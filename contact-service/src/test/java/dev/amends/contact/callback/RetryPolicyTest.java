package dev.amends.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A retry is in another part of the day, and at least two hours later. */
class RetryPolicyTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:00, 2026-11-23T12:00",
    "2026-11-23T10:00, 2026-11-23T12:00",
    "2026-11-23T10:01, 2026-11-23T17:00",
    "2026-11-23T11:59, 2026-11-23T17:00",
    "2026-11-23T12:00, 2026-11-23T17:00",
    "2026-11-23T15:00, 2026-11-23T17:00",
    "2026-11-23T15:01, 2026-11-24T08:00",
    "2026-11-23T18:59, 2026-11-24T08:00",
    "2026-11-23T23:30, 2026-11-24T08:00",
    // The night in which clocks in Berlin go forward.
    "2026-03-28T18:00, 2026-03-29T08:00"
  })
  void choosesAnotherPartOfTheDay(LocalDateTime attempt, LocalDateTime next) {
    assertThat(
            RetryPolicy.notBefore(attempt.atZone(BERLIN).toInstant(), LocalTime.of(8, 0), BERLIN)
                .atZone(BERLIN)
                .toLocalDateTime())
        .isEqualTo(next);
  }
}
