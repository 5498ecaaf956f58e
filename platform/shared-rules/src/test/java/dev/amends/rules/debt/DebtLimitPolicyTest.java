package dev.amends.rules.debt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtLimitPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // outstanding, overdue, amount, the limit that it exceeds
    ", 300.00, 300.00, ",
    ", 300.00, 300.01, 300.00",
    "1000.00, 300.00, 300.01, ",
    "1000.00, 300.00, 1000.00, ",
    "1000.00, 300.00, 1000.01, 1000.00",
    "-20.00, 300.00, 0.01, 0.00", // a credit balance: no debt
    "0.00, , 0.01, 0.00",
    ", , 999999999.00, ", // no figure is known yet
  })
  void limitsAnAmountToTheDebt(
      @Nullable String outstanding,
      @Nullable String overdue,
      String amount,
      @Nullable String limit) {
    assertThat(DebtLimitPolicy.exceeded(cny(amount).orElseThrow(), cny(outstanding), cny(overdue)))
        .isEqualTo(cny(limit));
  }

  private static Optional<Money> cny(@Nullable String amount) {
    return Optional.ofNullable(amount).map(some -> Money.of(some, "CNY"));
  }
}
