package dev.amends.assessment.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatePolicyTest {

  @ParameterizedTest
  @CsvSource({
    // The date in the borrower's zone counts: 16:00 UTC is the next day in Shanghai.
    "2026-02-03T15:59:59Z, Asia/Shanghai,    7, 2026-02-10T15:59:59Z",
    "2026-02-03T16:00:00Z, Asia/Shanghai,    7, 2026-02-11T15:59:59Z",
    "2026-02-03T16:00:00Z, UTC,              7, 2026-02-10T23:59:59Z",
    "2026-02-03T04:59:59Z, America/New_York, 7, 2026-02-10T04:59:59Z",
    "2026-02-03T05:00:00Z, America/New_York, 7, 2026-02-11T04:59:59Z",
    "2026-02-03T12:00:00Z, UTC,            365, 2027-02-03T23:59:59Z",
    // A last day of 23 hours, and one that is followed by no midnight.
    "2026-03-28T12:00:00Z, Europe/London,    1, 2026-03-29T22:59:59Z",
    "2026-04-22T12:00:00Z, Africa/Cairo,     1, 2026-04-23T21:59:59Z",
  })
  void isTheLastSecondOfTheLastDayInTheBorrowersZone(
      Instant requestedAt, ZoneId zone, int days, Instant dueAt) {
    assertThat(DueDatePolicy.dueAt(requestedAt, zone, days)).isEqualTo(dueAt);
  }
}
