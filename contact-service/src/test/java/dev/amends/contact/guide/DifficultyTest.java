package dev.amends.contact.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who is asked to pay at once, by the table with which plan-service is tested, too. */
class DifficultyTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/difficulty.csv", numLinesToSkip = 1)
  void asksNobodyInDifficultyToPayAtOnce(
      boolean hardship,
      CustomerClass customerClass,
      @Nullable AbilityVerdict verdict,
      @Nullable String sustainable,
      String overdue,
      boolean inDifficulty) {
    GuidePolicy.Facts facts =
        new GuidePolicy.Facts(
            true,
            false,
            false,
            Set.of(),
            null,
            customerClass,
            Stage.NEGOTIATE,
            10,
            false,
            false,
            hardship,
            Money.of(overdue, "CNY"),
            sustainable == null ? null : Money.of(sustainable, "CNY"),
            verdict);

    assertThat(GuidePolicy.asksAtOnce(facts)).isEqualTo(!inDifficulty);
  }
}
