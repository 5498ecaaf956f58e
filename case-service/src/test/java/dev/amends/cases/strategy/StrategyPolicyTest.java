package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.strategy.LadderPosition.Pauses;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import dev.amends.cases.strategy.StrategyStep.FailedNegotiation;
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
  private static final StrategyStep CALL =
      new StrategyStep("first-call", 1, StepAction.CALL, 1, Stage.NEGOTIATE);
  private static final StrategyStep LETTER =
      new StrategyStep("letter", 31, StepAction.LETTER, 2, Stage.LETTER);
  private static final StrategyStep FIRM =
      new StrategyStep("firm-call", 61, StepAction.CALL, 3, Stage.FIRM);
  private static final StrategyStep LEGAL =
      new StrategyStep(
          "legal-review",
          StepAction.LEGAL_REVIEW,
          5,
          Stage.LEGAL_REVIEW,
          91,
          null,
          List.of(new FailedNegotiation(3, null, null)),
          null,
          null,
          false);
  private static final StrategyPolicy LADDER = Steps.policy(CALL, LETTER, FIRM, LEGAL);

  private static LadderPosition after(StrategyStep step) {
    return new LadderPosition(step.name(), step.intensity(), 0, Pauses.NONE);
  }

  @ParameterizedTest
  @CsvSource({"29,false", "30,false", "31,true", "32,true"})
  void theLetterIsDueAfterThirtyDays(int daysPastDue, boolean due) {
    StepDecision next = LADDER.next(SINCE, SINCE.plusDays(daysPastDue), after(CALL));

    assertThat(next instanceof StepDecision.Due).isEqualTo(due);
  }

  @Test
  void saysWhenTheNextStepIsDue() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(5), after(CALL)))
        .isEqualTo(new StepDecision.NotBefore(SINCE.plusDays(31), LETTER));
  }

  @Test
  void takesOneStepAtATimeHoweverLateItIs() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(400), after(CALL)))
        .isInstanceOfSatisfying(
            StepDecision.Due.class, due -> assertThat(due.step()).isEqualTo(LETTER));
  }

  @ParameterizedTest
  @CsvSource({"2,false", "3,true", "4,true"})
  void legalReviewNeedsEnoughFailedAttempts(int failedAttempts, boolean due) {
    LadderPosition position = new LadderPosition("firm-call", 3, failedAttempts, Pauses.NONE);

    StepDecision next = LADDER.next(SINCE, SINCE.plusDays(91), position);

    assertThat(next instanceof StepDecision.Due).isEqualTo(due);
  }

  @Test
  void saysWhatLegalReviewWaitsFor() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(91), after(FIRM)))
        .isEqualTo(
            new StepDecision.Paused(
                "legal-review requires 3 failed attempts on different days (there are 0)"));
  }

  @Test
  void pausesWhileAHoldIsInForce() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(40), paused(true, false, false, null, null)))
        .isEqualTo(new StepDecision.Paused("a hold pauses the ladder"));
  }

  @Test
  void pausesWhileAPlanIsInForce() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(40), paused(false, true, false, null, null)))
        .isEqualTo(new StepDecision.Paused("an active plan pauses the ladder"));
  }

  @ParameterizedTest
  @CsvSource({"0, 31", "30, 31", "31, 32", "60, 61"})
  void waitsForTheDecisionOnAProposalForALimitedTime(int proposedUntil, int dueOn) {
    Pauses proposed =
        new Pauses(false, false, false, SINCE.plusDays(proposedUntil), null, null, null);
    LadderPosition position = new LadderPosition("first-call", 1, 0, proposed);

    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn - 1), position))
        .isEqualTo(new StepDecision.NotBefore(SINCE.plusDays(dueOn), LETTER));
    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn), position))
        .isInstanceOf(StepDecision.Due.class);
  }

  @Test
  void pausesWhileAnAssessmentIsAwaited() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(40), paused(false, false, true, null, null)))
        .isEqualTo(
            new StepDecision.Paused("hardship: the borrower's finances must be assessed first"));
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
    LadderPosition position =
        paused(
            false,
            false,
            false,
            restUntil == null ? null : SINCE.plusDays(restUntil),
            clockFrom == null ? null : SINCE.plusDays(clockFrom));
    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn - 1), position))
        .isEqualTo(new StepDecision.NotBefore(SINCE.plusDays(dueOn), LETTER));
    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn), position))
        .isInstanceOf(StepDecision.Due.class);
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
    LadderPosition position = new LadderPosition("first-call", 1, 0, offering);

    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn - 1), position))
        .isEqualTo(new StepDecision.NotBefore(SINCE.plusDays(dueOn), LETTER));
    assertThat(LADDER.next(SINCE, SINCE.plusDays(dueOn), position))
        .isInstanceOf(StepDecision.Due.class);
  }

  private static LadderPosition paused(
      boolean held,
      boolean planActive,
      boolean assessmentAwaited,
      @Nullable LocalDate restUntil,
      @Nullable LocalDate clockFrom) {
    return new LadderPosition(
        "first-call",
        1,
        0,
        new Pauses(held, planActive, assessmentAwaited, null, restUntil, null, clockFrom));
  }

  @Test
  void endsWithTheStrongestStep() {
    assertThat(LADDER.next(SINCE, SINCE.plusDays(400), after(LEGAL)))
        .isEqualTo(new StepDecision.None());
  }

  @Test
  void continuesAboveAStepThatIsNoLongerConfigured() {
    LadderPosition gone = new LadderPosition("visit", 2, 0, Pauses.NONE);

    assertThat(LADDER.next(SINCE, SINCE.plusDays(61), gone))
        .isInstanceOfSatisfying(
            StepDecision.Due.class, due -> assertThat(due.step()).isEqualTo(FIRM));
  }

  @Test
  void takesTheNextStepOfTheSameIntensity() {
    StrategyStep reminder = new StrategyStep("reminder", 5, StepAction.CALL, 1, Stage.NEGOTIATE);
    StrategyPolicy ladder = Steps.policy(CALL, reminder, LETTER);

    assertThat(ladder.next(SINCE, SINCE.plusDays(5), after(CALL)))
        .isEqualTo(new StepDecision.Due(reminder, "ladder: reminder from day 5"));
  }

  @Test
  void opensACaseWithACallOnly() {
    assertThat(LADDER.first()).contains(CALL);
    assertThat(Steps.policy(LETTER, FIRM).first()).isEmpty();
    assertThat(Steps.policy().first()).isEmpty();
  }
}
