package dev.amends.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money is exact: minor units of an ISO 4217 currency, never rounded. */
class MoneyTest {
  private static final Money FIVE_YUAN = Money.of("5.00", "CNY");

  @ParameterizedTest
  @CsvSource({
    "1234.50,               CNY, 123450,              1234.50",
    "1234.5,                CNY, 123450,              1234.50",
    "1234,                  CNY, 123400,              1234.00",
    "1234.500,              CNY, 123450,              1234.50",
    "0.01,                  CNY, 1,                   0.01",
    "-0.01,                 CNY, -1,                  -0.01",
    "-1234.50,              CNY, -123450,             -1234.50",
    "0,                     CNY, 0,                   0.00",
    "1234,                  JPY, 1234,                1234",
    "1234.0,                JPY, 1234,                1234",
    "1.234,                 KWD, 1234,                1.234",
    "1.2,                   KWD, 1200,                1.200",
    "92233720368547758.07,  CNY, 9223372036854775807, 92233720368547758.07"
  })
  void readsADecimalAtTheScaleOfItsCurrency(
      String text, String currency, long minorUnits, String written) {
    Money money = Money.of(text, currency);

    assertThat(money).isEqualTo(new Money(minorUnits, Currency.getInstance(currency)));
    assertThat(money.amount().toPlainString()).isEqualTo(written);
    assertThat(money).hasToString(written + " " + currency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.001                | CNY  | amount   | must have at most 2 decimals in CNY (was 0.001)",
        "0.5                  | JPY  | amount   | must have at most 0 decimals in JPY (was 0.5)",
        "1.2345               | KWD  | amount   | must have at most 3 decimals in KWD (was 1.2345)",
        "92233720368547758.08 | CNY  | amount   | is too large (was 92233720368547758.08)",
        "123456789012345678901 | CNY  | amount   | is too large (was 123456789012345678901)",
        "1.000000000000000000000 | CNY  | amount   | must have at most 2 decimals in CNY (was 1.000000000000000000000)",
        "1e9                  | CNY  | amount   | must be a decimal number such as 1234.50 (was 1e9)",
        "1E2                  | CNY  | amount   | must be a decimal number such as 1234.50 (was 1E2)",
        "1e999999999          | CNY  | amount   | must be a decimal number such as 1234.50 (was 1e999999999)",
        "1e-999999999         | CNY  | amount   | must be a decimal number such as 1234.50 (was 1e-999999999)",
        "+5.00                | CNY  | amount   | must be a decimal number such as 1234.50 (was +5.00)",
        ".5                   | CNY  | amount   | must be a decimal number such as 1234.50 (was .5)",
        "5.                   | CNY  | amount   | must be a decimal number such as 1234.50 (was 5.)",
        "١٢                   | CNY  | amount   | must be a decimal number such as 1234.50 (was ١٢)",
        "1,234.50             | CNY  | amount   | must be a decimal number such as 1234.50 (was 1,234.50)",
        "twelve               | CNY  | amount   | must be a decimal number such as 1234.50 (was twelve)",
        "NaN                  | CNY  | amount   | must be a decimal number such as 1234.50 (was NaN)",
        "''                   | CNY  | amount   | is required",
        "1.00                 | XYZ  | currency | must be an ISO 4217 code (was XYZ)",
        "1.00                 | cny  | currency | must be an ISO 4217 code (was cny)",
        "1.00                 | YUAN | currency | must be an ISO 4217 code (was YUAN)",
        "1.00                 | XXX  | currency | must be a currency with minor units (was XXX)",
        "1.00                 | XAU  | currency | must be a currency with minor units (was XAU)",
        "1.00                 | ''   | currency | is required"
      })
  void rejectsInvalidMoneyAndSaysWhy(String text, String currency, String field, String rule) {
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> Money.of(text, currency))
        .satisfies(
            broken -> {
              assertThat(broken.field()).isEqualTo(field);
              assertThat(broken.rule()).isEqualTo(rule);
            });
  }

  @Test
  void addsAndSubtractsInOneCurrency() {
    Money three = Money.of("3.00", "CNY");

    assertThat(FIVE_YUAN.plus(three)).isEqualTo(Money.of("8.00", "CNY"));
    assertThat(three.minus(FIVE_YUAN)).isEqualTo(Money.of("-2.00", "CNY"));
    assertThat(three.minus(FIVE_YUAN).orZeroIfNegative().isZero()).isTrue();
    assertThat(FIVE_YUAN.orZeroIfNegative()).isEqualTo(FIVE_YUAN);
    assertThat(FIVE_YUAN.min(three)).isEqualTo(three);
    assertThat(three.min(FIVE_YUAN)).isEqualTo(three);
    assertThat(FIVE_YUAN).isGreaterThan(three);
  }

  @Test
  void knowsWhetherItIsSomething() {
    assertThat(Money.of("0.01", "CNY").isPositive()).isTrue();
    assertThat(Money.of("0.00", "CNY").isPositive()).isFalse();
    assertThat(Money.of("-0.01", "CNY").isPositive()).isFalse();
    assertThat(Money.zero(Currency.getInstance("CNY")).isZero()).isTrue();
  }

  @Test
  void neverMixesCurrencies() {
    Money yen = Money.of("5", "JPY");

    assertThatExceptionOfType(InvalidEvent.class).isThrownBy(() -> FIVE_YUAN.plus(yen));
    assertThatExceptionOfType(InvalidEvent.class).isThrownBy(() -> FIVE_YUAN.minus(yen));
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> FIVE_YUAN.min(yen))
        .withMessage("currency must be CNY (was JPY)");
  }

  @Test
  void neverOverflowsSilently() {
    Money most = new Money(Long.MAX_VALUE, Currency.getInstance("CNY"));

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> most.plus(Money.of("0.01", "CNY")));
  }
}
