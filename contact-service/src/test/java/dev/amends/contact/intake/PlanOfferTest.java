package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.CaseEvent.StrategyStepDue;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A borrower who is willing but cannot pay is called to be offered a plan. */
@QuarkusTest
class PlanOfferTest extends PlanOfferStory {
  @ParameterizedTest
  @CsvSource({"UNKNOWN", "A", "D", ","})
  void callsWhenTheClassBecomesB(@Nullable CustomerClass before) {
    classify(before, CustomerClass.B);

    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "OFFER_PLAN");
    as("li.na", "agent")
        .queryParam("lang", "en")
        .get("/call-guides/" + opened.id())
        .then()
        .statusCode(200)
        .body("purpose.code", equalTo("OFFER_PLAN"));
  }

  @Test
  void callsOnceWhileTheClassStaysB() {
    classify(CustomerClass.UNKNOWN, CustomerClass.B);
    String id = offered();
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "done by letter"))
        .post("/callbacks/" + id + "/completion")
        .then()
        .statusCode(200);

    classify(CustomerClass.B, CustomerClass.B);
    classify(null, CustomerClass.B);
    publish(
        new StrategyStepDue(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            "firm-call",
            StepAction.CALL,
            3,
            DAY,
            null,
            null,
            TestFacts.origin()));

    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "STRATEGY_STEP");
  }

  @Test
  void cancelsTheCallWhenAPlanIsProposed() {
    classify(CustomerClass.UNKNOWN, CustomerClass.B);
    String id = offered();

    publish(proposed());

    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("id", id)
        .containsEntry("whyEnded", "a plan is proposed");
  }

  @Test
  void cancelsTheCallWhenTheClassLeavesB() {
    classify(CustomerClass.UNKNOWN, CustomerClass.B);
    String id = offered();

    classify(CustomerClass.B, CustomerClass.A);

    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("id", id)
        .containsEntry("whyEnded", "the class of the case is A");
  }

  @Test
  void isLoggedEvenIfThePlanWasProposedDuringTheCall() {
    // Given
    classify(CustomerClass.UNKNOWN, CustomerClass.B);
    String id = offered();
    publish(proposed());
    awaitCallbacks(opened, "CANCELLED", 1);

    // When // Then
    call(opened, "NO_ANSWER", Map.of("callbackId", id)).statusCode(201);
    assertThat(callbacks(opened, "CANCELLED"))
        .extracting(call -> call.get("id"))
        .containsExactly(id);
  }

  @Test
  void offersNoPlanWhileOneIsActive() {
    publish(activated());
    awaitCallbacks(opened, "SCHEDULED", 1);

    classify(CustomerClass.UNKNOWN, CustomerClass.B);
    decide();

    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 2))
        .extracting(call -> call.get("reason"))
        .containsExactlyInAnyOrder("DECISION", "PLAN_FOLLOW_UP");
  }
}
