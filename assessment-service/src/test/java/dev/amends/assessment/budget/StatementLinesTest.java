package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementLinesTest {

  @ParameterizedTest
  @CsvSource({
    // kind, stated, effective
    "EARNINGS, PERMANENT, PERMANENT",
    "EARNINGS, FIXED_TERM, FIXED_TERM",
    "EARNINGS, CASUAL, CASUAL",
    "BENEFITS, , BENEFIT",
    "BENEFITS, BENEFIT, BENEFIT",
    "PENSION, , PENSION",
    "SELF_EMPLOYMENT, , SELF_EMPLOYED",
    "OTHER, , OTHER",
  })
  void impliesTheStabilityOfEveryKindExceptEarnings(
      IncomeKind kind, @Nullable IncomeStability stated, IncomeStability effective) {
    assertThat(income(kind, stated).stability()).isEqualTo(effective);
  }

  @ParameterizedTest
  @CsvSource({
    "EARNINGS, , stability is required for EARNINGS",
    "EARNINGS, BENEFIT, stability must be one of",
    "BENEFITS, PERMANENT, stability must be one of",
    "PENSION, OTHER, stability must be one of",
    "SELF_EMPLOYMENT, CASUAL, stability must be one of",
    "OTHER, PENSION, stability must be one of",
  })
  void rejectsAStabilityThatContradictsTheKind(
      IncomeKind kind, @Nullable IncomeStability stated, String rule) {
    assertRejected(() -> income(kind, stated), rule);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "20, 20"})
  void acceptsHouseholds(int adults, int children) {
    assertThat(new Household(adults, children, null).adults()).isEqualTo(adults);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, adults",
    "21, 0, adults",
    "-1, 0, adults",
    "1, -1, children",
    "1, 21, children"
  })
  void rejectsAbsurdHouseholds(int adults, int children, String field) {
    assertRejected(() -> new Household(adults, children, null), field + " must be");
  }

  private static Income income(IncomeKind kind, @Nullable IncomeStability stability) {
    return new Income(
        kind, null, Money.of("1.00", "CNY"), Frequency.MONTHLY, stability, null, null);
  }
}
