package dev.amends.plan.outcome;

import static dev.amends.plan.outcome.OutcomeExamples.AGREED_ON;
import static dev.amends.plan.outcome.OutcomeExamples.DUE;
import static dev.amends.plan.outcome.OutcomeExamples.closedOn;
import static dev.amends.plan.outcome.OutcomeExamples.cny;
import static dev.amends.plan.outcome.OutcomeExamples.instalment;
import static dev.amends.plan.outcome.OutcomeExamples.promiseRule;
import static dev.amends.plan.outcome.OutcomeExamples.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.plan.outcome.OutcomeFacts.Ending;
import dev.amends.plan.outcome.PromiseOutcome.Broken;
import dev.amends.plan.outcome.PromiseOutcome.Ended;
import dev.amends.plan.outcome.PromiseOutcome.Kept;
import dev.amends.plan.outcome.PromiseOutcome.Result;
import dev.amends.plan.outcome.PromisePolicy.Receipt;
import dev.amends.plan.schedule.HeldDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisePolicyTest {
  private static final OutcomeRule RULE = promiseRule(3, "1.00");

  @ParameterizedTest(name = "{0} received on day {1}, last close on day {2}: {3}")
  @CsvSource({
    "100.00, -9, -9, Kept", // at once
    "99.00, 3, 3, Kept", // the tolerance, on the last day of grace
    "98.99, 3, 3, Running",
    "98.99, 3, 4, PartlyKept",
    "0.01, 3, 4, PartlyKept",
    "100.00, 4, 3, Running", // a day too late
    "100.00, 4, 4, Broken",
    "100.00, 4, 300, Broken",
  })
  void isDecidedByThePaymentsMadeInTime(
      String amount, int paidOn, int lastClosed, String expected) {
    Result result =
        result(List.of(receipt(amount, DUE.plusDays(paidOn))), closedOn(DUE.plusDays(lastClosed)));

    assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
    if (result instanceof Broken broken) {
      assertThat(broken.on()).isEqualTo(DUE.plusDays(4));
    }
  }

  @Test
  void isKeptOnTheDateOfThePaymentThatReachesTheAmount() {
    List<Receipt> receipts =
        List.of(
            receipt("60.00", DUE.plusDays(2)),
            receipt("30.00", DUE.minusDays(5)),
            receipt("40.00", DUE.minusDays(1)));

    PromiseOutcome outcome =
        PromisePolicy.outcome(instalment(1, DUE), receipts, RULE, closedOn(DUE.plusDays(30)));

    assertThat(outcome.result()).isEqualTo(new Kept(DUE.plusDays(2)));
    assertThat(outcome.received()).isEqualTo(cny("130.00"));
  }

  @ParameterizedTest(name = "held for {0} days: paid on day {1}, {2}")
  @CsvSource({"5, 8, Kept", "5, 9, Broken", "0, 3, Kept", "0, 4, Broken"})
  void aHoldExtendsTheGracePeriod(int heldDays, int paidOn, String expected) {
    HeldDays[] holds =
        heldDays == 0
            ? new HeldDays[0]
            : new HeldDays[] {new HeldDays(DUE.plusDays(1), DUE.plusDays(heldDays))};

    Result result =
        result(List.of(receipt("100.00", DUE.plusDays(paidOn))), closedOn(DUE.plusDays(20), holds));

    assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "ended on day {0}, paid on day {1}: {2}")
  @CsvSource({
    "-5, -6, Kept", // paid before
    "-5, -5, Kept",
    "-5, -4, Ended", // what is paid later is for something else
    "4, 5, Ended", // ended before the close that would have broken it
    "5, 5, Broken",
  })
  void endsWithItsCase(int endedOn, int paidOn, String expected) {
    LocalDate end = DUE.plusDays(endedOn);
    OutcomeFacts facts =
        new OutcomeFacts(
            AGREED_ON,
            DUE.plusDays(60),
            List.of(),
            null,
            Set.of(),
            new Ending(end.minusDays(1), end));

    Result result = result(List.of(receipt("100.00", DUE.plusDays(paidOn))), facts);

    assertThat(result.getClass().getSimpleName()).isEqualTo(expected);
    if (expected.equals("Ended")) {
      assertThat(result).isEqualTo(new Ended());
    }
  }

  private static Result result(List<Receipt> receipts, OutcomeFacts facts) {
    return PromisePolicy.outcome(instalment(1, DUE), receipts, RULE, facts).result();
  }
}
