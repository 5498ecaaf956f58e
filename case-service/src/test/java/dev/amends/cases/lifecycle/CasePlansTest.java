package dev.amends.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.ladder.LadderPolicy;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which promises and plans of a case pause its ladder, and when each was in force. */
class CasePlansTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final int STEPS = 200;

  private final UUID plan = UUID.randomUUID();
  private final Treatment treatment = Treatment.begin(new LadderPolicy(List.of()));

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "10, true", "11, false"})
  void wasInForceFromItsFirstToItsLastDay(int day, boolean inForce) {
    treatment.beginPlan(plan, DAY);
    treatment.endPlan(plan, DAY.plusDays(10));

    assertThat(treatment.plans().wasAnyInForceOn(DAY.plusDays(day))).isEqualTo(inForce);
  }

  @Test
  void aReinstatedPlanHasNotEnded() {
    treatment.beginPlan(plan, DAY);
    treatment.endPlan(plan, DAY.plusDays(10));

    treatment.reinstatePlan(plan, DAY.plusDays(20));

    assertThat(treatment.activePlanId()).isEqualTo(plan);
    assertThat(treatment.plans().wasAnyInForceOn(DAY.plusDays(15))).isTrue();
  }

  @Test
  void aPlanStaysActiveWhenAPromiseBesideItEnds() {
    UUID promise = UUID.randomUUID();
    treatment.beginPlan(plan, DAY);
    treatment.beginPlan(promise, DAY);
    assertThat(treatment.activePlanId()).isEqualTo(promise);

    treatment.endPlan(promise, DAY.plusDays(5));

    assertThat(treatment.activePlanId()).isEqualTo(plan);
  }

  @Test
  void cancellingTheNewTermsOfABreachedPlanLeavesItsEnd() {
    treatment.beginPlan(plan, DAY);
    treatment.endPlan(plan, DAY.plusDays(10));

    treatment.cancelPlan(plan, DAY.plusDays(20));

    assertThat(treatment.plans().lastDayOf(plan)).hasValue(DAY.plusDays(10));
  }

  @Test
  void beginsOnTheRightDayIfItsFirstDayWasClosedByMistake() {
    treatment.beginPlan(plan, DAY.plusDays(30));

    treatment.correctTo(DAY);

    assertThat(treatment.plans().wasAnyInForceOn(DAY)).isTrue();
    assertThat(treatment.plans().wasAnyInForceOn(DAY.minusDays(1))).isFalse();
  }

  /** Every event of a plan has an inverse, in any order of the plans. */
  @ParameterizedTest
  @ValueSource(longs = {20261130, 7, 11, 23})
  void pausesExactlyWhileAPlanIsProposedOrInForce(long seed) {
    Random random = new Random(seed);
    List<UUID> plans = List.of(plan, new UUID(0, 1), new UUID(0, 2));
    Set<UUID> proposed = new HashSet<>();
    Set<UUID> inForce = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      UUID next = plans.get(random.nextInt(plans.size()));
      LocalDate day = DAY.plusDays(step);
      if (inForce.remove(next)) {
        end(random.nextInt(3), next, day);
      } else if (proposed.remove(next)) {
        if (decide(random.nextInt(3), next, day)) {
          inForce.add(next);
        }
      } else {
        proposed.add(next);
        treatment.plans().propose(next);
      }

      assertThat(treatment.position().pauses().planProposed())
          .as("step %d of seed %d", step, seed)
          .isEqualTo(!proposed.isEmpty());
      assertThat(treatment.position().pauses().planActive()).isEqualTo(!inForce.isEmpty());
      assertThat(treatment.plans().wasAnyInForceOn(day.plusDays(1))).isEqualTo(!inForce.isEmpty());
    }
  }

  private void end(int kind, UUID ended, LocalDate day) {
    switch (kind) {
      case 0 -> treatment.endPlan(ended, day);
      case 1 -> treatment.cancelPlan(ended, day);
      default -> {
        treatment.endPlan(ended, day.minusDays(1));
        treatment.reinstatePlan(ended, day);
        treatment.endPlan(ended, day);
      }
    }
  }

  /** Returns whether the proposal came into force. */
  private boolean decide(int kind, UUID decided, LocalDate day) {
    switch (kind) {
      case 0 -> treatment.plans().endProposal(decided);
      case 1 -> treatment.cancelPlan(decided, day);
      default -> treatment.beginPlan(decided, day);
    }
    return kind > 1;
  }
}
