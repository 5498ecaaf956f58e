package dev.amends.assessment.record;

import static dev.amends.assessment.record.Statements.aStatement;
import static dev.amends.assessment.record.Statements.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.record.AbilityPolicy.Ability;
import dev.amends.assessment.record.AbilityPolicy.Measures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbilityPolicyTest {
  private static final Measures MEASURES = new Measures(12, 60, 80);

  @ParameterizedTest
  @CsvSource({
    // disposable, overdue, required over 12 months, score
    "100.00,   1200.00, 100.00, 100",
    "99.99,    1200.00, 100.00,  99",
    "0.01,     1200.00, 100.00,   0",
    "1.00,     1200.00, 100.00,   1",
    "0.00,     1200.00, 100.00,   0",
    "-500.00,  1200.00, 100.00,   0",
    "99999.00, 1200.00, 100.00, 100",
    "100.00,   1200.01, 100.01,  99",
    "0.01,        0.01,   0.01, 100",
    "1.00,        0.00,   0.00, 100",
    "0.00,        0.00,   0.00,   0",
  })
  void comparesDisposableIncomeWithTheRequiredPayment(
      String disposable, String overdue, String required, int score) {
    // When
    Ability ability =
        AbilityPolicy.judge(aStatement().disposable(disposable).build(), cny(overdue), MEASURES);

    // Then
    assertThat(ability.requiredMonthly()).isEqualTo(cny(required));
    assertThat(ability.score()).isEqualTo(score);
  }

  @Test
  void showsTheCalculation() {
    assertThat(reasons(aStatement().income("6500.00", "6000.00").disposable("65.00")))
        .startsWith(
            "Of the monthly income of 6500.00 CNY, 6000.00 CNY counts",
            "The required monthly payment is 100.00 CNY: 1200.00 CNY over 12 months",
            "The disposable income of 65.00 CNY is 35.00 CNY short")
        .hasSize(4);
    assertThat(reasons(aStatement().disposable("-35.00")))
        .contains("There is no disposable income: 35.00 CNY short");
    assertThat(reasons(aStatement().disposable("100.00")))
        .contains("The disposable income of 100.00 CNY covers it");
  }

  private static List<String> reasons(Statements statement) {
    return AbilityPolicy.judge(statement.build(), cny("1200.00"), MEASURES).reasons();
  }
}
