package dev.amends.assessment.record;

import static dev.amends.assessment.record.Statements.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.record.VerdictPolicy.Verdict;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // down payment, rest, sustainable, months, verdict with plans of at most 60 months
    "1200.00,    0.00,   0.00,   0, CAN_PAY_NOW",
    "0.00,       0.00,   0.00,   0, CAN_PAY_NOW",
    "0.00,    1200.00, 100.00,  12, CAN_PAY_BY_PLAN",
    "0.00,    1200.00,  20.00,  60, CAN_PAY_BY_PLAN",
    "0.00,    1200.00,  19.99,  61, TOKEN_ONLY",
    "0.00,    1200.00,   0.01,    , TOKEN_ONLY",
    "1199.99,    0.01,   0.00,    , TOKEN_ONLY",
    "0.00,    1200.00,   0.00,    , CANNOT_PAY",
  })
  void judgesHowTheOverdueAmountCanBeRepaid(
      String downPayment,
      String rest,
      String sustainable,
      @Nullable Integer months,
      AbilityVerdict verdict) {
    assertThat(judge(downPayment, rest, sustainable, months).verdict()).isEqualTo(verdict);
  }

  @Test
  void givesTheReasonInFigures() {
    assertThat(judge("0.00", "0.00", "0.00", 0).reason()).isEqualTo("Nothing is overdue");
    assertThat(judge("1000.00", "0.00", "0.00", 0).reason())
        .isEqualTo("Cash of 3000.00 CNY, less a reserve of 2000.00 CNY, covers the overdue amount");
    assertThat(judge("0.00", "1200.00", "100.00", 12).reason())
        .isEqualTo("100.00 CNY a month repays 1200.00 CNY in 12 months; a plan may take 60");
    assertThat(judge("0.00", "1200.00", "1200.00", 1).reason())
        .isEqualTo("1200.00 CNY a month repays 1200.00 CNY in 1 month; a plan may take 60");
    assertThat(judge("0.00", "1200.00", "19.99", 61).reason())
        .isEqualTo(
            "19.99 CNY a month would repay 1200.00 CNY only in 61 months; a plan may take 60");
    assertThat(judge("0.00", "1200.00", "0.01", null).reason())
        .isEqualTo("0.01 CNY a month does not repay 1200.00 CNY; a plan may take 60");
    assertThat(judge("0.00", "1200.00", "0.00", null).reason())
        .isEqualTo("There is neither a surplus nor cash above the reserve");
  }

  private static Verdict judge(
      String downPayment, String rest, String sustainable, @Nullable Integer months) {
    return VerdictPolicy.judge(
        aStatement().repays(downPayment, rest, sustainable, months).build(), 60);
  }
}
