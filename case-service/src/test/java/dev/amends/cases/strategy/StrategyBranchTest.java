package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.strategy.LadderPosition.Pauses;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import dev.amends.cases.strategy.StrategyStep.After;
import dev.amends.cases.strategy.StrategyStep.FailedNegotiation;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branches by class, distances between steps, waiting times and signs of failed negotiation. */
class StrategyBranchTest {
  private static final LocalDate SINCE = LocalDate.parse("2026-01-01");
  private static final LocalDate DAY = SINCE.plusDays(200);
  private static final StrategyStep CALL =
      new StrategyStep("call", 1, StepAction.CALL, 1, Stage.NEGOTIATE);
  private static final StrategyStep OFFER =
      step("offer-call", StepAction.CALL, 2, Stage.NEGOTIATE, Set.of(CustomerClass.B), null, false);
  private static final StrategyStep LETTER =
      new StrategyStep("letter", 31, StepAction.LETTER, 2, Stage.LETTER);
  private static final StrategyStep VISIT =
      step("visit", StepAction.VISIT, 4, Stage.FIRM, Set.of(CustomerClass.C), null, false);
  private static final StrategyStep LEGAL =
      new StrategyStep(
          "legal",
          StepAction.LEGAL_REVIEW,
          5,
          Stage.LEGAL_REVIEW,
          91,
          EnumSet.complementOf(EnumSet.of(CustomerClass.B)),
          List.of(
              new FailedNegotiation(3, null, null),
              new FailedNegotiation(null, 2, Set.of(CustomerClass.C))),
          new After("letter", 14, true),
          null,
          false);
  private static final StrategyStep BESIDE =
      step("call-beside", StepAction.CALL, 3, Stage.FIRM, null, null, true);
  private static final StrategyPolicy POLICY =
      new StrategyPolicy(Steps.strategy(3, CALL, OFFER, LETTER, VISIT, LEGAL, BESIDE));

  private static StrategyStep step(
      String name,
      StepAction action,
      int intensity,
      Stage stage,
      @Nullable Set<CustomerClass> classes,
      @Nullable After after,
      boolean parallel) {
    return new StrategyStep(
        name, action, intensity, stage, 31, classes, null, after, null, parallel);
  }

  @ParameterizedTest
  @CsvSource({
    "call,   1, A, letter",
    "call,   1, B, offer-call",
    "call,   1, UNKNOWN, letter",
    "letter, 2, A, legal",
    "letter, 2, C, visit",
    "letter, 2, D, legal",
    "visit,  4, D, legal", // the class changed after the visit
  })
  void theClassChoosesTheBranch(
      String last, int intensity, CustomerClass customerClass, String next) {
    assertThat(
            POLICY.next(
                SINCE, DAY, position(last, intensity, customerClass, 3, 0, DAY.minusDays(60))))
        .isInstanceOfSatisfying(
            StepDecision.Due.class, due -> assertThat(due.step().name()).isEqualTo(next));
  }

  @ParameterizedTest
  @CsvSource({"visit, 4, B", "legal, 5, A"})
  void neverTakesAWeakerStepWhenTheClassChanges(
      String last, int intensity, CustomerClass customerClass) {
    StrategyPolicy policy = new StrategyPolicy(Steps.strategy(3, CALL, VISIT, LEGAL_OF_ALL));

    StepDecision next =
        policy.next(SINCE, DAY, position(last, intensity, customerClass, 0, 0, null));

    assertThat(next instanceof StepDecision.Due due ? due.step().intensity() : 5)
        .isGreaterThanOrEqualTo(intensity);
  }

  private static final StrategyStep LEGAL_OF_ALL =
      new StrategyStep("legal", 91, StepAction.LEGAL_REVIEW, 5, Stage.LEGAL_REVIEW);

  @ParameterizedTest
  @CsvSource({
    // failed attempts, conversations without a commitment, class, due
    "2, 0, A, false",
    "3, 0, A, true",
    "2, 9, A, false", // conversations count for class C only
    "0, 1, C, false",
    "0, 2, C, true",
    "3, 0, C, true",
    "0, 9, D, false",
  })
  void someoneAbleToPayWhoRefusesReachesALegalReview(
      int failed, int conversations, CustomerClass customerClass, boolean due) {
    LadderPosition position =
        position("visit", 4, customerClass, failed, conversations, DAY.minusDays(60));

    assertThat(POLICY.next(SINCE, DAY, position) instanceof StepDecision.Due).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"13, false", "14, true", ", false"})
  void waitsAfterTheDeliveryOfTheLetter(@Nullable Integer deliveredDaysAgo, boolean due) {
    LadderPosition position =
        position(
            "visit",
            4,
            CustomerClass.A,
            3,
            0,
            deliveredDaysAgo == null ? null : DAY.minusDays(deliveredDaysAgo));

    assertThat(POLICY.next(SINCE, DAY, position) instanceof StepDecision.Due).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "2, false", "3, true", "4, true"})
  void keepsTheDistanceToTheStepBefore(int takenDaysAgo, boolean due) {
    LadderPosition position =
        new LadderPosition(
            "call",
            1,
            DAY.minusDays(takenDaysAgo),
            List.of(StepTaken.of(CALL, DAY.minusDays(takenDaysAgo))),
            CustomerClass.A,
            0,
            0,
            Map.of(),
            null,
            Pauses.NONE);

    assertThat(POLICY.next(SINCE, DAY, position) instanceof StepDecision.Due).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"A", "B", "C", "D", "UNKNOWN"})
  void takesParallelStepsBesideALegalOne(CustomerClass customerClass) {
    LadderPosition position = position("legal", 5, customerClass, 0, 0, null);

    assertThat(POLICY.next(SINCE, DAY, position))
        .isInstanceOfSatisfying(
            StepDecision.Due.class, due -> assertThat(due.step()).isEqualTo(BESIDE));
    assertThat(POLICY.next(SINCE, DAY, position("call-beside", 5, customerClass, 0, 0, null)))
        .isEqualTo(new StepDecision.None());
  }

  private static LadderPosition position(
      String last,
      int intensity,
      CustomerClass customerClass,
      int failed,
      int conversations,
      @Nullable LocalDate delivered) {
    LocalDate before = DAY.minusDays(10);
    return new LadderPosition(
        last,
        intensity,
        before,
        intensity == 5 ? List.of(StepTaken.of(LEGAL, before)) : List.of(),
        customerClass,
        failed,
        conversations,
        delivered == null ? Map.of() : Map.of("letter", delivered),
        null,
        Pauses.NONE);
  }
}
