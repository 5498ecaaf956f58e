package dev.amends.plan.outcome;

import static dev.amends.plan.outcome.OutcomeExamples.AGREED_ON;
import static dev.amends.plan.outcome.OutcomeExamples.DUE;
import static dev.amends.plan.outcome.OutcomeExamples.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.outcome.PromiseOutcome.Broken;
import dev.amends.plan.outcome.PromiseOutcome.Kept;
import dev.amends.plan.outcome.PromiseOutcome.PartlyKept;
import dev.amends.plan.outcome.PromiseOutcome.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The result of a promise at a close names the rule that decides it. */
class PromiseChangesTest {
  private static final LocalDate LATE = DUE.plusDays(4);
  private static final OutcomeRule RULE = OutcomeExamples.promiseRule(3, "5.00");

  @Test
  void namesTheRule() {
    assertThat(reason("200.00", new Kept(DUE)))
        .isEqualTo("promise.kept: enough was received in time");
    assertThat(reason("20.00", new PartlyKept(LATE)))
        .isEqualTo("promise.partly-kept: short after 3 days of grace");
    assertThat(reason("0.00", new Broken(LATE)))
        .isEqualTo("promise.broken: short after 3 days of grace");
  }

  private static String reason(String received, Result result) {
    List<PlanEvent> events =
        new PromiseChanges(promise(), RULE, OutcomeCause.close(LATE, "event-1"))
            .apply(new PromiseOutcome(cny(received), result));
    return events.getLast().origin().reason();
  }

  private static Promise promise() {
    Origin origin = Origin.system("a test");
    Promise promise =
        new Promise(UUID.randomUUID(), new AccountKey("lender", "A-1"), 0, cny("0").currency());
    promise.propose(
        new ProposedTerms(
            PlanKind.PROMISE,
            List.of(new Instalment(1, DUE, cny("200.00"), null)),
            null,
            null,
            null,
            new Proposer("li.na", null, Instant.EPOCH)),
        new Review(AGREED_ON, DUE, null),
        origin);
    promise.activate(AGREED_ON, 0, origin);
    return promise;
  }
}
