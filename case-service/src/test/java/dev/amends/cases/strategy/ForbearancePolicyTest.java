package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.strategy.ForbearancePolicy.Facts;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case steps down while a plan, a hold or hardship protects the borrower. */
class ForbearancePolicyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @ParameterizedTest
  @CsvSource({
    // plan, hold, assessment, days until the offer ends
    "true, true, true, 9, PLAN",
    "true, false, false, , PLAN",
    "false, true, true, 9, HOLD",
    "false, false, true, 9, ASSESSMENT",
    "false, false, false, 1, OFFER",
    "false, false, false, 0, OFFER", // the last day of the offer
    "false, false, false, -1, ", // the day after it
    "false, false, false, , ",
  })
  void namesTheStrongestReason(
      boolean plan,
      boolean hold,
      boolean assessment,
      @Nullable Integer offer,
      @Nullable Forbearance expected) {
    LocalDate until = offer == null ? null : DAY.plusDays(offer);

    assertThat(ForbearancePolicy.decide(new Facts(plan, hold, assessment, until), DAY).orElse(null))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "NEGOTIATE, NEGOTIATE, NEGOTIATE",
    "LETTER, NEGOTIATE LETTER, LETTER",
    "FIRM, NEGOTIATE LETTER FIRM, LETTER",
    "FIRM, NEGOTIATE FIRM, NEGOTIATE",
    "LEGAL_REVIEW, NEGOTIATE LETTER FIRM LEGAL_REVIEW, LETTER",
    "LEGAL_REVIEW, LEGAL_REVIEW, NEGOTIATE", // a strategy that begins with its legal step
  })
  void returnsToTheLastStageOfNegotiation(Stage reached, String taken, Stage expected) {
    List<StepTaken> steps =
        Stream.of(taken.split(" "))
            .map(Stage::valueOf)
            .map(stage -> new StepTaken(stage.name(), StepAction.CALL, 1, stage, 1, DAY))
            .toList();

    assertThat(ForbearancePolicy.stage(reached, steps)).isEqualTo(expected);
  }
}
