package dev.amends.cases.nextstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.nextstep.NextStepPolicy.Facts;
import dev.amends.cases.nextstep.NextStepPolicy.Pause;
import dev.amends.cases.nextstep.NextStepPolicy.Payments;
import dev.amends.cases.nextstep.NextStepPolicy.PlannedStep;
import dev.amends.cases.nextstep.NextStepPolicy.Work;
import dev.amends.conventions.work.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepPolicyTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final Work CALL = work(WorkKind.CALLBACK, "2026-03-03T02:00:00Z", "NO_ANSWER");

  @Test
  void aCaseWithNothingPlannedHasNone() {
    assertThat(NextStepPolicy.decide(facts(List.of(), List.of(), null, null))).isEmpty();
  }

  @Test
  void theEarliestWorkIsNext() {
    Work decision = work(WorkKind.DECIDE_PLAN, "2026-03-02T23:00:00Z", "instalments");

    NextStep next = decide(facts(List.of(CALL, decision), List.of(), null, null));

    assertThat(next.what()).isEqualTo("DECIDE_PLAN");
    assertThat(next.when()).hasToString("2026-03-02T23:00:00Z");
    assertThat(next.why()).isEqualTo("instalments");
    assertThat(next.role()).isEqualTo("supervisor");
    assertThat(next.workId()).isEqualTo(decision.id());
  }

  /** A business day counts as its end, so that work on the same day comes first. */
  @ParameterizedTest
  @CsvSource({"2026-03-02,STRATEGY_STEP", "2026-03-03,CALLBACK", "2026-03-04,CALLBACK"})
  void theStrategysStepCompetesWithWork(LocalDate stepOn, String expected) {
    PlannedStep letter = new PlannedStep("demand-letter", stepOn);

    assertThat(decide(facts(List.of(CALL), List.of(), letter, null)).what()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // the next unpaid date, the day by which the result is known, what, when
    "2026-03-10,2026-04-10,PAYMENT,2026-03-10",
    "2026-03-02,2026-04-10,PAYMENT,2026-03-02",
    ",2026-04-10,PLAN_RESULT,2026-04-10",
    ",2026-03-02,PLAN_RESULT,2026-03-02",
    ",2026-03-01,,"
  })
  void aPlanHasItsNextDueDate(
      @Nullable LocalDate due, LocalDate resultBy, @Nullable String what, @Nullable String when) {
    Facts facts =
        facts(
            List.of(), List.of(new Pause(PauseKind.PLAN, null)), null, new Payments(due, resultBy));

    assertThat(NextStepPolicy.decide(facts).map(NextStep::what).orElse(null)).isEqualTo(what);
    assertThat(NextStepPolicy.decide(facts).map(next -> String.valueOf(next.when())).orElse(null))
        .isEqualTo(when);
  }

  @Test
  void aHoldEndsByItself() {
    List<Pause> pauses =
        List.of(
            new Pause(PauseKind.HOLD, MARCH_2.plusDays(3)),
            new Pause(PauseKind.REST, MARCH_2.plusDays(5)));

    NextStep next = decide(facts(List.of(), pauses, null, null));

    assertThat(next.what()).isEqualTo("RESUMPTION");
    assertThat(next.when()).hasToString("2026-03-08");
    assertThat(next.blockedBy()).containsExactly(PauseKind.HOLD, PauseKind.REST);
    assertThat(next.isMissing()).isFalse();
  }

  @Test
  void aHoldWithoutAnEndNeedsAReview() {
    List<Pause> pauses =
        List.of(new Pause(PauseKind.HOLD, null), new Pause(PauseKind.HOLD, MARCH_2.plusDays(3)));

    NextStep next = decide(facts(List.of(), pauses, null, null));

    assertThat(next.what()).isEqualTo("REVIEW_HOLD");
    assertThat(next.isMissing()).isTrue();
  }

  @Test
  void aHoldWithoutAnEndIsReviewedWithItsWork() {
    Work complaint = work(WorkKind.DECIDE_COMPLAINT, "2026-04-27T00:00:00Z", "FREQUENCY");

    NextStep next =
        decide(facts(List.of(complaint), List.of(new Pause(PauseKind.HOLD, null)), null, null));

    assertThat(next.what()).isEqualTo("DECIDE_COMPLAINT");
    assertThat(next.role()).isEqualTo("compliance");
    assertThat(next.blockedBy()).containsExactly(PauseKind.HOLD);
  }

  @Test
  void anAwaitedAssessmentEndsWithAReview() {
    NextStep next =
        decide(
            facts(
                List.of(),
                List.of(new Pause(PauseKind.ASSESSMENT, MARCH_2.plusDays(14))),
                null,
                null));

    assertThat(next.what()).isEqualTo("REVIEW_HARDSHIP");
    assertThat(next.when()).hasToString("2026-03-17");
  }

  /** The last day of a pause still counts; the day after it does not. */
  @ParameterizedTest
  @CsvSource({"2026-03-01,false", "2026-03-02,true"})
  void aPauseThatIsOverPlansNothing(LocalDate until, boolean planned) {
    Facts facts = facts(List.of(), List.of(new Pause(PauseKind.OFFER, until)), null, null);

    assertThat(NextStepPolicy.decide(facts).isPresent()).isEqualTo(planned);
  }

  private static NextStep decide(Facts facts) {
    return NextStepPolicy.decide(facts).orElseThrow();
  }

  private static Facts facts(
      List<Work> work,
      List<Pause> pauses,
      @Nullable PlannedStep strategy,
      @Nullable Payments payments) {
    return new Facts(MARCH_2, work, pauses, null, strategy, payments);
  }

  private static Work work(WorkKind kind, String dueAt, String reason) {
    return new Work(UUID.randomUUID(), kind, Instant.parse(dueAt), reason);
  }
}
