package dev.amends.plan.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Terms that are proposed again have the whole time for a decision, and are not overdue. */
class ProposedAgainTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final Origin ORIGIN = Origin.system("test");
  private static final Instant PROPOSED = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration SLA = Duration.ofHours(24);
  private static final DecisionPeriod AGAIN =
      new DecisionPeriod(PROPOSED.plus(SLA.multipliedBy(9)), PROPOSED.plus(SLA.multipliedBy(10)));

  private final RepaymentPlan plan =
      new RepaymentPlan(
          UUID.randomUUID(), new AccountKey("CU-1", "LN-1"), 0, PlanKind.INSTALMENTS, CNY);

  @Test
  void afterTheCaseIsReopened() {
    proposeAndEscalate();
    plan.endWithCase("the case is cured", 0, ORIGIN);

    List<PlanEvent> events = plan.reinstate(MARCH_10, AGAIN, ORIGIN);

    assertRenewed((PlanProposed) events.getFirst());
  }

  @Test
  void afterTheBreachReturns() {
    breachedWithOverdueTerms();
    plan.withdrawBreach(true, MARCH_10, ORIGIN);

    assertRenewed(plan.proposeWithdrawnTermsAgain(MARCH_10, AGAIN, ORIGIN).orElseThrow());
  }

  @Test
  void afterThePaymentOfEverythingIsReversed() {
    breachedWithOverdueTerms();
    plan.complete(MARCH_10, ORIGIN);

    assertRenewed(plan.proposeUnpaidTermsAgain(AGAIN, ORIGIN).orElseThrow());
  }

  private void breachedWithOverdueTerms() {
    propose();
    plan.activate(MARCH_10, 0, ORIGIN);
    plan.breach(MARCH_10, new Money(300, CNY), 1, MARCH_10, ORIGIN);
    proposeAndEscalate();
  }

  private void proposeAndEscalate() {
    propose();
    plan.escalate(ORIGIN, PROPOSED.plus(SLA));
  }

  private void assertRenewed(PlanProposed proposed) {
    PlanVersion pending = plan.pending().orElseThrow();
    assertThat(proposed.decisionDueAt()).isEqualTo(AGAIN.dueAt());
    assertThat(pending.proposer().at()).isEqualTo(AGAIN.proposedAt());
    assertThat(pending.review().decisionDueAt()).isEqualTo(AGAIN.dueAt());
    assertThat(pending.review().escalatedAt()).isNull();
  }

  private void propose() {
    Proposer system = Proposer.system(PROPOSED);
    plan.propose(
        new ProposedTerms(
            PlanKind.INSTALMENTS,
            List.of(new Instalment(1, MARCH_10.plusMonths(1), new Money(300, CNY), null)),
            null,
            null,
            null,
            system),
        new Review(MARCH_10, MARCH_10, null)
            .requireApproval("adjustment", "An adjustment.", PROPOSED.plus(SLA)),
        ORIGIN);
  }
}
