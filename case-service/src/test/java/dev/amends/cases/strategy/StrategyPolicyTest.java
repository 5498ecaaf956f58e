package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.amends.cases.strategy.StrategyPolicy.NextStep;
import dev.amends.cases.strategy.StrategyPolicy.Pauses;
import dev.amends.cases.strategy.StrategyPolicy.Position;
import dev.amends.cases.strategy.StrategyPolicy.Step;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next due step, and the reasons that pause it. */
class StrategyPolicyTest {
  private static final LocalDate SINCE = LocalDate.parse("2026-01-01");
  private static final Step CALL =
      new Step("first-call", 1, StepAction.CALL, 1, Stage.NEGOTIATE, 0);
  private static final Step LETTER = new Step("letter", 31, StepAction.LETTER, 2, Stage.LETTER, 0);
  private static final Step FIRM = new Step("firm-call", 61, StepAction.CALL, 3, Stage.FIRM, 0);
  private static final Step LEGAL =
      new Step("legal-review", 91, StepAction.LEGAL_REVIEW, 5, Stage.LEGAL_REVIEW, 3);
  private static final StrategyPolicy LADDER =
      new StrategyPolicy(List.of(CALL, LETTER, FIRM, LEGAL));

  private static Position after(Step step) {
    return new Position(step.name(), step.intensity(), 0, Pauses.NONE);
  }

  @ParameterizedTest
  @CsvSource({"29,false", "30,false", "31,true", "32,true"})
  void theLetterIsDueAfterThirtyDays(int daysPastDue, boolean due) {
    NextStep next = LADDER.next(SINCE, SINCE.plusDays(daysPastDue), after(CALL));

    assertThat(next instanceof NextStep.Due).isEqualTo(due);
  }

  @Test
  void saysWhenTheNextStepIsDue() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(5), after(CALL)))
        .isEqualTo(new NextStep.NotBefore(SINCE.plusDays(31), LETTER));
  }

  @Test
  void takesOneStepAtATimeHoweverLateItIs() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(400), after(CALL)))
        .isInstanceOfSatisfying(
            NextStep.Due.class, due -> assertThat(due.step()).isEqualTo(LETTER));
  }

  @ParameterizedTest
  @CsvSource({"2,false", "3,true", "4,true"})
  void legalReviewNeedsEnoughFailedAttempts(int failedAttempts, boolean due) {
    Position position = new Position("firm-call", 3, failedAttempts, Pauses.NONE);

    NextStep next = LADDER.next(SINCE, SINCE.plusDays(91), position);

    assertThat(next instanceof NextStep.Due).isEqualTo(due);
  }

  @Test
  void saysWhatLegalReviewWaitsFor() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(91), after(FIRM)))
        .isEqualTo(new NextStep.Paused("legal-review requires 3 failed attempts; there are 0"));
  }

  @Test
  void pausesWhileAHoldIsInForce() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(40), paused(true, false, false, null, null)))
        .isEqualTo(new NextStep.Paused("a hold pauses the ladder"));
  }

  @Test
  void pausesWhileAPlanIsInForce() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(40), paused(false, true, false, null, null)))
        .isEqualTo(new NextStep.Paused("an active plan pauses the ladder"));
  }

  @ParameterizedTest
  @CsvSource({"0, 31", "30, 31", "31, 32", "60, 61"})
  void waitsForTheDecisionOnAProposalForALimitedTime(int proposedUntil, int dueOn) {
    Pauses proposed =
        new Pauses(false, false, false, SINCE.plusDays(proposedUntil), null, null, null);
    Position position = new Position("first-call", 1, 0, proposed);

    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn - 1), position))
        .isEqualTo(new NextStep.NotBefore(SINCE.plusDays(dueOn), LETTER));
    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn), position))
        .isInstanceOf(NextStep.Due.class);
  }

  @Test
  void pausesWhileAnAssessmentIsAwaited() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(40), paused(false, false, true, null, null)))
        .isEqualTo(new NextStep.Paused("hardship: the borrower's finances must be assessed first"));
  }

  @ParameterizedTest
  @CsvSource({
    // last day of a pause, start of a restarted clock, day on which the letter of day 31 is due;
    // one day earlier it is not
    ", , 31",
    "30, , 31",
    "31, , 32",
    "42, , 43",
    ", 0, 31",
    ", 1, 31",
    ", 2, 32",
    ", 35, 65",
    "42, 35, 65",
    "80, 35, 81"
  })
  void waitsForTheEndOfAPauseAndForARestartedClock(
      @Nullable Integer restUntil, @Nullable Integer clockFrom, int dueOn) {
    Position position =
        paused(
            false,
            false,
            false,
            restUntil == null ? null : SINCE.plusDays(restUntil),
            clockFrom == null ? null : SINCE.plusDays(clockFrom));
    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn - 1), position))
        .isEqualTo(new NextStep.NotBefore(SINCE.plusDays(dueOn), LETTER));
    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn), position))
        .isInstanceOf(NextStep.Due.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 31",
    "30, 31",
    "31, 32", // the offer of a plan comes first
    "365, 366",
  })
  void waitsForTheEndOfTheOfferOfAPlan(int offerUntil, int dueOn) {
    Pauses offering =
        new Pauses(false, false, false, null, null, SINCE.plusDays(offerUntil), SINCE.minusDays(1));
    Position position = new Position("first-call", 1, 0, offering);

    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn - 1), position))
        .isEqualTo(new NextStep.NotBefore(SINCE.plusDays(dueOn), LETTER));
    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn), position))
        .isInstanceOf(NextStep.Due.class);
  }

  private static Position paused(
      boolean held,
      boolean planActive,
      boolean assessmentAwaited,
      @Nullable LocalDate restUntil,
      @Nullable LocalDate clockFrom) {
    return new Position(
        "first-call",
        1,
        0,
        new Pauses(held, planActive, assessmentAwaited, null, restUntil, null, clockFrom));
  }

  @Test
  void endsWithTheStrongestStep() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(400), after(LEGAL)))
        .isEqualTo(new NextStep.None());
  }

  @Test
  void continuesAboveAStepThatIsNoLongerConfigured() {
    Position gone = new Position("visit", 2, 0, Pauses.NONE);

    assertThat(LADDER.next(SINCE, SINCE.plusDays(61), gone))
        .isInstanceOfSatisfying(NextStep.Due.class, due -> assertThat(due.step()).isEqualTo(FIRM));
  }

  @ParameterizedTest(name = "back from {1} to {0}: {2}")
  @CsvSource({
    "first-call, first-call, ''",
    "first-call, letter, letter",
    "first-call, legal-review, legal-review firm-call letter",
    ", letter, letter first-call",
    "letter, first-call, ''",
    "visit, letter, ''", // no longer configured
    "letter, visit, ''",
    ", , ''",
  })
  void takesBackTheStepsAfterAnEarlierOne(
      @Nullable String earlier, @Nullable String last, String withdrawn) {
    assertThat(LADDER.stepsAfter(earlier, last))
        .extracting(Step::name)
        .containsExactly(withdrawn.isEmpty() ? new String[0] : withdrawn.split(" ", -1));
  }

  @Test
  void rejectsAWeakerStepAfterAStrongerOne() {
    assertThatThrownBy(() -> new StrategyPolicy(List.of(LETTER, CALL)))
        .hasMessageStartingWith("first-call must not be weaker or earlier than letter");
  }

  @Test
  void rejectsTwoStepsOfOneName() {
    assertThatThrownBy(() -> new StrategyPolicy(List.of(CALL, CALL)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // The next step after one of intensity 2, stage LETTER, from day 31.
    "2, LETTER,    31, true",
    "2, LETTER,    30, false",
    "1, LETTER,    31, false",
    "2, NEGOTIATE, 31, false",
    "5, FIRM,      61, true",
  })
  void allowsEqualStepsButNoWeakerOrEarlierOne(
      int intensity, Stage stage, int fromDaysPastDue, boolean allowed) {
    Step next = new Step("next", fromDaysPastDue, StepAction.LETTER, intensity, stage, 0);

    assertThat(catchThrowable(() -> new StrategyPolicy(List.of(LETTER, next))) == null)
        .isEqualTo(allowed);
  }

  @Test
  void takesTheNextStepOfTheSameIntensity() {
    Step reminder = new Step("reminder", 5, StepAction.CALL, 1, Stage.NEGOTIATE, 0);
    StrategyPolicy ladder = new StrategyPolicy(List.of(CALL, reminder, LETTER));

    assertThat(ladder.next(SINCE, SINCE.plusDays(5), after(CALL)))
        .isEqualTo(new NextStep.Due(reminder, "ladder: reminder from day 5"));
  }

  @Test
  void opensACaseWithACallOnly() {
    assertThat(LADDER.first()).contains(CALL);
    assertThat(new StrategyPolicy(List.of(LETTER, FIRM)).first()).isEmpty();
    assertThat(new StrategyPolicy(List.of()).first()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,  0, 0, true",
    "5,  0, 0, true",
    "0,  0, 0, false",
    "6,  0, 0, false",
    "-1, 0, 0, false",
    "1, -1, 0, false",
    "1, 0, -1, false",
  })
  void limitsTheFiguresOfAStep(
      int intensity, int fromDaysPastDue, int failedAttemptsMin, boolean allowed) {
    assertThat(
            catchThrowable(
                    () ->
                        new Step(
                            "visit",
                            fromDaysPastDue,
                            StepAction.VISIT,
                            intensity,
                            Stage.NEGOTIATE,
                            failedAttemptsMin))
                == null)
        .isEqualTo(allowed);
  }
}
