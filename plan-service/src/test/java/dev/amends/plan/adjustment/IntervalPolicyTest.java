package dev.amends.plan.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalPolicyTest {
  private static final Pattern SPACE = Pattern.compile(" ");

  @ParameterizedTest
  @CsvSource({
    "2026-03-10, P1M", // a single date
    "2026-01-31 2026-02-28 2026-03-31, P1M",
    "2026-02-02 2026-02-28 2026-03-31, P1M", // 31 January was a Saturday
    "2026-02-10 2026-03-10, P1M", // 28 days
    "2026-01-10 2026-04-10 2026-07-10, P3M",
    "2026-03-02 2026-03-09 2026-03-16, P7D",
    "2026-03-02 2026-03-16 2026-03-30 2026-04-14, P14D", // the last one moved by a day
    "2026-01-05 2026-02-02 2026-03-02 2026-03-30, P28D",
  })
  void findsTheIntervalOfMovedDates(String dates, Period interval) {
    List<LocalDate> dueDates = SPACE.splitAsStream(dates).map(LocalDate::parse).toList();

    assertThat(IntervalPolicy.interval(dueDates)).isEqualTo(interval);
  }
}
