package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Event;
import dev.amends.events.PlanEvent.PlanResult;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A payment is a sign of willingness unless a promise or plan was in force on its business date,
 * whichever of the two is read first.
 */
@QuarkusTest
class UnaskedPaymentTest extends CaseServiceTest {
  private final UUID plan = UUID.randomUUID();

  @Test
  void aPaymentThatNobodyAskedForIsASignUntilItIsReversed() {
    // Given
    Evidences evidence = Evidences.ofANewCase(topics);
    AnAccount account = evidence.account();

    // When
    topics.publish(account.paid("P1", "20.00", 2));

    // Then
    JsonPath paid = evidence.awaitKinds("UNASKED_PAYMENT");
    assertThat(paid.getInt("willingness")).isEqualTo(65);
    assertThat(paid.getString("evidence[0].businessDate")).isEqualTo(DAY.toString());
    topics.publish(account.reversed("P1", "5.00", 3));
    awaitCase(account, is("overdue.amount", "105.00"));
    assertThat(evidence.kinds()).isEqualTo(List.of("UNASKED_PAYMENT"));
    topics.publish(account.reversed("P1", 4));
    evidence.awaitKinds();
  }

  @Test
  void aPaymentDuringAPlanIsAskedFor() {
    Evidences evidence = Evidences.ofANewCase(topics);
    topics.publish(PlanEvents.of(evidence.account(), evidence.caseId()).activated(plan));
    awaitCase(evidence.account(), is("activePlanId", plan.toString()));

    topics.publish(evidence.account().paid("P1", "20.00", 2));

    awaitCase(evidence.account(), is("overdue.amount", "100.00"));
    assertThat(evidence.kinds()).isEmpty();
  }

  @Test
  void aPaymentThatIsReadAfterTheEndOfItsPromiseIsAskedFor() {
    Evidences evidence = Evidences.ofANewCase(topics);
    PlanEvents plans = PlanEvents.of(evidence.account(), evidence.caseId());
    topics.publish(plans.activated(plan));
    topics.publish(plans.broken(plan));
    evidence.awaitKinds("PROMISE_BROKEN");

    topics.publish(evidence.account().paid("P1", "20.00", 2));

    awaitCase(evidence.account(), is("overdue.amount", "100.00"));
    assertThat(evidence.kinds()).isEqualTo(List.of("PROMISE_BROKEN"));
  }

  @Test
  void aPaymentBeforeAPlanStaysASign() {
    Evidences evidence = Evidences.ofANewCase(topics);
    topics.publish(evidence.account().paid("P1", "20.00", 2));
    evidence.awaitKinds("UNASKED_PAYMENT");

    topics.publish(PlanEvents.of(evidence.account(), evidence.caseId()).activated(plan));

    awaitCase(evidence.account(), is("activePlanId", plan.toString()));
    assertThat(evidence.kinds()).isEqualTo(List.of("UNASKED_PAYMENT"));
  }

  @Test
  void aPaymentAfterABreachIsASignUntilThePlanIsInForceAgain() {
    // Given: the plan is breached on DAY + 10.
    Evidences evidence = Evidences.ofANewCase(topics);
    AnAccount account = evidence.account();
    PlanEvents plans = PlanEvents.of(account, evidence.caseId());
    topics.publish(plans.activated(plan));
    topics.publish(plans.breached(plan));
    evidence.awaitKinds("PLAN_BREACHED");
    topics.publish(account.paidOn(DAY.plusDays(11), "P1", "20.00", 2));
    evidence.awaitKinds("PLAN_BREACHED", "UNASKED_PAYMENT");

    // When
    topics.publish(plans.reinstated(plan, PlanResult.BREACHED, true));

    // Then
    evidence.awaitKinds();
  }

  @Test
  void aPaymentThatPaidAnInstalmentIsNoSignOfItsOwn() {
    Evidences evidence = Evidences.ofANewCase(topics);
    topics.publish(evidence.account().paid("P-1", "20.00", 2));
    evidence.awaitKinds("UNASKED_PAYMENT");

    topics.publish(PlanEvents.of(evidence.account(), evidence.caseId()).paid(plan, 1));

    evidence.awaitKinds("INSTALMENT_PAID");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPaymentBeforeTheFirstDayOfAPlanIsASignInEitherOrder(boolean paymentFirst) {
    Evidences evidence = Evidences.ofANewCase(topics);
    PlanEvents plans = PlanEvents.of(evidence.account(), evidence.caseId());
    List<Event> happened = new ArrayList<>(List.of(plans.activated(plan, DAY.plusDays(1))));
    happened.add(paymentFirst ? 0 : 1, evidence.account().paid("P1", "20.00", 2));

    happened.forEach(event -> publish(evidence, event));

    assertThat(evidence.kinds()).isEqualTo(List.of("UNASKED_PAYMENT"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPaymentOnTheFirstDayOfAPlanThatIsReadAfterItsEndIsAskedFor(boolean cancelled) {
    Evidences evidence = Evidences.ofANewCase(topics);
    PlanEvents plans = PlanEvents.of(evidence.account(), evidence.caseId());
    publish(evidence, plans.activated(plan));
    publish(evidence, cancelled ? plans.cancelled(plan) : plans.breached(plan));

    publish(evidence, evidence.account().paid("P1", "20.00", 2));

    assertThat(evidence.kinds()).doesNotContain("UNASKED_PAYMENT");
  }

  @Test
  void aPaymentThatPaidAnInstalmentIsAskedForThoughItIsReadAfterTheCancellation() {
    Evidences evidence = Evidences.ofANewCase(topics);
    PlanEvents plans = PlanEvents.of(evidence.account(), evidence.caseId());
    publish(evidence, plans.activated(plan));
    publish(evidence, plans.paid(plan, 1));
    publish(evidence, plans.cancelled(plan));

    publish(evidence, evidence.account().paidOn(DAY.plusDays(10), "P-1", "60.00", 2));

    assertThat(evidence.kinds()).isEqualTo(List.of("INSTALMENT_PAID"));
  }

  @Test
  void aPaymentAfterTheEndOfAPlanIsASignThoughAnotherPaymentWasAskedFor() {
    Evidences evidence = Evidences.ofANewCase(topics);
    PlanEvents plans = PlanEvents.of(evidence.account(), evidence.caseId());
    publish(evidence, plans.activated(plan));
    publish(evidence, plans.breached(plan));

    publish(evidence, evidence.account().paidOn(DAY.plusDays(10), "P1", "20.00", 2));
    publish(evidence, evidence.account().paidOn(DAY.plusDays(11), "P2", "20.00", 3));

    assertThat(evidence.kinds()).isEqualTo(List.of("PLAN_BREACHED", "UNASKED_PAYMENT"));
  }

  /** Publishes an event and waits until its effect is visible. */
  private static void publish(Evidences evidence, Event event) {
    String id = evidence.caseId();
    int known = timelineEvents(id).size();
    topics.publish(event);
    awaitCase(evidence.account(), found -> timelineEvents(id).size() > known);
  }
}
