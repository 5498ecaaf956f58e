package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavingsPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // surplus, currency, percent, cap, saved
    "185.59, GBP, 10, , 18.00",
    "0.00,   GBP, 10, , 0.00",
    "10.00,  GBP, 10, , 1.00",
    "18.99,  GBP, 10, , 1.00",
    // Just below a step, no more is left than at the step: 18.00 of 19.01 to 20.00.
    "19.00,  GBP, 10, , 1.00",
    "19.01,  GBP, 10, , 1.01",
    "19.99,  GBP, 10, , 1.99",
    "20.00,  GBP, 10, , 2.00",
    "199.50, GBP, 10, 20.00, 19.50",
    "200.00, GBP, 10, 20.00, 20.00",
    "999.00, GBP, 10, 20.00, 20.00",
    "999.00, GBP, 10, 0.00, 0.00",
    "999.00, GBP, 0, , 0.00",
    "999.99, GBP, 100, , 999.99",
    "998,    JPY, 10, , 99",
    "30.123, KWD, 10, , 3.000",
    "29.500, KWD, 10, , 2.500",
  })
  void savesAShareInWholeUnits(
      String surplus, String currency, int percent, @Nullable String cap, String saved) {
    Map<String, String> caps = cap == null ? Map.of() : Map.of(currency, cap);
    assertThat(savings(Money.of(surplus, currency), percent, caps))
        .isEqualTo(Money.of(saved, currency));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 10, 33, 50, 99, 100})
  void aHigherSurplusNeverLeavesLess(int percent) {
    Currency currency = Currency.getInstance("GBP");
    Money before = Money.zero(currency);
    for (long minor = 0; minor < 6_000; minor++) {
      Money surplus = new Money(minor, currency);
      Money left = surplus.minus(savings(surplus, percent, Map.of("GBP", "25.00")));
      assertThat(left).isGreaterThanOrEqualTo(before);
      before = left;
    }
  }

  private static Money savings(Money surplus, int percent, Map<String, String> caps) {
    BudgetRules rules =
        new BudgetRules(RULES.countedPercent(), 80, percent, BudgetRules.caps(caps), 1, 12);
    return SavingsPolicy.savings(
            new Term("surplus", surplus), rules, new Calculation(surplus.currency()))
        .amount();
  }
}
