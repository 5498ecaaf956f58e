package dev.amends.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.strategy.StepTaken;
import dev.amends.cases.strategy.StrategyStep;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps that a case took, what stays of them, and the measures that run beside each other. */
class LadderPlaceTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-31");
  private static final LadderPlace PLACE =
      LadderPlace.START
          .after(new StrategyStep("call", 1, StepAction.CALL, 1, Stage.NEGOTIATE), DAY)
          .after(
              new StrategyStep("letter", 31, StepAction.LETTER, 2, Stage.LETTER), DAY.plusDays(3))
          .after(
              new StrategyStep("claim", 91, StepAction.LITIGATION, 5, Stage.LEGAL_REVIEW),
              DAY.plusDays(6))
          .after(new StrategyStep("visit", 91, StepAction.VISIT, 3, Stage.FIRM), DAY.plusDays(9));

  @Test
  void listsTheMeasuresFromTheFirstLegalStepOn() {
    assertThat(PLACE.measures()).extracting(StepTaken::step).containsExactly("claim", "visit");
    assertThat(PLACE.keeping(2).measures()).isEmpty();
  }

  @Test
  void neverGetsWeakerByAStepBesideALegalOne() {
    assertThat(PLACE.intensity()).isEqualTo(5);
    assertThat(PLACE.stage()).isEqualTo(Stage.LEGAL_REVIEW);
  }

  @ParameterizedTest
  @CsvSource({
    "0, NEGOTIATE, , 0",
    "1, NEGOTIATE, call, 1",
    "2, LETTER, letter, 2",
    "3, LEGAL_REVIEW, claim, 5",
    "4, LEGAL_REVIEW, visit, 5",
  })
  void keepsTheFirstSteps(int kept, Stage stage, @Nullable String last, int intensity) {
    LadderPlace place = PLACE.keeping(kept);

    assertThat(place.stage()).isEqualTo(stage);
    assertThat(place.lastStep()).isEqualTo(last);
    assertThat(place.intensity()).isEqualTo(intensity);
    assertThat(place.takenOn()).isEqualTo(DAY.plusDays(9)); // the distance still counts
    assertThat(PLACE.since(place)).hasSize(4 - kept);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "2, 1", "3, 2", "8, 3", "9, 4"})
  void forgetsTheStepsAfterADay(int day, int kept) {
    assertThat(PLACE.upTo(DAY.plusDays(day)).taken()).hasSize(kept);
  }
}
