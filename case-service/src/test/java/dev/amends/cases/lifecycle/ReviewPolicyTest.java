package dev.amends.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.strategy.Steps;
import dev.amends.cases.strategy.StrategyPolicy;
import dev.amends.cases.strategy.StrategyStep;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next business day whose close can change a case. */
class ReviewPolicyTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LocalDate SINCE = LocalDate.parse("2026-01-01");
  private static final BucketPolicy BUCKETS =
      BucketPolicy.of(List.of("1-30", "31-60", "61-90", "91-180", "181+"));
  private static final StrategyPolicy LADDER =
      Steps.policy(
          new StrategyStep("first-call", 1, StepAction.CALL, 1, Stage.NEGOTIATE),
          new StrategyStep("letter", 20, StepAction.LETTER, 2, Stage.LETTER));
  private static final ReviewPolicy REVIEWS = new ReviewPolicy(BUCKETS);

  private static Optional<LocalDate> nextReview(Figures figures, Treatment treatment) {
    return REVIEWS.nextReview(
        figures,
        treatment,
        LADDER.next(
            figures.delinquentSince(),
            figures.businessDate(),
            treatment.position(CustomerClass.UNKNOWN, null)));
  }

  private static Figures atDay(int daysPastDue) {
    return new Figures(
        SINCE.plusDays(daysPastDue),
        SINCE,
        daysPastDue,
        BUCKETS.bucketOf(daysPastDue),
        12000,
        CNY,
        null,
        SINCE.plusDays(daysPastDue));
  }

  private static Treatment begun() {
    return Treatment.begin(Steps.choice(LADDER), SINCE.plusDays(1));
  }

  private static Treatment heldUntil(@Nullable LocalDate lastDay) {
    Treatment held = begun();
    held.setHolds(1, false, lastDay, null);
    return held;
  }

  @Test
  void reviewsWhenAStepOfTheLadderIsDue() {
    assertThat(nextReview(atDay(5), begun())).hasValue(SINCE.plusDays(20));
  }

  @Test
  void reviewsAtTheNextCloseWhenAStepIsOverdue() {
    assertThat(nextReview(atDay(25), begun())).hasValue(SINCE.plusDays(25));
  }

  @ParameterizedTest
  @CsvSource({"1,31", "30,31", "31,61", "90,91", "180,181"})
  void reviewsWhenTheBucketChanges(int daysPastDue, int next) {
    assertThat(nextReview(atDay(daysPastDue), heldUntil(null))).hasValue(SINCE.plusDays(next));
  }

  @Test
  void reviewsTheDayAfterAHoldsLastDay() {
    Treatment held = heldUntil(SINCE.plusDays(7));

    assertThat(nextReview(atDay(5), held)).hasValue(SINCE.plusDays(8));
  }

  @Test
  void schedulesNoReviewWhileOnlyAnEventCanChangeTheCase() {
    Treatment planned = begun();
    planned.beginPlan(UUID.randomUUID(), PlanKind.INSTALMENTS, SINCE);

    assertThat(nextReview(atDay(200), planned)).isEmpty();
  }

  @Test
  void reviewsTheDayAfterAProposalWasToBeDecided() {
    UUID plan = UUID.randomUUID();
    Treatment planned = begun();
    planned.plans().propose(new PendingProposal(plan, SINCE.plusDays(200), SINCE.plusDays(214)));

    assertThat(nextReview(atDay(200), planned)).hasValue(SINCE.plusDays(215));
    planned.plans().endProposal(plan);
    assertThat(nextReview(atDay(200), planned)).hasValue(SINCE.plusDays(200));
  }

  @Test
  void reviewsTheDayAfterTheWaitForAnAssessment() {
    Treatment waiting = awaitingUntil(SINCE.plusDays(19));

    assertThat(nextReview(atDay(5), waiting)).hasValue(SINCE.plusDays(20));
    assertThat(nextReview(atDay(25), waiting)).hasValue(SINCE.plusDays(25));
  }

  @Test
  void schedulesNoReviewWhileASupervisorsDecisionIsDue() {
    Treatment waiting = awaitingUntil(SINCE.plusDays(19));
    waiting.assessment().setDueReview(UUID.randomUUID());

    assertThat(nextReview(atDay(25), waiting)).hasValue(SINCE.plusDays(31)); // the bucket
  }

  @Test
  void reviewsAtTheNextCloseAfterASupervisorLetTheLadderGoOn() {
    Treatment waiting = awaitingUntil(SINCE.plusDays(19));
    waiting.assessment().resumeLadder();

    assertThat(nextReview(atDay(25), waiting)).hasValue(SINCE.plusDays(25));
  }

  private static Treatment awaitingUntil(LocalDate lastDay) {
    Treatment waiting = begun();
    waiting
        .assessment()
        .begin(
            new AssessmentNeed(
                AssessmentNeed.Source.CONTACT,
                UUID.randomUUID(),
                Instant.EPOCH,
                SINCE.plusDays(5),
                lastDay,
                null));
    return waiting;
  }

  @Test
  void reviewsTheNextDayIfTheLenderCountsByAnotherRule() {
    Figures reported =
        new Figures(SINCE.plusDays(28), SINCE, 30, "1-30", 12000, CNY, null, SINCE.plusDays(28));

    assertThat(nextReview(reported, heldUntil(null))).hasValue(SINCE.plusDays(29));
  }
}
