package dev.amends.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinePolicyTest {
  private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

  @ParameterizedTest
  @CsvSource({"0, 2026-03-11", "1, 2026-03-12", "3, 2026-03-14", "30, 2026-04-10"})
  void isTheDayAfterTheGracePeriod(int graceDays, LocalDate firstDayPast) {
    assertThat(DeadlinePolicy.firstDayPast(DUE, graceDays, List.of())).contains(firstDayPast);
  }

  @ParameterizedTest
  @CsvSource({
    // held from, held until, first day past with three days of grace
    "2026-03-01, 2026-03-09, 2026-03-14", // ended before the due date
    "2026-03-01, 2026-03-10, 2026-03-14", // until the due date
    "2026-03-01, 2026-03-11, 2026-03-15", // a day into grace
    "2026-03-11, 2026-03-12, 2026-03-16", // within grace
    "2026-03-13, 2026-03-13, 2026-03-15", // the last day of grace
    "2026-03-14, 2026-03-20, 2026-03-21", // the first day after grace
    "2026-03-15, 2026-03-20, 2026-03-14", // after the deadline
  })
  void extendsTheGracePeriodByEveryHeldDay(
      LocalDate from, LocalDate until, LocalDate firstDayPast) {
    assertThat(DeadlinePolicy.firstDayPast(DUE, 3, List.of(new HeldDays(from, until))))
        .contains(firstDayPast);
  }

  @Test
  void countsADayUnderTwoHoldsOnce() {
    List<HeldDays> overlapping =
        List.of(
            new HeldDays(DUE.plusDays(1), DUE.plusDays(4)),
            new HeldDays(DUE.plusDays(3), DUE.plusDays(6)));

    assertThat(DeadlinePolicy.firstDayPast(DUE, 3, overlapping)).contains(DUE.plusDays(10));
  }

  @Test
  void isUnknownWhileAHoldHasNoEnd() {
    assertThat(DeadlinePolicy.firstDayPast(DUE, 3, List.of(new HeldDays(DUE.plusDays(2), null))))
        .isEmpty();
    assertThat(DeadlinePolicy.firstDayPast(DUE, 3, List.of(new HeldDays(DUE.plusDays(5), null))))
        .contains(DUE.plusDays(4));
  }
}
