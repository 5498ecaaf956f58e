package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case with a promise and a plan in force gets the calls about both. */
@QuarkusTest
class PlanAndPromiseCallTest extends PlanOfferStory {
  private static final LocalDate DUE = DAY.plusDays(10);
  private static final LocalDate LATER = DAY.plusDays(40);

  /** The lender's day is three days behind ours. */
  private static final String DAY_AFTER_DUE = "2026-12-04T08:";

  private static final String DAY_AFTER_LATER = "2027-01-03T08:";
  private TestPlan plan;
  private TestPlan promise;

  @BeforeEach
  void activateAPlan() {
    plan = TestPlan.plan(opened);
    promise = TestPlan.promise(opened);
    publish(plan.activated(DAY, DUE, LATER));
    awaitCallbacks(opened, "SCHEDULED", 1);
  }

  @Test
  void remindsOfAPlanBesideANewerPromise() {
    // Given
    publish(promise.activated(DAY, DAY.plusDays(20)));
    publish(plan.approved());
    awaitCallbacks(opened, "SCHEDULED,DUE", 2); // the decision is read after the promise
    reachTheDueDate();

    // When
    publish(plan.nearBreach(DUE, DUE.plusDays(3)));

    // Then
    awaitCallbacks(opened, "CANCELLED", 1);
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .filteredOn(call -> !"DECISION".equals(call.get("reason")))
        .extracting(call -> call.get("reason"))
        .containsExactly("NEAR_BREACH", "PLAN_FOLLOW_UP");
    assertThat(callbacks(opened, "SCHEDULED"))
        .filteredOn(call -> "PLAN_FOLLOW_UP".equals(call.get("reason")))
        .singleElement()
        .satisfies(call -> assertThat((String) call.get("dueLocal")).startsWith("2026-12-14T08:"));
  }

  @Test
  void followsUpThePlanWhenThePromiseIsKept() {
    // Given
    promiseBeforeThePlan();

    // When
    publish(promise.kept(DAY.plusDays(3)));

    // Then
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("whyEnded", "the promise is kept");
    assertThat((String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("dueLocal"))
        .startsWith(DAY_AFTER_DUE);
  }

  @Test
  void followsUpThePlanAfterThePromise() {
    // Given
    promiseBeforeThePlan();

    // When
    complete(awaitCallbacks(opened, "SCHEDULED", 1).getFirst());

    // Then
    assertThat((String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("dueLocal"))
        .startsWith(DAY_AFTER_DUE);
  }

  @Test
  void doesNotFollowUpThePlanTwiceWhenAPromiseIsMadeInTheCall() {
    // Given
    complete(awaitCallbacks(opened, "SCHEDULED", 1).getFirst());
    clock.set(Instant.parse("2026-12-04T01:00:00Z"));

    // When
    publish(promise.activated(DUE.plusDays(1), LATER.plusDays(10)));
    decide();

    // Then
    awaitCallbacks(opened, "SCHEDULED,DUE", 2);
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .filteredOn(call -> "PLAN_FOLLOW_UP".equals(call.get("reason")))
        .singleElement()
        .extracting(call -> String.valueOf(call.get("dueLocal")))
        .satisfies(due -> assertThat(due).startsWith(DAY_AFTER_LATER));
  }

  @Test
  void keepsTheReminderOfThePlanWhenThePromiseIsKept() {
    // Given
    publish(promise.activated(DAY, DAY.plusDays(20)));
    reachTheDueDate();
    publish(plan.nearBreach(DUE, DUE.plusDays(3)));
    awaitCallbacks(opened, "CANCELLED", 1);

    // When
    publish(promise.kept(DAY.plusDays(20)));

    // Then
    awaitCallbacks(opened, "CANCELLED", 2);
    List<Map<String, Object>> open = awaitCallbacks(opened, "SCHEDULED,DUE", 2);
    assertThat(open)
        .extracting(call -> call.get("reason"))
        .containsExactly("NEAR_BREACH", "PLAN_FOLLOW_UP");
    assertThat((String) open.getLast().get("dueLocal")).startsWith(DAY_AFTER_LATER);
  }

  @Test
  void remindsOfEachPayment() {
    // Given
    publish(promise.activated(DAY, DUE));
    reachTheDueDate();
    publish(plan.nearBreach(DUE, DUE.plusDays(3)));
    publish(promise.nearBreach(DUE, DUE.plusDays(3)));
    awaitCallbacks(opened, "SCHEDULED,DUE", 3);

    // When
    publish(promise.kept(DUE));

    // Then
    awaitCallbacks(opened, "CANCELLED", 4);
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .filteredOn(call -> "NEAR_BREACH".equals(call.get("reason")))
        .singleElement()
        .extracting(call -> String.valueOf(call.get("about")))
        .satisfies(about -> assertThat(about).contains(plan.id().toString()));
  }

  private void promiseBeforeThePlan() {
    publish(promise.activated(DAY, DAY.plusDays(3)));
    cases.awaitEvents(opened, "CallbackScheduled", 3);
    assertThat((String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("dueLocal"))
        .startsWith("2026-11-27T08:");
  }

  private void reachTheDueDate() {
    clock.set(Instant.parse("2026-12-03T15:00:00Z"));
  }

  private static void complete(Map<String, Object> followUp) {
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "done by letter"))
        .post("/callbacks/" + followUp.get("id") + "/completion")
        .then()
        .statusCode(200);
  }
}
