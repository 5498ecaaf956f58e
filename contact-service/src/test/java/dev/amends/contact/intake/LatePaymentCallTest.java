package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The borrower is reminded of a late payment, in a friendly way, within its grace period. */
@QuarkusTest
class LatePaymentCallTest extends PlanOfferStory {
  private static final LocalDate DUE = DAY.plusDays(10);
  private TestPlan plan;

  @BeforeEach
  void planOfTheCase() {
    plan = TestPlan.plan(opened);
  }

  @Test
  void remindsWithinGraceInPlaceOfTheFollowUp() {
    // Given
    activateTwoInstalments();
    reachTheDueDate();

    // When
    publish(plan.nearBreach(DUE, DUE.plusDays(3)));

    // Then
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("reason", "PLAN_FOLLOW_UP")
        .containsEntry("whyEnded", "the call about the late payment replaces it");
    List<Map<String, Object>> open = awaitCallbacks(opened, "SCHEDULED,DUE", 2);
    assertThat(open)
        .extracting(call -> call.get("reason"))
        .containsExactly("NEAR_BREACH", "PLAN_FOLLOW_UP");
    assertThat((String) open.getFirst().get("dueLocal")).startsWith("2026-12-04T08:");
    assertThat(open.getFirst().get("about"))
        .hasToString(
            "{planId="
                + plan.id()
                + ", shortfall={number=1, dueDate=2026-11-30,"
                + " missing={amount=50.00, currency=CNY}, graceUntil=2026-12-03}}");
    assertThat((String) open.getLast().get("dueLocal")).startsWith("2027-01-03T08:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAID", "NOT_LATE", "MISSED", "ADJUSTED"})
  void withdrawsTheReminderWhenThePaymentIsNoLongerInGrace(String event) {
    // Given
    remind();

    // When
    publish(
        switch (event) {
          case "PAID" -> plan.paid(1, DUE.plusDays(1));
          case "NOT_LATE" -> plan.notLate(DUE.plusDays(1));
          case "MISSED" -> plan.missed(DUE, DUE.plusDays(3));
          default -> plan.adjusted(DUE, DUE, DAY.plusDays(40));
        });

    // Then
    assertThat(awaitCallbacks(opened, "CANCELLED", 2))
        .extracting(call -> call.get("reason"))
        .containsExactlyInAnyOrder("PLAN_FOLLOW_UP", "NEAR_BREACH");
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .extracting(call -> call.get("reason"))
        .containsExactly("PLAN_FOLLOW_UP");
  }

  @Test
  void followsUpAgainAPaymentThatWasNotLate() {
    // Given
    remind();

    // When
    publish(plan.notLate(DUE.plusDays(1)));

    // Then
    awaitCallbacks(opened, "CANCELLED", 2);
    assertThat((String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("dueLocal"))
        .startsWith("2026-12-04T08:");
  }

  @Test
  void keepsTheReminderWhenAnotherInstalmentIsPaid() {
    remind();
    publish(plan.paid(2, DUE.plusDays(1)));
    decide();
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 3))
        .extracting(call -> call.get("reason"))
        .contains("NEAR_BREACH");
  }

  @Test
  void callsOnlyAboutTheBreachAfterGrace() {
    // Given
    remind();

    // When
    publish(plan.breached(DUE.plusDays(3)));

    // Then
    awaitCallbacks(opened, "CANCELLED", 3);
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .extracting(call -> call.get("reason"))
        .containsExactly("PLAN_BREACHED");
  }

  @Test
  void remindsNobodyWhoCannotBeCalledWithinGrace() {
    // Given
    activateTwoInstalments();
    reachTheDueDate();

    // When: the first lawful call is on the next day.
    publish(plan.nearBreach(DUE, DUE));

    // Then
    awaitCallbacks(opened, "CANCELLED", 1);
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PLAN_FOLLOW_UP");
  }

  @Test
  void keepsTheFollowUpIfTheGracePeriodHasNoLastDay() {
    activateTwoInstalments();
    reachTheDueDate();
    publish(plan.nearBreach(DUE, null));
    decide();
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 2))
        .extracting(call -> call.get("reason"))
        .containsExactlyInAnyOrder("PLAN_FOLLOW_UP", "DECISION");
  }

  @Test
  void guidesTheReminderWithoutMentioningABreach() {
    remind();
    asAgent()
        .get("/call-guides/" + opened.id() + "?lang=en")
        .then()
        .statusCode(200)
        .body("purpose.code", equalTo("GRACE_REMINDER"))
        .body("objective.code", equalTo("KEEP_AGREEMENT"))
        .body("tone.code", equalTo("FRIENDLY"))
        .body("opening.id", hasItem("purpose-grace"))
        .body("opening.id", not(hasItem("purpose-breach")))
        .body("tasks.id", not(hasItem("consequences-explained")))
        .body("openQuestions.id", equalTo(List.of("next-payment", "changes")))
        .body("agreements", empty());
    verify(opened);
    asAgent()
        .get("/call-guides/" + opened.id())
        .then()
        .statusCode(200)
        .body("agreements.news.code", equalTo(List.of("NEAR_BREACH")))
        .body("agreements[0].news.text", equalTo("提醒该笔还款及宽限期最后一天，不提“违约”。"))
        .body("agreements[0].shortfall.graceUntil", equalTo("2026-12-03"))
        .body("agreements[0].shortfall.missing.amount", equalTo("50.00"));
  }

  @Test
  void thanksForThePartOfAPromiseThatWasPaid() {
    // When
    publish(plan.partlyKept(DAY));

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PROMISE_PARTLY_KEPT");
    verify(opened);
    asAgent()
        .get("/call-guides/" + opened.id() + "?lang=en")
        .then()
        .statusCode(200)
        .body("purpose.code", equalTo("PARTLY_KEPT_TALK"))
        .body("opening.id", hasItem("purpose-partly-kept"))
        .body("openQuestions.id", hasItem("what-can-be-kept"))
        .body("agreements[0].news.code", equalTo("PROMISE_PARTLY_KEPT"))
        .body("agreements[0].shortfall.received.amount", equalTo("50.00"))
        .body("agreements[0].shortfall.missing.amount", equalTo("50.00"));
  }

  private void remind() {
    activateTwoInstalments();
    reachTheDueDate();
    publish(plan.nearBreach(DUE, DUE.plusDays(3)));
    awaitCallbacks(opened, "CANCELLED", 1);
  }

  private void activateTwoInstalments() {
    publish(plan.activated(DAY, DUE, DAY.plusDays(40)));
    awaitCallbacks(opened, "SCHEDULED", 1);
  }

  /** Ten days from the lender's day are ten days from ours; it is late in the evening. */
  private void reachTheDueDate() {
    clock.set(Instant.parse("2026-12-03T15:00:00Z"));
  }
}
