package dev.amends.assessment.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorTest {

  @ParameterizedTest
  @CsvSource({
    // Exactly a twelfth of the year.
    "1200.00, CNY, MONTHLY,   1200.00",
    "1200.00, CNY, YEARLY,     100.00",
    "1200.00, CNY, QUARTERLY,  400.00",
    "300.00,  CNY, WEEKLY,    1300.00",
    "600.00,  CNY, BIWEEKLY,  1300.00",
    "650.00,  CNY, TWICE_MONTHLY, 1300.00",
    "1200.00, CNY, FOUR_WEEKLY, 1300.00",
    // Rounded once, half up: 100.00 × 52 ÷ 12 = 433.333…; 0.03 × 26 ÷ 12 = 0.065.
    "100.00,  CNY, WEEKLY,     433.33",
    "0.03,    CNY, BIWEEKLY,     0.07",
    "100.00,  CNY, FOUR_WEEKLY, 108.33",
    "0.06,    CNY, FOUR_WEEKLY,   0.07",
    "0.01,    CNY, TWICE_MONTHLY, 0.02",
    "0.06,    CNY, YEARLY,       0.01",
    "0.05,    CNY, YEARLY,       0.00",
    "100.00,  CNY, YEARLY,       8.33",
    "200.00,  CNY, YEARLY,      16.67",
    "0.01,    CNY, QUARTERLY,    0.00",
    "0.02,    CNY, QUARTERLY,    0.01",
    // In the minor unit of the currency.
    "1000,    JPY, WEEKLY,     4333",
    "10,      JPY, QUARTERLY,     3",
    "1.000,   KWD, YEARLY,       0.083",
    "0.00,    CNY, WEEKLY,       0.00",
    // The largest amount of a line.
    "100000000000.00, CNY, WEEKLY, 433333333333.33",
  })
  void takesATwelfthOfTheYearRoundedHalfUp(
      String amount, String currency, Frequency frequency, String monthly) {
    Money payment = Money.of(amount, currency);
    assertThat(Factor.monthly(frequency, payment.currency()).of(payment))
        .isEqualTo(Money.of(monthly, currency));
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 100, 100.00",
    "100.00,   0,   0.00",
    "0.01,    99,   0.00",
    "0.99,    50,   0.49",
    "433.33,  50, 216.66",
    "433.33,  80, 346.66",
    "0.00,    80,   0.00",
  })
  void roundsAShareDown(String monthly, int percent, String share) {
    Money whole = Money.of(monthly, "CNY");
    assertThat(Factor.percent(percent, whole.currency()).of(whole))
        .isEqualTo(Money.of(share, "CNY"));
  }

  @ParameterizedTest
  @CsvSource({
    "1200.00, 12, 100.00",
    "1200.01, 12, 100.01",
    "0.01,    12,   0.01",
    "0.00,    12,   0.00",
    "99.99,    1,  99.99",
  })
  void roundsAPartUp(String amount, int parts, String part) {
    Money whole = Money.of(amount, "CNY");
    assertThat(Factor.part(parts, whole.currency()).of(whole)).isEqualTo(Money.of(part, "CNY"));
  }
}
