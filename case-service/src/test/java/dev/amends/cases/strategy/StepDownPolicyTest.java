package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.strategy.StepDownPolicy.StepDown;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many steps fit the days past due and the overdue amount. */
class StepDownPolicyTest {
  private static final LocalDate DAY = LocalDate.parse("2026-04-02");
  private static final Strategy STRATEGY =
      new Strategy(
          "test",
          1,
          LocalDate.EPOCH,
          null,
          null,
          null,
          List.of(Money.of("50.00", "CNY")),
          null,
          List.of(
              new StrategyStep("first-call", 1, StepAction.CALL, 1, Stage.NEGOTIATE),
              new StrategyStep("letter", 31, StepAction.LETTER, 2, Stage.LETTER),
              new StrategyStep("firm-call", 61, StepAction.CALL, 3, Stage.FIRM),
              new StrategyStep(
                  "legal-review", 91, StepAction.LEGAL_REVIEW, 5, Stage.LEGAL_REVIEW)));
  private static final List<StepTaken> ALL =
      STRATEGY.steps().stream().map(step -> StepTaken.of(step, DAY)).toList();

  @ParameterizedTest
  @CsvSource({
    "91, 500.00, 4",
    "90, 500.00, 3",
    "61, 500.00, 3",
    "60, 500.00, 2",
    "31, 500.00, 2",
    "30, 500.00, 1",
    "10, 500.00, 1",
    "0,  500.00, 1", // the first step always fits
    "91, 50.00,  4",
    "91, 49.99,  1",
    "40, 49.99,  1",
  })
  void keepsTheStepsThatFit(int daysPastDue, String overdue, int kept) {
    Optional<StepDown> down =
        StepDownPolicy.decide(STRATEGY, ALL, daysPastDue, Money.of(overdue, "CNY"));

    assertThat(down.map(StepDown::kept).orElse(ALL.size())).isEqualTo(kept);
  }

  @Test
  void knowsNoLimitInAnotherCurrency() {
    assertThat(StepDownPolicy.decide(STRATEGY, ALL, 91, Money.of("1.00", "USD"))).isEmpty();
  }

  @Test
  void namesTheReason() {
    assertThat(StepDownPolicy.decide(STRATEGY, ALL, 10, Money.of("500.00", "CNY")))
        .contains(new StepDown(1, "10 days past due; letter is from day 31"));
  }

  /** Seeded; a case never gets weaker without a step down, and steps keep their distance. */
  @Test
  void neverGetsWeakerWithoutAReasonAndKeepsDistances() {
    StrategyPolicy policy = new StrategyPolicy(STRATEGY);
    Random random = new Random(20_261_130);
    for (int run = 0; run < 500; run++) {
      List<StepTaken> taken = new ArrayList<>(ALL.subList(0, 1));
      LocalDate since = DAY;
      LocalDate last = DAY;
      for (LocalDate day = DAY.plusDays(1);
          day.isBefore(DAY.plusDays(200));
          day = day.plusDays(1)) {
        if (random.nextInt(20) == 0) { // the lender reports a later or an earlier due date
          since = day.minusDays(random.nextInt(120));
        }
        int daysPastDue = (int) ChronoUnit.DAYS.between(since, day);
        Money overdue = Money.of(random.nextInt(8) == 0 ? "20.00" : "500.00", "CNY");
        Optional<StepDown> down = StepDownPolicy.decide(STRATEGY, taken, daysPastDue, overdue);
        if (down.isPresent()) {
          assertThat(down.get().reason()).isNotBlank();
          taken = new ArrayList<>(taken.subList(0, down.get().kept()));
        }
        int intensity = taken.getLast().intensity();
        if (policy.next(since, day, position(taken, last, overdue))
            instanceof StepDecision.Due due) {
          assertThat(due.step().intensity()).isGreaterThanOrEqualTo(intensity);
          assertThat(due.step().fromDaysPastDue()).isLessThanOrEqualTo(daysPastDue);
          assertThat(day).isAfterOrEqualTo(last.plusDays(3));
          taken.add(StepTaken.of(due.step(), day));
          last = day;
        }
        assertThat(StepDownPolicy.decide(STRATEGY, taken, daysPastDue, overdue)).isEmpty();
      }
    }
  }

  private static LadderPosition position(List<StepTaken> taken, LocalDate last, Money overdue) {
    return new LadderPosition(
        taken.getLast().step(),
        taken.getLast().intensity(),
        last,
        List.copyOf(taken),
        CustomerClass.UNKNOWN,
        0,
        0,
        Map.of(),
        overdue,
        LadderPosition.Pauses.NONE);
  }
}
