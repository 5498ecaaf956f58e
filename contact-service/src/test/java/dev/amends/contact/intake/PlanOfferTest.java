package dev.amends.contact.intake;

import static dev.amends.contact.TestCases.as;
import static dev.amends.contact.TestCases.awaitCallbacks;
import static dev.amends.contact.TestCases.call;
import static dev.amends.contact.TestCases.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.events.CaseEvent.CaseClassified;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.CaseEvent.StrategyStepDue;
import dev.amends.events.Event;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanTerms;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A borrower who is willing but cannot pay is called to be offered a plan. */
@QuarkusTest
class PlanOfferTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private UUID planId;
  private TestCase opened;

  @BeforeEach
  void openACaseWithoutCalls() {
    planId = UUID.randomUUID();
    opened = cases.anOpenCase();
    String id = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "done by letter"))
        .post("/callbacks/" + id + "/completion")
        .then()
        .statusCode(200);
  }

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
            TestCases.origin()));

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
  void offersNoPlanWhileOneIsProposedAndOffersItWhenTheProposalIsCancelled() {
    // Given
    publish(proposed());
    classify(CustomerClass.UNKNOWN, CustomerClass.B);
    decide();
    // The class may be read before the proposal; then a call is scheduled and cancelled.
    await()
        .untilAsserted(
            () ->
                assertThat(callbacks(opened, "SCHEDULED,DUE"))
                    .extracting(call -> call.get("reason"))
                    .containsExactly("DECISION"));

    // When
    publish(cancelled(null));

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 2))
        .extracting(call -> call.get("reason"))
        .containsExactlyInAnyOrder("DECISION", "OFFER_PLAN");
  }

  @Test
  void offersNoPlanWhileOneIsActive() {
    activateAPlanOfClassB();

    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 2))
        .extracting(call -> call.get("reason"))
        .containsExactlyInAnyOrder("DECISION", "PLAN_FOLLOW_UP");
  }

  @Test
  void offersAnotherPlanWhenTheActiveOneIsCancelled() {
    // Given
    activateAPlanOfClassB();
    awaitCallbacks(opened, "SCHEDULED,DUE", 2);

    // When
    publish(cancelled(null));

    // Then
    awaitCallbacks(opened, "CANCELLED", 1);
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .extracting(call -> call.get("reason"))
        .containsExactlyInAnyOrder("DECISION", "OFFER_PLAN");
  }

  @Test
  void offersNoPlanWhenAnotherReplacesTheCancelledOne() {
    // Given
    activateAPlanOfClassB();
    awaitCallbacks(opened, "SCHEDULED,DUE", 2);

    // When
    publish(cancelled(UUID.randomUUID()));

    // Then
    awaitCallbacks(opened, "CANCELLED", 1);
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .extracting(call -> call.get("reason"))
        .containsExactly("DECISION");
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

  private void activateAPlanOfClassB() {
    publish(
        new PlanEvent.PlanActivated(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            planId,
            terms(),
            DAY,
            TestCases.origin()));
    awaitCallbacks(opened, "SCHEDULED", 1);
    classify(CustomerClass.UNKNOWN, CustomerClass.B);
    decide();
  }

  private PlanEvent cancelled(@Nullable UUID replacedBy) {
    return new PlanEvent.PlanCancelled(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        PlanKind.INSTALMENTS,
        "the proposer withdrew it",
        replacedBy,
        TestCases.origin());
  }

  private String offered() {
    Map<String, Object> call = awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst();
    assertThat(call).containsEntry("reason", "OFFER_PLAN");
    return String.valueOf(call.get("id"));
  }

  private void classify(@Nullable CustomerClass before, CustomerClass latest) {
    publish(
        new CaseClassified(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            latest,
            80,
            20,
            List.of("kept a promise"),
            before,
            before == null ? null : DAY,
            TestCases.origin()));
  }

  /** A decision schedules a call, which shows that the events before it are applied. */
  private void decide() {
    publish(
        new PlanEvent.PlanApproved(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            UUID.randomUUID(),
            PlanKind.INSTALMENTS,
            1,
            "wei",
            TestCases.origin()));
  }

  private PlanEvent proposed() {
    return new PlanEvent.PlanProposed(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        terms(),
        true,
        "li.na",
        TestCases.origin());
  }

  private static PlanTerms terms() {
    return new PlanTerms(
        PlanKind.INSTALMENTS,
        1,
        Money.of("100.00", "CNY"),
        List.of(new Instalment(1, DAY.plusDays(10), Money.of("100.00", "CNY"))),
        null,
        null);
  }

  private void publish(Event event) {
    cases.topics().publish(event);
  }
}
