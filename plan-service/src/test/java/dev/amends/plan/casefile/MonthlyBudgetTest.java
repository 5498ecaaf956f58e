package dev.amends.plan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.LenderEvent.Loan;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthlyBudgetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // sustainable | instalment in the assessment | instalment of the lender | kind | available
        "400.00 |        |        | INSTALMENTS | 400.00",
        "400.00 | 150.00 |        | INSTALMENTS | 400.00", // left out already
        "400.00 | 150.00 | 160.00 | INSTALMENTS | 400.00",
        "400.00 |        | 160.00 | INSTALMENTS | 240.00",
        "100.00 |        | 160.00 | INSTALMENTS | 0.00",
        "400.00 |        | 160.00 | PROMISE     | 240.00",
        // an extension replaces the instalment
        "400.00 |        |        | EXTENSION   | 400.00",
        "400.00 | 150.00 |        | EXTENSION   | 550.00",
        "400.00 |        | 160.00 | EXTENSION   | 400.00",
      })
  void countsTheLoansOwnInstalmentOnce(
      String sustainable,
      @Nullable String assessed,
      @Nullable String reported,
      PlanKind kind,
      String available) {
    MonthlyBudget budget =
        MonthlyBudget.of(
            new NewestAssessment(assessment(sustainable, assessed)),
            Optional.of(new Loan(reported == null ? null : cny(reported), null, null, null)));

    assertThat(budget.availableFor(kind)).isEqualTo(cny(available));
    assertThat(budget.sum(kind).isEmpty()).isEqualTo(available.equals(sustainable));
  }

  private static AssessmentCompleted assessment(String sustainable, @Nullable String ongoing) {
    Money amount = cny(sustainable);
    return new AssessmentCompleted(
        UUID.randomUUID(),
        "lender",
        "A-1",
        UUID.randomUUID(),
        1,
        amount,
        amount,
        amount,
        amount,
        amount,
        amount,
        50,
        LocalDate.of(2026, 6, 1),
        null,
        null,
        null,
        null,
        null,
        null,
        ongoing == null ? null : cny(ongoing),
        null,
        Origin.system("test"));
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
