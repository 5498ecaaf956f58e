package dev.amends.assessment.record;

import static dev.amends.assessment.record.Statements.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.record.ConfidencePolicy.Judgement;
import dev.amends.events.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidencePolicyTest {

  @ParameterizedTest
  @CsvSource({
    // counted income, seen, necessary expense, seen, confidence at 80 %
    "1000.00,  800.00, 500.00, 400.00, HIGH",
    "1000.00, 1000.00, 500.00, 500.00, HIGH",
    "1000.00,  799.99, 500.00, 500.00, MEDIUM",
    "1000.00, 1000.00, 500.00, 399.99, MEDIUM",
    "1000.00,    0.00, 500.00,   0.00, MEDIUM",
    "0.00,       0.00, 500.00, 400.00, HIGH",
    "1000.00, 1000.00,   0.00,   0.00, MEDIUM",
    "0.00,       0.00,   0.00,   0.00, MEDIUM",
  })
  void isHighIfEnoughEvidenceWasSeen(
      String income, String ofIncome, String expense, String ofExpense, Confidence confidence) {
    Statements statement =
        aStatement().income(income, income).necessary(expense).evidence(ofIncome, ofExpense);

    assertThat(ConfidencePolicy.judge(statement.build(), 80).confidence()).isEqualTo(confidence);
  }

  @Test
  void isLowIfNothingWasSeenAndHouseholdOrInstalmentIsUnknown() {
    assertThat(confidence(aStatement().withoutHousehold())).isEqualTo(Confidence.LOW);
    assertThat(confidence(aStatement().withoutOngoingInstalment())).isEqualTo(Confidence.LOW);
    assertThat(confidence(aStatement().withoutHousehold().evidence("0.01", "0.00")))
        .isEqualTo(Confidence.MEDIUM);
    assertThat(confidence(aStatement().withoutHousehold().evidence("0.00", "0.01")))
        .isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void isNotHighWhileSomethingIsMissing() {
    Statements supported = aStatement().income("1000.00", "1000.00").necessary("500.00");

    assertThat(confidence(supported.evidence("1000.00", "500.00"))).isEqualTo(Confidence.HIGH);
    assertThat(confidence(supported.withoutHousehold())).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void givesItsReasons() {
    Judgement judgement =
        ConfidencePolicy.judge(
            aStatement()
                .evidence("2500.00", "1000.00")
                .withoutHousehold()
                .withoutOngoingInstalment()
                .build(),
            80);

    assertThat(judgement.reasons())
        .containsExactly(
            "Evidence was seen for 50 % of the counted income and 25 % of the necessary expense;"
                + " HIGH requires 80 % of each",
            "The household is unknown", "The ongoing instalment of the loan is unknown");
  }

  private static Confidence confidence(Statements statement) {
    return ConfidencePolicy.judge(statement.build(), 80).confidence();
  }
}
