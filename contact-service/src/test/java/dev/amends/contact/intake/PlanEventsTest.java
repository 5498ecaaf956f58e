package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.events.AssessmentEvent;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events of plan-service schedule and cancel calls about the plan. */
@QuarkusTest
class PlanEventsTest extends PlanOfferStory {
  private TestPlan plan;

  @BeforeEach
  void planOfTheCase() {
    plan = TestPlan.plan(opened);
  }

  @Test
  void callsAboutADecision() {
    publish(plan.approved());
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "DECISION");
  }

  @Test
  void callsTheDayAfterEachInstalmentWhileThePlanRuns() {
    // Given
    activate();
    Map<String, Object> first = awaitCallbacks(opened, "SCHEDULED", 1).getFirst();
    assertThat(first).containsEntry("reason", "PLAN_FOLLOW_UP");
    // Ten days from the lender's day are ten days from ours; the call is on the day after.
    assertThat((String) first.get("dueLocal")).startsWith("2026-12-04T08:");

    // When
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "done by letter"))
        .post("/callbacks/" + first.get("id") + "/completion")
        .then()
        .statusCode(200);

    // Then
    Map<String, Object> second = awaitCallbacks(opened, "SCHEDULED", 1).getFirst();
    assertThat(second).containsEntry("reason", "PLAN_FOLLOW_UP");
    assertThat((String) second.get("dueLocal")).startsWith("2027-01-03T08:");

    // And when
    publish(plan.completed(DAY));
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("whyEnded", "the plan is completed");
  }

  @Test
  void leavesOnlyThePlansOwnCallsOutstanding() {
    // Given
    opened = cases.anOpenCase();
    plan = TestPlan.plan(opened);
    awaitCallbacks(opened, "DUE", 1);

    // When
    activate();

    // Then
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("reason", "FIRST_CALL")
        .containsEntry("whyEnded", "a promise or a plan is in force");

    // And when: somebody tries although no call is due
    TestContacts.call(opened, "NO_ANSWER").statusCode(201);

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PLAN_FOLLOW_UP");
  }

  @Test
  void callsAboutABreachAtOnceAndNoLongerFollowsThePlan() {
    activate();
    awaitCallbacks(opened, "SCHEDULED", 1);
    publish(plan.breached(DAY));
    awaitCallbacks(opened, "CANCELLED", 1);
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PLAN_BREACHED");
  }

  @Test
  void callsAboutABrokenPromise() {
    publish(plan.broken(DAY));
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PROMISE_BROKEN");
    assertThat(cases.awaitEvents(opened, "CallbackScheduled", 2))
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  @Test
  void withdrawsTheCallAboutABreachThatWasNone() {
    // Given
    activate();
    publish(plan.breached(DAY));
    awaitReason("SCHEDULED,DUE", "PLAN_BREACHED");

    // When
    publish(plan.reinstated(PlanResult.BREACHED, true, DAY, DAY.plusDays(10)));

    // Then
    assertThat(awaitReason("CANCELLED", "PLAN_BREACHED"))
        .containsEntry("whyEnded", "the plan was not breached");
    awaitReason("SCHEDULED", "PLAN_FOLLOW_UP");
    assertThat(callbacks(opened, "SCHEDULED,DUE")).hasSize(1);
  }

  @Test
  void withdrawsTheCallAboutAPromiseThatWasKept() {
    // Given
    publish(plan.broken(DAY));
    awaitReason("SCHEDULED,DUE", "PROMISE_BROKEN");

    // When
    publish(plan.reinstated(PlanResult.BROKEN, false, DAY, DAY.plusDays(10)));

    // Then
    awaitReason("CANCELLED", "PROMISE_BROKEN");
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();
  }

  @Test
  void keepsTheCallAboutALaterBrokenPromise() {
    // Given
    publish(plan.broken(DAY));
    awaitReason("SCHEDULED,DUE", "PROMISE_BROKEN");
    publish(TestPlan.promise(opened).broken(DAY));

    // When
    publish(plan.reinstated(PlanResult.BROKEN, false, DAY, DAY.plusDays(10)));
    publish(TestPlan.plan(opened).approved());

    // Then
    awaitReason("SCHEDULED,DUE", "DECISION");
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .extracting(callback -> callback.get("reason"))
        .containsExactlyInAnyOrder("PROMISE_BROKEN", "DECISION");
    assertThat(callbacks(opened, "CANCELLED")).isEmpty();
  }

  private Map<String, Object> awaitReason(String status, String reason) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                callbacks(opened, status).stream()
                    .filter(callback -> reason.equals(callback.get("reason")))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  @Test
  void awaitsACaseWhoseEventsArriveFirstOnAnotherTopic() {
    // Given
    TestCase early = TestCases.aCase();
    cases
        .topics()
        .publish(
            new AssessmentEvent.AssessmentExpired(
                early.id(),
                early.account().lenderId(),
                early.account().accountId(),
                UUID.randomUUID(),
                DAY,
                TestFacts.origin()));
    plan = TestPlan.plan(early);
    activate();
    awaitCallbacks(early, "SCHEDULED", 1);

    // When
    cases
        .topics()
        .publish(
            new CaseEvent.CaseOpened(
                early.id(),
                early.account().lenderId(),
                early.account().accountId(),
                TestFacts.facts(CaseStatus.OPEN),
                null,
                TestFacts.origin()));

    // Then: the language is known, and the plan is the only reason left to call about
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                asAgent()
                    .get("/call-guides/" + early.id())
                    .then()
                    .statusCode(200)
                    .body("language", equalTo("zh-CN")));
    assertThat(awaitCallbacks(early, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PLAN_FOLLOW_UP");
    asAgent()
        .get("/call-guides/" + early.id() + "?lang=en")
        .then()
        .statusCode(200)
        .body("debt.locked", equalTo(true));
  }

  @Test
  void movesTheCallWithAnAdjustedPlanAndCallsDuringLongGaps() {
    // Given
    activate();
    Map<String, Object> first = awaitCallbacks(opened, "SCHEDULED", 1).getFirst();

    // When: one payment in ninety days.
    publish(plan.adjusted(DAY, DAY.plusDays(89)));

    // Then
    cases.awaitEvents(opened, "CallbackScheduled", 3);
    Map<String, Object> moved = awaitCallbacks(opened, "SCHEDULED", 1).getFirst();
    assertThat(moved).containsEntry("id", first.get("id"));
    assertThat((String) moved.get("dueLocal")).startsWith("2027-01-07T08:");
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "on course"))
        .post("/callbacks/" + first.get("id") + "/completion")
        .then()
        .statusCode(200);
    Map<String, Object> last = awaitCallbacks(opened, "SCHEDULED", 1).getFirst();
    assertThat((String) last.get("dueLocal")).startsWith("2027-02-21T08:");

    // And when: nothing is left to be paid.
    publish(plan.adjusted(DAY));
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("whyEnded", "the plan has no instalment left");
  }

  private void activate() {
    publish(plan.activated(DAY, DAY.plusDays(10), DAY.plusDays(40)));
  }
}
