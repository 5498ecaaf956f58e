package dev.amends.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-15, 2026-02-15, 30", // a month
    "2026-01-15, 2027-01-15, 360",
    "2026-01-31, 2026-02-28, 30", // a month end to the next
    "2026-02-28, 2026-03-31, 30",
    "2028-01-31, 2028-02-29, 30",
    "2028-02-29, 2028-03-31, 30",
    "2026-12-31, 2027-02-28, 60",
    "2026-01-30, 2026-02-28, 30",
    "2026-01-15, 2026-01-31, 15", // the 31st counts as the 30th
    "2026-01-31, 2026-02-14, 14",
    "2026-02-14, 2026-02-28, 14",
    "2026-02-28, 2026-03-14, 16",
    "2026-01-29, 2026-02-12, 13",
    "2026-01-15, 2026-01-15, 0",
  })
  void countsMonthsOfThirtyDays(LocalDate from, LocalDate to, int days) {
    assertThat(DayCount.THIRTY_360.days(from, to)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-02-28, 28",
    "2028-01-31, 2028-02-29, 29", // a leap year
    "2028-01-01, 2029-01-01, 366",
    "2026-01-29, 2026-02-12, 14",
    "2026-01-15, 2026-01-15, 0",
  })
  void countsCalendarDays(LocalDate from, LocalDate to, int days) {
    assertThat(DayCount.ACTUAL_365.days(from, to)).isEqualTo(days);
  }
}
