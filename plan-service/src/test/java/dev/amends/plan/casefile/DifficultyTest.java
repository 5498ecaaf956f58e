package dev.amends.plan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.rules.difficulty.DifficultyPolicy;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who is in difficulty, by the table with which contact-service is tested, too. */
class DifficultyTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvFileSource(resources = "/difficulty.csv", numLinesToSkip = 1)
  void knowsWhoIsInDifficulty(
      boolean hardship,
      CustomerClass customerClass,
      @Nullable AbilityVerdict verdict,
      @Nullable String sustainable,
      String overdue,
      boolean inDifficulty) {
    CaseFile file = new CaseFile(UUID.randomUUID(), new AccountKey("lender", "A-1"));
    file.update(facts(customerClass, cny(overdue)));
    if (sustainable != null) {
      file.update(assessment(cny(sustainable), verdict));
    }
    if (hardship) {
      file.placeHold(UUID.randomUUID(), HoldKind.VULNERABILITY, MARCH_2, MARCH_2);
    }

    assertThat(DifficultyPolicy.isInDifficulty(FactsReader.difficulty(file)))
        .isEqualTo(inDifficulty);
  }

  private static CaseFacts facts(CustomerClass customerClass, Money overdue) {
    return new CaseFacts(
        CaseStatus.OPEN,
        "B-1",
        null,
        MARCH_2,
        MARCH_2.minusDays(20),
        20,
        "1-30",
        overdue,
        null,
        customerClass,
        Stage.NEGOTIATE,
        null,
        null,
        null);
  }

  private static AssessmentCompleted assessment(
      Money sustainable, @Nullable AbilityVerdict verdict) {
    return new AssessmentCompleted(
        UUID.randomUUID(),
        "lender",
        "A-1",
        UUID.randomUUID(),
        1,
        sustainable,
        sustainable,
        sustainable,
        sustainable,
        sustainable,
        sustainable,
        50,
        LocalDate.of(2026, 6, 1),
        null,
        verdict,
        null,
        null,
        null,
        MARCH_2.minusDays(1),
        null,
        null,
        Origin.system("test"));
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
