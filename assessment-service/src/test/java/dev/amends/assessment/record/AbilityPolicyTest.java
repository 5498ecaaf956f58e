package dev.amends.assessment.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.record.AbilityPolicy.Ability;
import dev.amends.assessment.record.AbilityPolicy.Verdict;
import dev.amends.events.Money;
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
  void whatIsLeftIsHeldAgainstWhatIsRequired(
      String disposable, String overdue, String required, int score, Verdict verdict) {
    // When
    Ability ability = judge("5000.00", "5000.00", disposable, overdue);

    // Then
    assertThat(ability.requiredMonthly()).isEqualTo(cny(required));
    assertThat(ability.score()).isEqualTo(score);
    assertThat(ability.verdict()).isEqualTo(verdict);
  }

  @Test
  void theReasonsShowTheSum() {
    assertThat(judge("6500.00", "6000.00", "65.00", "1200.00").reasons())
        .containsExactly(
            "Income counts with 6000.00 CNY of 6500.00 CNY a month",
            "Required are 100.00 CNY a month: 1200.00 CNY over 12 months",
            "65.00 CNY a month are left; short by 35.00 CNY a month");
    assertThat(judge("1000.00", "1000.00", "-35.00", "1200.00").reasons())
        .endsWith("Nothing is left a month; short by 35.00 CNY");
  }

  private static Ability judge(String income, String counted, String disposable, String overdue) {
    return AbilityPolicy.judge(cny(income), cny(counted), cny(disposable), cny(overdue), 12);
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
