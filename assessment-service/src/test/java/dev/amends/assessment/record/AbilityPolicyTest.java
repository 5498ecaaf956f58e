package dev.amends.assessment.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.record.AbilityPolicy.Ability;
import dev.amends.events.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbilityPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // disposable, overdue, required over 12 months, score, verdict
    "100.00,   1200.00, 100.00, 100, ABLE",
    "99.99,    1200.00, 100.00,  99, PARTLY_ABLE",
    "0.01,     1200.00, 100.00,   0, PARTLY_ABLE",
    "1.00,     1200.00, 100.00,   1, PARTLY_ABLE",
    "0.00,     1200.00, 100.00,   0, UNABLE",
    "-500.00,  1200.00, 100.00,   0, UNABLE",
    "99999.00, 1200.00, 100.00, 100, ABLE",
    "100.00,   1200.01, 100.01,  99, PARTLY_ABLE",
    "0.01,        0.01,   0.01, 100, ABLE",
    "1.00,        0.00,   0.00, 100, ABLE",
    "0.00,        0.00,   0.00,   0, UNABLE",
  })
  void comparesDisposableIncomeWithTheRequiredPayment(
      String disposable, String overdue, String required, int score, AbilityVerdict verdict) {
    // When
    Ability ability = judge("5000.00", "5000.00", disposable, overdue);

    // Then
    assertThat(ability.requiredMonthly()).isEqualTo(cny(required));
    assertThat(ability.score()).isEqualTo(score);
    assertThat(ability.verdict()).isEqualTo(verdict);
  }

  @Test
  void showsTheCalculation() {
    assertThat(judge("6500.00", "6000.00", "65.00", "1200.00").reasons())
        .containsExactly(
            "Of the monthly income of 6500.00 CNY, 6000.00 CNY counts",
            "The required monthly payment is 100.00 CNY: 1200.00 CNY over 12 months",
            "The disposable income of 65.00 CNY is 35.00 CNY short");
    assertThat(judge("1000.00", "1000.00", "-35.00", "1200.00").reasons())
        .endsWith("There is no disposable income: 35.00 CNY short");
  }

  private static Ability judge(String income, String counted, String disposable, String overdue) {
    Money none = cny("0.00");
    BudgetStatement statement =
        new BudgetStatement(
            new BudgetStatement.ItemisedLines(
                List.of(), List.of(), null, List.of(), List.of(), null, null),
            cny(income),
            cny(counted),
            none,
            none,
            none,
            cny(disposable),
            none);
    return AbilityPolicy.judge(statement, cny(overdue), 12);
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
