package dev.amends.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

  @ParameterizedTest
  @CsvSource({
    // amount, percent, due, paid, short
    "0, 0, 100.00, 99.99, true",
    "0, 0, 100.00, 100.00, false",
    "1.00, 0, 100.00, 99.00, false",
    "1.00, 0, 100.00, 98.99, true",
    "1.00, 5, 100.00, 95.00, false", // the greater of the two
    "1.00, 5, 100.00, 94.99, true",
    "10.00, 5, 100.00, 90.00, false",
    "0, 1, 33.33, 33.00, false", // one percent is 0.3333, rounded down to 0.33
    "0, 1, 33.33, 32.99, true",
    "0, 100, 100.00, 0.00, false",
  })
  void toleratesTheGreaterOfAmountAndPercentage(
      BigDecimal amount, BigDecimal percent, String due, String paid, boolean isShort) {
    Tolerance tolerance = new Tolerance(amount, percent);

    assertThat(tolerance.isShort(Money.of(due, "CNY"), Money.of(paid, "CNY"))).isEqualTo(isShort);
  }
}
