package dev.amends.assessment.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.record.ValidityPolicy.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // The date in the borrower's zone counts: 16:00 UTC is the next day in Shanghai.
    "2026-01-31T15:59:59Z, Asia/Shanghai,    90, 2026-05-01, 2026-05-01T16:00:00Z",
    "2026-01-31T16:00:00Z, Asia/Shanghai,    90, 2026-05-02, 2026-05-02T16:00:00Z",
    "2026-01-31T16:00:00Z, UTC,              90, 2026-05-01, 2026-05-02T00:00:00Z",
    "2026-01-31T04:00:00Z, America/New_York, 90, 2026-04-30, 2026-05-01T04:00:00Z",
    // A last day of 23 hours, and one that is followed by no midnight.
    "2026-03-28T12:00:00Z, Europe/London,     1, 2026-03-29, 2026-03-29T23:00:00Z",
    "2026-04-22T12:00:00Z, Africa/Cairo,      1, 2026-04-23, 2026-04-23T22:00:00Z",
  })
  void lastsToTheEndOfTheLastDayInTheBorrowersZone(
      Instant filedAt, ZoneId zone, int days, LocalDate until, Instant endsAt) {
    assertThat(ValidityPolicy.from(filedAt, zone, days))
        .isEqualTo(new Validity(until, zone, endsAt));
  }
}
