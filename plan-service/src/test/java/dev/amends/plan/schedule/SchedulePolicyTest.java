package dev.amends.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
          # rounding half up would leave nothing for the last
          0.06      | CNY | 4 | 0.01 0.01 0.01 0.03
          0.14      | CNY | 9 | 0.01 0.01 0.01 0.01 0.01 0.01 0.01 0.01 0.06
          """)
  void roundsHalfUpAndAddsTheRestToTheLast(
      String total, String currency, int count, String amounts) {
    List<Money> split = SchedulePolicy.split(Money.of(total, currency), count);

    assertThat(split.stream().map(amount -> amount.amount().toPlainString()).toList())
        .containsExactly(amounts.split(" "));
  }

  @Test
  void alwaysAddsUpToTheTotalWithPositiveAmounts() {
    Random random = new Random(20260301);
    for (int round = 0; round < 20_000; round++) {
      String code = List.of("CNY", "JPY", "KWD", "USD").get(random.nextInt(4));
      int count = 1 + random.nextInt(60);
      long minor = count + (long) (Math.pow(10, random.nextInt(10)) * random.nextDouble());
      Money total = new Money(minor, Currency.getInstance(code));

      List<Money> split = SchedulePolicy.split(total, count);

      assertThat(split).hasSize(count).allMatch(Money::isPositive);
      assertThat(split.stream().reduce(Money::plus)).contains(total);
    }
  }

  @Test
  void rejectsInstalmentsOfLessThanAMinorUnit() {
    Money twoFen = Money.of("0.02", "CNY");

    assertThat(SchedulePolicy.canSplit(twoFen, 2)).isTrue();
    assertThat(SchedulePolicy.canSplit(twoFen, 3)).isFalse();
    assertThat(SchedulePolicy.canSplit(twoFen, 0)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> SchedulePolicy.split(twoFen, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 1, 0, 2026-01-31",
    "2026-01-31, 1, 1, 2026-02-28",
    "2026-01-31, 1, 2, 2026-03-31",
    "2028-01-31, 1, 1, 2028-02-29",
    "2026-01-30, 1, 1, 2026-02-28",
    "2026-01-30, 1, 2, 2026-03-30",
    "2026-11-30, 3, 1, 2027-02-28",
    "2026-11-30, 3, 2, 2027-05-30",
    "2026-12-15, 1, 1, 2027-01-15",
  })
  void keepsTheDayOfMonthOfTheFirstDueDate(
      LocalDate first, int interval, int index, LocalDate due) {
    assertThat(SchedulePolicy.dueDate(first, interval, index)).isEqualTo(due);
  }

  @Test
  void numbersInstalmentsAfterThePaidOnes() {
    List<Instalment> schedule =
        SchedulePolicy.equalInstalments(Money.of("10.00", "CNY"), 2, JANUARY_31, 1, 4);

    assertThat(schedule)
        .containsExactly(
            new Instalment(4, JANUARY_31, Money.of("5.00", "CNY")),
            new Instalment(5, LocalDate.of(2026, 2, 28), Money.of("5.00", "CNY")));
  }

  @ParameterizedTest
  @CsvSource({"1000.00, 400.00, 3", "1000.00, 500.00, 2", "1000.00, 499.99, 3", "0.01, 9.00, 1"})
  void findsTheFewestInstalments(String total, String amountMax, int count) {
    assertThat(SchedulePolicy.fewestInstalments(Money.of(total, "CNY"), Money.of(amountMax, "CNY")))
        .isEqualTo(count);
  }
}
