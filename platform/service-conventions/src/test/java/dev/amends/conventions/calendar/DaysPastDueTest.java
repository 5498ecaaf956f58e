package dev.amends.conventions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days past due at the boundaries of buckets, months and years. */
class DaysPastDueTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-11-19, 0",
    "2026-11-20, 2026-11-20, 0",
    "2026-11-20, 2026-11-21, 1",
    "2026-11-20, 2026-12-20, 30",
    "2026-11-20, 2026-12-21, 31",
    "2028-02-28, 2028-03-01, 2",
    "2027-02-28, 2027-03-01, 1",
    "2026-12-31, 2027-01-01, 1",
    "2016-11-20, 2026-11-20, 3652"
  })
  void countsFromTheOldestUnpaidDueDate(LocalDate since, LocalDate day, int expected) {
    assertThat(DaysPastDue.on(since, day)).isEqualTo(expected);
  }
}
