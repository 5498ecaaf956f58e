package dev.amends.plan.schedule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.plan.schedule.Repayment.EqualInstalments;
import dev.amends.plan.schedule.ScheduleResult.Scheduled;
import dev.amends.plan.schedule.ScheduleTerms.DownPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Whole schedules against those of a public loan system and of public truth-in-lending examples;
 * the tables in {@code oracles} name the sources and every difference.
 */
class ScheduleOracleTest {
  @ParameterizedTest
  @CsvFileSource(
      resources = "/oracles/loan-schedules.csv",
      useHeadersInDisplayName = true,
      maxCharsPerColumn = 1000)
  void agreesWithFineract(
      String id,
      DayCount dayCount,
      String principal,
      BigDecimal rate,
      LocalDate start,
      LocalDate first,
      int months,
      int days,
      @Nullable String downPayment,
      long difference,
      @Nullable String why,
      String schedule) {
    List<Instalment> expected = expected(schedule);
    int paidDown = downPayment == null ? 0 : 1;
    ScheduleTerms terms =
        new ScheduleTerms(
            eur(principal),
            start,
            first,
            interval(months, days),
            1,
            downPayment == null ? null : new DownPayment(eur(downPayment), start),
            new InterestTerms(rate, dayCount, InterestMethod.ANNUITY));

    List<Instalment> actual = schedule(terms, expected.size() - paidDown);

    assertThat(actual).hasSameSizeAs(expected);
    assertThat(why == null).isEqualTo(difference == 0);
    for (int index = 0; index < actual.size(); index++) {
      Instalment ours = actual.get(index);
      Instalment theirs = expected.get(index);
      assertThat(ours.dueDate()).isEqualTo(theirs.dueDate());
      assertThat(ours.amount().minorUnits())
          .as("amount %s", theirs)
          .isCloseTo(theirs.amount().minorUnits(), within(difference));
      assertThat(requireNonNull(ours.interest()).minorUnits())
          .as("interest %s", theirs)
          .isCloseTo(
              requireNonNull(theirs.interest()).minorUnits(), within(difference == 0 ? 0L : 2L));
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracles/truth-in-lending.csv", useHeadersInDisplayName = true)
  void agreesWithTheTruthInLendingExamples(
      String example,
      DayCount dayCount,
      BigDecimal rate,
      String principal,
      LocalDate start,
      LocalDate first,
      int months,
      int days,
      int payments,
      String payment,
      long difference) {
    ScheduleTerms terms =
        new ScheduleTerms(
            eur(principal),
            start,
            first,
            interval(months, days),
            1,
            null,
            new InterestTerms(rate, dayCount, InterestMethod.ANNUITY));

    List<Instalment> instalments = schedule(terms, payments);

    assertThat(instalments.getFirst().amount().minorUnits())
        .isCloseTo(eur(payment).minorUnits(), within(difference));
  }

  private static List<Instalment> schedule(ScheduleTerms terms, int count) {
    ScheduleResult result = InterestPolicy.schedule(terms, new EqualInstalments(count));
    assertThat(result).isInstanceOf(Scheduled.class);
    return ((Scheduled) result).instalments();
  }

  private static List<Instalment> expected(String schedule) {
    List<Instalment> instalments = new ArrayList<>();
    for (String row : schedule.split("\\|", -1)) {
      List<String> cells = List.of(row.split(" ", -1));
      instalments.add(
          new Instalment(
              instalments.size() + 1,
              LocalDate.parse(cells.get(0)),
              eur(cells.get(1)),
              eur(cells.get(2))));
    }
    return instalments;
  }

  private static Period interval(int months, int days) {
    return months > 0 ? Period.ofMonths(months) : Period.ofDays(days);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
