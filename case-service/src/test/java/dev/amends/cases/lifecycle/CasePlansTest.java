package dev.amends.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.strategy.Steps;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which promises and plans of a case pause its ladder, and when each was in force. */
class CasePlansTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final int STEPS = 200;

  private final UUID plan = UUID.randomUUID();
  private final Treatment treatment = Treatment.begin(Steps.choice(Steps.NONE), LocalDate.EPOCH);

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "10, true", "11, false"})
  void wasInForceFromItsFirstToItsLastDay(int day, boolean inForce) {
    treatment.beginPlan(plan, PlanKind.INSTALMENTS, DAY);
    treatment.endPlan(plan, DAY.plusDays(10));

    assertThat(treatment.plans().wasAnyInForceOn(DAY.plusDays(day))).isEqualTo(inForce);
  }

  @Test
  void aReinstatedPlanHasNotEnded() {
    treatment.beginPlan(plan, PlanKind.INSTALMENTS, DAY);
    treatment.endPlan(plan, DAY.plusDays(10));

    treatment.reinstatePlan(plan, PlanKind.INSTALMENTS, DAY.plusDays(20));

    assertThat(treatment.activePlanId()).isEqualTo(plan);
    assertThat(treatment.plans().wasAnyInForceOn(DAY.plusDays(15))).isTrue();
  }

  @Test
  void aPlanStaysActiveWhenAPromiseBesideItEnds() {
    UUID promise = UUID.randomUUID();
    treatment.beginPlan(plan, PlanKind.INSTALMENTS, DAY);
    treatment.beginPlan(promise, PlanKind.INSTALMENTS, DAY);
    assertThat(treatment.activePlanId()).isEqualTo(promise);

    treatment.endPlan(promise, DAY.plusDays(5));

    assertThat(treatment.activePlanId()).isEqualTo(plan);
  }

  @Test
  void cancellingTheNewTermsOfABreachedPlanLeavesItsEnd() {
    treatment.beginPlan(plan, PlanKind.INSTALMENTS, DAY);
    treatment.endPlan(plan, DAY.plusDays(10));

    treatment.cancelPlan(plan, DAY.plusDays(20));

    assertThat(treatment.plans().lastDayOf(plan)).hasValue(DAY.plusDays(10));
  }

  @Test
  void beginsOnTheRightDayIfItsFirstDayWasClosedByMistake() {
    treatment.beginPlan(plan, PlanKind.INSTALMENTS, DAY.plusDays(30));

    treatment.correctTo(DAY);

    assertThat(treatment.plans().wasAnyInForceOn(DAY)).isTrue();
    assertThat(treatment.plans().wasAnyInForceOn(DAY.minusDays(1))).isFalse();
  }

  @Test
  void aProposalPausesUntilItsLastDay() {
    UUID other = UUID.randomUUID();
    treatment.plans().propose(new PendingProposal(plan, DAY, DAY.plusDays(14)));
    treatment.plans().propose(new PendingProposal(other, DAY, DAY.plusDays(9)));
    assertThat(treatment.proposedUntil()).isEqualTo(DAY.plusDays(14));

    treatment.plans().endProposal(plan);

    assertThat(treatment.proposedUntil()).isEqualTo(DAY.plusDays(9));
  }

  @Test
  void aChangedProposalReplacesTheOneThatWasReturned() {
    treatment.plans().propose(new PendingProposal(plan, DAY, DAY.plusDays(14)));

    treatment.plans().propose(new PendingProposal(plan, DAY.plusDays(10), DAY.plusDays(24)));

    assertThat(treatment.proposedUntil()).isEqualTo(DAY.plusDays(24));
    treatment.plans().endProposal(plan);
    assertThat(treatment.proposedUntil()).isNull();
  }

  @Test
  void newTermsOfAPlanThatHasBeenInForcePauseNothing() {
    treatment.beginPlan(plan, PlanKind.INSTALMENTS, DAY);
    treatment.endPlan(plan, DAY.plusDays(10));

    treatment.plans().propose(new PendingProposal(plan, DAY.plusDays(10), DAY.plusDays(24)));

    assertThat(treatment.proposedUntil()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 14", "1, 14", "-1, 13", "36500, 14"})
  void movesTheProposalBackWithItsLength(int begunAfter, int endsAfter) {
    LocalDate begunOn = DAY.plusDays(begunAfter);
    treatment.plans().propose(new PendingProposal(plan, begunOn, begunOn.plusDays(14)));

    treatment.correctTo(DAY);

    assertThat(treatment.proposedUntil()).isEqualTo(DAY.plusDays(endsAfter));
  }

  @ParameterizedTest
  @EnumSource(PlanKind.class)
  void everyKindOfPlanPausesTheLadder(PlanKind kind) {
    treatment.beginPlan(plan, kind, DAY);

    assertThat(treatment.position(CustomerClass.UNKNOWN, null).pauses().planActive()).isTrue();
    assertThat(treatment.plans().isSettlement(plan)).isEqualTo(kind == PlanKind.SETTLEMENT);
  }

  /** Every event of a plan has an inverse, in any order of the plans. */
  @ParameterizedTest
  @ValueSource(longs = {20261130, 7, 11, 23})
  void pausesExactlyWhileAPlanIsProposedOrInForce(long seed) {
    Random random = new Random(seed);
    List<UUID> plans = List.of(plan, new UUID(0, 1), new UUID(0, 2));
    Set<UUID> proposed = new HashSet<>();
    Set<UUID> inForce = new HashSet<>();
    Set<UUID> wasInForce = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      UUID next = plans.get(random.nextInt(plans.size()));
      LocalDate day = DAY.plusDays(step);
      if (inForce.remove(next)) {
        end(random.nextInt(3), next, day);
      } else if (proposed.remove(next)) {
        if (decide(random.nextInt(3), next, day)) {
          inForce.add(next);
          wasInForce.add(next);
        }
      } else {
        if (wasInForce.contains(next)) {
          continue; // new terms of a plan that has been in force pause nothing
        }
        proposed.add(next);
        treatment.plans().propose(new PendingProposal(next, day, day.plusDays(14)));
      }

      assertThat(treatment.position(CustomerClass.UNKNOWN, null).pauses().proposedUntil() != null)
          .as("proposed at step %d of seed %d", step, seed)
          .isEqualTo(!proposed.isEmpty());
      assertThat(treatment.position(CustomerClass.UNKNOWN, null).pauses().planActive())
          .as("in force at step %d of seed %d", step, seed)
          .isEqualTo(!inForce.isEmpty());
      assertThat(treatment.plans().wasAnyInForceOn(day.plusDays(1)))
          .as("in force on the day after step %d of seed %d", step, seed)
          .isEqualTo(!inForce.isEmpty());
    }
  }

  private void end(int kind, UUID ended, LocalDate day) {
    switch (kind) {
      case 0 -> treatment.endPlan(ended, day);
      case 1 -> treatment.cancelPlan(ended, day);
      default -> {
        treatment.endPlan(ended, day.minusDays(1));
        treatment.reinstatePlan(ended, PlanKind.INSTALMENTS, day);
        treatment.endPlan(ended, day);
      }
    }
  }

  /** Returns whether the proposal came into force. */
  private boolean decide(int kind, UUID decided, LocalDate day) {
    switch (kind) {
      case 0 -> treatment.plans().endProposal(decided);
      case 1 -> treatment.cancelPlan(decided, day);
      default -> treatment.beginPlan(decided, PlanKind.INSTALMENTS, day);
    }
    return kind > 1;
  }
}
