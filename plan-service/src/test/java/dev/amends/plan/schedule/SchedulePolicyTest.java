package dev.amends.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulePolicyTest {
  private static final LocalDate JANUARY_31 = LocalDate.of(2026, 1, 31);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # total   | currency | count | amounts
          1000.00   | CNY | 3 | 333.33 333.33 333.34
          1000.00   | CNY | 7 | 142.86 142.86 142.86 142.86 142.86 142.86 142.84
          1000.00   | CNY | 1 | 1000.00
          1000.00   | CNY | 4 | 250.00 250.00 250.00 250.00
          1000      | JPY | 3 | 333 333 334
          1000.000  | KWD | 3 | 333.333 333.333 333.334
          0.03      | CNY | 3 | 0.01 0.01 0.01
          0.05      | CNY | 3 | 0.02 0.02 0.01
          100       | JPY | 3 | 33 33 34
          # the last would differ by more than one percent: the larger ones come first
          0.06      | CNY | 4 | 0.02 0.02 0.01 0.01
          0.14      | CNY | 9 | 0.02 0.02 0.02 0.02 0.02 0.01 0.01 0.01 0.01
          100       | JPY | 7 | 15 15 14 14 14 14 14
          # 202 differs from 200 by one percent, 201 from 199 by more
          602       | JPY | 3 | 201 201 200
          1402      | JPY | 7 | 200 200 200 200 200 200 202
          1395      | JPY | 7 | 200 200 199 199 199 199 199
          """)
  void roundsHalfUpAndAddsTheRestToTheLast(
      String total, String currency, int count, String amounts) {
    List<Money> split = SchedulePolicy.splitByCount(Money.of(total, currency), count);

    assertThat(split.stream().map(amount -> amount.amount().toPlainString()).toList())
        .containsExactly(amounts.split(" "));
  }

  @Test
  void spreadsTheRoundingOverAllInstalments() {
    List<Money> split = SchedulePolicy.splitByCount(Money.of("100", "JPY"), 60);

    assertThat(split.subList(0, 40)).containsOnly(Money.of("2", "JPY"));
    assertThat(split.subList(40, 60)).containsOnly(Money.of("1", "JPY"));
  }

  @ParameterizedTest
  @ValueSource(longs = 20260301)
  void alwaysAddsUpToTheTotalWithNearlyEqualAmounts(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      String code = List.of("CNY", "JPY", "KWD", "USD").get(random.nextInt(4));
      int count = 1 + random.nextInt(60);
      long minor = count + (long) (Math.pow(10, random.nextInt(10)) * random.nextDouble());
      Money total = new Money(minor, Currency.getInstance(code));

      List<Money> split = SchedulePolicy.splitByCount(total, count);

      String name = "seed %d, round %d: %s in %d".formatted(seed, round, total, count);
      assertThat(split).as(name).hasSize(count).allMatch(Money::isPositive);
      assertThat(split.stream().reduce(Money::plus)).as(name).contains(total);
      long smallest = Collections.min(split).minorUnits();
      long largest = Collections.max(split).minorUnits();
      assertThat(largest - smallest <= 1 || (largest - smallest) * 100 <= split.get(0).minorUnits())
          .as(name)
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # total | amount | amounts
          203.00  | 50.00  | 50.00 50.00 50.00 50.00 3.00
          200.00  | 50.00  | 50.00 50.00 50.00 50.00
          50.00   | 50.00  | 50.00
          49.99   | 50.00  | 49.99
          50.01   | 50.00  | 50.00 0.01
          0.03    | 0.01   | 0.01 0.01 0.01
          """)
  void splitsByAChosenAmount(String total, String amount, String amounts) {
    List<Money> split =
        SchedulePolicy.splitByAmount(Money.of(total, "CNY"), Money.of(amount, "CNY"));

    assertThat(split.stream().map(one -> one.amount().toPlainString()).toList())
        .containsExactly(amounts.split(" "));
  }

  @ParameterizedTest
  @ValueSource(longs = 20260302)
  void alwaysAddsUpToTheTotalByAChosenAmount(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      Money total = new Money(1 + random.nextInt(1_000_000), Currency.getInstance("CNY"));
      Money amount =
          new Money(
              1 + total.minorUnits() / (1 + random.nextInt(100)), Currency.getInstance("CNY"));

      List<Money> split = SchedulePolicy.splitByAmount(total, amount);

      String name = "seed %d, round %d: %s by %s".formatted(seed, round, total, amount);
      assertThat(split).as(name).allMatch(Money::isPositive);
      assertThat(split.stream().reduce(Money::plus)).as(name).contains(total);
      assertThat(split.subList(0, split.size() - 1)).as(name).allMatch(amount::equals);
      assertThat(split.getLast()).as(name).isLessThanOrEqualTo(amount);
    }
  }

  @Test
  void rejectsInstalmentsOfLessThanAMinorUnit() {
    Money twoFen = Money.of("0.02", "CNY");

    assertThat(SchedulePolicy.canSplit(twoFen, 2)).isTrue();
    assertThat(SchedulePolicy.canSplit(twoFen, 3)).isFalse();
    assertThat(SchedulePolicy.canSplit(twoFen, 0)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> SchedulePolicy.splitByCount(twoFen, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, P1M, 0, 2026-01-31",
    "2026-01-31, P1M, 1, 2026-02-28",
    "2026-01-31, P1M, 2, 2026-03-31",
    "2028-01-31, P1M, 1, 2028-02-29",
    "2026-01-30, P1M, 1, 2026-02-28",
    "2026-01-30, P1M, 2, 2026-03-30",
    "2026-11-30, P3M, 1, 2027-02-28",
    "2026-11-30, P3M, 2, 2027-05-30",
    "2026-12-15, P1M, 1, 2027-01-15",
    "2026-01-31, P7D, 1, 2026-02-07",
    "2026-01-31, P14D, 2, 2026-02-28",
    "2026-01-31, P28D, 13, 2027-01-30",
  })
  void countsDueDatesFromTheFirst(LocalDate first, Period interval, int index, LocalDate due) {
    assertThat(SchedulePolicy.dueDate(first, interval, index)).isEqualTo(due);
  }

  @Test
  void numbersInstalmentsAfterThePaidOnes() {
    List<Instalment> schedule =
        SchedulePolicy.instalments(
            List.of(Money.of("5.00", "CNY"), Money.of("5.00", "CNY")),
            JANUARY_31,
            Period.ofMonths(1),
            4);

    assertThat(schedule)
        .containsExactly(
            new Instalment(4, JANUARY_31, Money.of("5.00", "CNY"), null),
            new Instalment(5, LocalDate.of(2026, 2, 28), Money.of("5.00", "CNY"), null));
  }

  @ParameterizedTest
  @CsvSource({
    "1000.00, 400.00, 3",
    "1000.00, 500.00, 2",
    "1000.00, 499.99, 3",
    "0.01, 9.00, 1",
    "90000000000.00, 0.01, 2147483647"
  })
  void findsTheFewestInstalments(String total, String amountMax, int count) {
    assertThat(SchedulePolicy.fewestInstalments(Money.of(total, "CNY"), Money.of(amountMax, "CNY")))
        .isEqualTo(count);
  }
}
