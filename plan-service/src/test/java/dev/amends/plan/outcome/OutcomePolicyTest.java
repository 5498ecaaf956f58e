package dev.amends.plan.outcome;

import static dev.amends.plan.outcome.OutcomeExamples.DUE;
import static dev.amends.plan.outcome.OutcomeExamples.closedOn;
import static dev.amends.plan.outcome.OutcomeExamples.cny;
import static dev.amends.plan.outcome.OutcomeExamples.facts;
import static dev.amends.plan.outcome.OutcomeExamples.instalments;
import static dev.amends.plan.outcome.OutcomeExamples.paidBy;
import static dev.amends.plan.outcome.OutcomeExamples.planRule;
import static dev.amends.plan.outcome.OutcomeExamples.receipt;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.plan.outcome.Judgement.Accepted;
import dev.amends.plan.outcome.Judgement.Grounds;
import dev.amends.plan.outcome.Judgement.Missed;
import dev.amends.plan.outcome.Judgement.NearBreach;
import dev.amends.plan.outcome.Judgement.Open;
import dev.amends.plan.outcome.PlanOutcome.State.Active;
import dev.amends.plan.outcome.PlanOutcome.State.Breached;
import dev.amends.plan.outcome.PlanOutcome.State.Completed;
import dev.amends.plan.outcome.PromisePolicy.Receipt;
import dev.amends.plan.schedule.HeldDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomePolicyTest {
  private static final OutcomeRule RULE = planRule(3, "0", 1);

  @ParameterizedTest(name = "grace {0}, last close {1} days after the due date: {2}")
  @CsvSource({
    "3, -1, Open",
    "3, 0, NearBreach", // the close of the due date
    "3, 3, NearBreach", // the last day of grace
    "3, 4, Missed",
    "3, 300, Missed", // no day was closed in between
    "0, 0, Open", // without grace, nothing is near
    "0, 1, Missed",
  })
  void judgesAnUnpaidInstalment(int graceDays, int lastClosed, String expected) {
    Judgement judgement =
        first(outcome(planRule(graceDays, "0", 9), DUE.plusDays(lastClosed), List.of()));

    assertThat(judgement.getClass().getSimpleName()).isEqualTo(expected);
    if (judgement instanceof Missed missed) {
      assertThat(missed.on()).isEqualTo(DUE.plusDays(graceDays + 1L));
      assertThat(missed.shortBy()).isEqualTo(cny("100.00"));
    }
  }

  @ParameterizedTest(name = "{0} paid {1} days after the due date: {2} at once, {3} after grace")
  @CsvSource({
    "100.00, 0, Open, Open",
    "99.00, 0, Open, Accepted", // the tolerance
    "98.99, 0, NearBreach, Missed",
    "100.00, 4, Open, Open", // the close of that day decides
    "99.00, 4, Open, Accepted",
    "100.00, 5, Open, Missed", // a day too late
  })
  void countsThePaymentsMadeInTime(String paid, int day, String within, String after) {
    List<Receipt> receipts = List.of(receipt(paid, DUE.plusDays(day)));
    OutcomeRule rule = planRule(3, "1.00", 9);

    assertThat(first(outcome(rule, DUE.plusDays(3), receipts)).getClass().getSimpleName())
        .isEqualTo(within);
    assertThat(first(outcome(rule, DUE.plusDays(40), receipts)).getClass().getSimpleName())
        .isEqualTo(after);
  }

  @ParameterizedTest(name = "held from {0} to {1}, last close on day {2}: {3}, missed on day {4}")
  @CsvSource({
    "-1, 5, 5, Open, ", // on hold at the close
    "-1, 5, 6, NearBreach, ",
    "-1, 5, 8, NearBreach, ",
    "-1, 5, 9, Missed, 9",
    "2, 3, 5, NearBreach, ", // extends the grace period by its two days
    "2, 3, 6, Missed, 6",
    "4, 9, 10, Missed, 10", // the grace period was over; the first free day decides
    "5, 9, 5, Missed, 4", // too late to change anything
    "0, , 300, Open, ", // without an end
  })
  void aHoldStopsTheClock(
      int from, @Nullable Integer until, int lastClosed, String expected, @Nullable Integer on) {
    HeldDays hold = new HeldDays(DUE.plusDays(from), until == null ? null : DUE.plusDays(until));

    PlanOutcome outcome =
        OutcomePolicy.outcome(
            paidBy(instalments(1), List.of()), RULE, closedOn(DUE.plusDays(lastClosed), hold));

    assertThat(first(outcome).getClass().getSimpleName()).isEqualTo(expected);
    if (first(outcome) instanceof Missed missed && on != null) {
      assertThat(missed.on()).isEqualTo(DUE.plusDays(on));
    }
    if (until == null) {
      assertThat(outcome.nextCheck()).isEmpty();
    }
  }

  @Test
  void withdrawsANearBreachAfterAPaymentWithinGrace() {
    PlanOutcome near = outcome(RULE, DUE.plusDays(1), List.of());
    PlanOutcome paid = outcome(RULE, DUE.plusDays(1), List.of(receipt("100.00", DUE.plusDays(1))));

    assertThat(first(near)).isEqualTo(new NearBreach(DUE, cny("100.00"), DUE.plusDays(4)));
    assertThat(first(paid)).isEqualTo(new Open());
  }

  @Test
  void breachesOnTheFirstDayAfterTheGracePeriodThatMakesTheNumberFull() {
    LocalDate april = DUE.plusMonths(1).plusDays(4);

    assertThat(outcome(planRule(3, "0", 2), april.plusDays(30), List.of()).state())
        .isEqualTo(new Breached(april, 2, cny("200.00")));
    assertThat(outcome(planRule(3, "0", 2), april.minusDays(1), List.of()).state())
        .isEqualTo(new Active());
    assertThat(outcome(RULE, april.plusDays(30), List.of()).state())
        .isEqualTo(new Breached(DUE.plusDays(4), 1, cny("100.00")));
  }

  @Test
  void doesNotCountAMissThatWasPaidBeforeTheNextOne() {
    List<Receipt> late = List.of(receipt("100.00", DUE.plusDays(9)));

    PlanOutcome outcome = outcome(planRule(3, "0", 2), DUE.plusMonths(1).plusDays(4), late);

    assertThat(outcome.judgements().values())
        .hasExactlyElementsOfTypes(Missed.class, Missed.class, Open.class);
    assertThat(outcome.state()).isEqualTo(new Active());
  }

  @Test
  void remembersThatACompletedPlanWasBreached() {
    List<Receipt> late = List.of(receipt("300.00", DUE.plusDays(9)));

    PlanOutcome outcome = outcome(RULE, DUE.plusDays(20), late);

    assertThat(outcome.state())
        .isEqualTo(new Completed(Optional.of(new Breached(DUE.plusDays(4), 1, cny("100.00")))));
    assertThat(outcome.nextCheck()).isEmpty();
  }

  @Test
  void completesAPlanWhoseLastShortfallIsWithinTheTolerance() {
    List<Receipt> receipts = List.of(receipt("299.50", DUE));
    OutcomeRule rule = planRule(3, "1.00", 1);
    LocalDate decided = DUE.plusMonths(2).plusDays(4);

    assertThat(outcome(rule, decided.minusDays(1), receipts).state()).isEqualTo(new Active());
    assertThat(outcome(rule, decided, receipts).state()).isEqualTo(new Completed(Optional.empty()));
  }

  @ParameterizedTest(name = "forgiven until day {0}: {1}")
  @CsvSource({"3, Missed", "4, Accepted", "30, Accepted"})
  void forgivesWhatWasMissedBeforeTheReset(int until, String expected) {
    PlanOutcome outcome =
        OutcomePolicy.outcome(
            paidBy(instalments(3), List.of()),
            RULE,
            facts(DUE.plusDays(30), DUE.plusDays(until), Set.of()));

    assertThat(first(outcome).getClass().getSimpleName()).isEqualTo(expected);
    if (first(outcome) instanceof Accepted accepted) {
      assertThat(accepted.grounds()).isEqualTo(Grounds.FORGIVEN);
    }
  }

  @ParameterizedTest(name = "last close on day {0}: due soon {1}, next close on day {2}")
  @CsvSource({
    "-9, false, -3", // the reminder
    "-4, false, -3",
    "-3, true, -2", // until the reminder is recorded
    "-1, true, 0", // too late for another one
    "0, false, 4", // a near breach: the end of the grace period is next
    "3, false, 4",
  })
  void checksOnTheDaysOnWhichSomethingCanChange(int lastClosed, boolean dueSoon, int next) {
    PlanOutcome outcome =
        OutcomePolicy.outcome(
            paidBy(instalments(1), List.of()), RULE, closedOn(DUE.plusDays(lastClosed)));

    assertThat(outcome.dueSoon()).isEqualTo(dueSoon ? List.of(1) : List.of());
    assertThat(outcome.nextCheck()).contains(DUE.plusDays(next));
  }

  @Test
  void remindsOnceAndNotOnHold() {
    LocalDate day = DUE.minusDays(3);

    PlanOutcome again =
        OutcomePolicy.outcome(paidBy(instalments(1), List.of()), RULE, facts(day, null, Set.of(1)));
    PlanOutcome held =
        OutcomePolicy.outcome(
            paidBy(instalments(1), List.of()), RULE, closedOn(day, new HeldDays(day, day)));

    assertThat(again.dueSoon()).isEmpty();
    assertThat(again.nextCheck()).contains(DUE);
    assertThat(held.dueSoon()).isEmpty();
    assertThat(held.nextCheck()).contains(day.plusDays(1));
  }

  @Test
  void neverJudgesBeforeTheFirstCloseAfterTheTermsCameIntoForce() {
    OutcomeFacts facts =
        new OutcomeFacts(DUE.plusDays(20), DUE.plusDays(20), List.of(), null, Set.of(), null);

    PlanOutcome outcome = OutcomePolicy.outcome(paidBy(instalments(1), List.of()), RULE, facts);

    assertThat(outcome.state()).isEqualTo(new Active());
    assertThat(outcome.nextCheck()).contains(DUE.plusDays(21));
  }

  private static PlanOutcome outcome(OutcomeRule rule, LocalDate lastClosed, List<Receipt> paid) {
    return OutcomePolicy.outcome(paidBy(instalments(3), paid), rule, closedOn(lastClosed));
  }

  private static Judgement first(PlanOutcome outcome) {
    return requireNonNull(outcome.judgements().get(1));
  }
}
