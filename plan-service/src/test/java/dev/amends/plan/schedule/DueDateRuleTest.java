package dev.amends.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.rules.calendar.RegionCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateRuleTest {
  /** 5 to 8 February 2027 are Chinese New Year, a Friday to a Monday. */
  private static final RegionCalendar CHINESE_NEW_YEAR =
      new RegionCalendar(
          day -> !day.isBefore(LocalDate.of(2027, 2, 5)) && !day.isAfter(LocalDate.of(2027, 2, 8)),
          Set.of(),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

  @ParameterizedTest
  @CsvSource({
    // convention, day, earliest, due
    "FOLLOWING, 2027-02-04, 2027-01-04, 2027-02-04",
    "FOLLOWING, 2027-02-05, 2027-01-04, 2027-02-09",
    "FOLLOWING, 2027-02-06, 2027-01-04, 2027-02-09",
    "FOLLOWING, 2027-02-09, 2027-01-04, 2027-02-09",
    "FOLLOWING, 2027-02-13, 2027-01-04, 2027-02-15", // any Saturday
    "PRECEDING, 2027-02-06, 2027-01-04, 2027-02-04",
    "PRECEDING, 2027-02-06, 2027-02-04, 2027-02-04",
    "PRECEDING, 2027-02-06, 2027-02-05, 2027-02-09", // the day before is over
    "NONE, 2027-02-06, 2027-01-04, 2027-02-06",
  })
  void movesADueDateThatIsNotABusinessDay(
      BusinessDayConvention convention, LocalDate day, LocalDate earliest, LocalDate due) {
    assertThat(new DueDateRule(convention, CHINESE_NEW_YEAR).move(day, earliest)).isEqualTo(due);
  }
}
