package dev.amends.contact.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follow-up on the day after each instalment, regardless of the lender's business date. */
class PlanCallPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // due dates, business date, today, days of calls
    "2026-12-01 2027-01-01, 2026-11-20, 2026-11-20, 2026-12-02 2027-01-02",
    "2026-11-20, 2026-11-20, 2026-11-20, 2026-11-21",
    "2026-11-19, 2026-11-20, 2026-11-20, ",
    // Visits are never further apart than 45 days: a longer gap is divided evenly.
    "2027-01-03, 2026-11-20, 2026-11-20, 2027-01-04",
    "2027-01-04, 2026-11-20, 2026-11-20, 2026-12-13 2027-01-05",
    "2027-02-17, 2026-11-20, 2026-11-20, 2027-01-04 2027-02-18",
    "2027-02-18, 2026-11-20, 2026-11-20, 2026-12-20 2027-01-19 2027-02-19",
    // A book that is replayed from 2005 is followed at the same distance.
    "2005-06-30 2005-07-31, 2005-06-20, 2026-11-20, 2026-12-01 2027-01-01"
  })
  void keepsTheDistanceInBusinessDates(
      String dueDates, LocalDate businessDate, LocalDate today, String calls) {
    List<Instalment> instalments =
        Arrays.stream(dueDates.split(" ", -1))
            .map(due -> new Instalment(1, LocalDate.parse(due), Money.of("1.00", "CNY"), null))
            .toList();
    List<LocalDate> expected =
        calls == null ? List.of() : Stream.of(calls.split(" ", -1)).map(LocalDate::parse).toList();
    assertThat(PlanCallPolicy.callDates(instalments, businessDate, today, 45)).isEqualTo(expected);
  }
}
