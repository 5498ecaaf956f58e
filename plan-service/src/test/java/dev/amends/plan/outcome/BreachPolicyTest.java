package dev.amends.plan.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.outcome.BreachPolicy.BreachRule;
import dev.amends.plan.outcome.BreachPolicy.Judgement;
import dev.amends.plan.schedule.HeldDays;
import dev.amends.plan.schedule.Tolerance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreachPolicyTest {
  private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
  private static final BreachRule AT_ONCE = rule("0", 1);

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, false",
    "2026-03-10, false",
    "2026-03-13, false", // the last day of grace
    "2026-03-14, true",
    "2026-12-31, true",
  })
  void missesAnInstalmentOnTheFirstDayAfterGrace(LocalDate day, boolean missed) {
    Judgement judgement =
        BreachPolicy.judge(List.of(open(1, DUE, "0.00")), day, AT_ONCE, List.of());

    assertThat(judgement.breached()).isEqualTo(missed);
    assertThat(judgement.missed()).isEqualTo(missed ? List.of(1) : List.of());
    if (!missed) {
      assertThat(judgement.nextCheck()).contains(LocalDate.of(2026, 3, 14));
    }
  }

  @ParameterizedTest
  @CsvSource({"99.00, false", "98.99, true", "100.00, false"})
  void toleratesAShortfallWithinTolerance(String paid, boolean missed) {
    Judgement judgement =
        BreachPolicy.judge(
            List.of(open(1, DUE, paid), open(2, DUE.plusMonths(1), "0.00")),
            DUE.plusDays(4),
            rule("1.00", 1),
            List.of());

    assertThat(judgement.breached()).isEqualTo(missed);
    if (!missed) {
      assertThat(judgement.nextCheck()).contains(DUE.plusMonths(1).plusDays(4));
    }
  }

  @Test
  void breachesAtTheConfiguredNumberOfMisses() {
    // Given
    InstalmentState missedBefore =
        new InstalmentState(1, DUE, cny("100.00"), cny("0.00"), true, true);
    InstalmentState next = open(2, DUE.plusMonths(1), "0.00");
    LocalDate day = DUE.plusMonths(1).plusDays(4);

    // When
    Judgement atTwo = BreachPolicy.judge(List.of(missedBefore, next), day, rule("0", 2), List.of());
    Judgement atThree =
        BreachPolicy.judge(List.of(missedBefore, next), day, rule("0", 3), List.of());

    // Then
    assertThat(atTwo).isEqualTo(new Judgement(List.of(2), List.of(), 2, true, atTwo.nextCheck()));
    assertThat(atThree.missed()).containsExactly(2);
    assertThat(atThree.breached()).isFalse();
  }

  @Test
  void doesNotCountAMissedInstalmentThatWasPaidLate() {
    InstalmentState paidLate =
        new InstalmentState(1, DUE, cny("100.00"), cny("100.00"), true, true);
    InstalmentState next = open(2, DUE.plusMonths(1), "0.00");

    Judgement judgement =
        BreachPolicy.judge(
            List.of(paidLate, next), DUE.plusMonths(1).plusDays(4), rule("0", 2), List.of());

    assertThat(judgement.breached()).isFalse();
    assertThat(judgement.missedInAll()).isEqualTo(1);
  }

  @Test
  void stopsAtTheBreachWhenSeveralMonthsCloseTogether() {
    Judgement judgement =
        BreachPolicy.judge(
            List.of(open(1, DUE, "0.00"), open(2, DUE.plusMonths(1), "0.00")),
            DUE.plusMonths(3),
            AT_ONCE,
            List.of());

    assertThat(judgement.missed()).containsExactly(1);
  }

  @Test
  void waitsWhileTheCaseIsOnHold() {
    Judgement judgement =
        BreachPolicy.judge(
            List.of(open(1, DUE, "0.00")),
            DUE.plusMonths(6),
            AT_ONCE,
            List.of(new HeldDays(DUE.plusDays(2), null)));

    assertThat(judgement.missed()).isEmpty();
    assertThat(judgement.nextCheck()).isEmpty();
  }

  @Test
  void sumsTheShortfallOfAllInstalmentsDue() {
    List<InstalmentState> instalments =
        List.of(
            open(1, DUE, "30.00"),
            open(2, DUE.plusMonths(1), "0.00"),
            open(3, DUE.plusMonths(2), "0.00"));

    assertThat(BreachPolicy.shortBy(instalments, DUE.plusMonths(1))).isEqualTo(cny("170.00"));
  }

  private static InstalmentState open(int number, LocalDate due, String paid) {
    return new InstalmentState(number, due, cny("100.00"), cny(paid), false, false);
  }

  private static BreachRule rule(String tolerance, int missedToBreach) {
    return new BreachRule(
        3, new Tolerance(new BigDecimal(tolerance), BigDecimal.ZERO), missedToBreach);
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
