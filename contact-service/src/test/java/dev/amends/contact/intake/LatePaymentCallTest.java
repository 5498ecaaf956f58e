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

import dev.amends.contact.TestFacts;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanTerms;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The borrower is reminded of a late payment, in a friendly way, within its grace period. */
@QuarkusTest
class LatePaymentCallTest extends PlanOfferStory {
  private static final Money FIFTY = Money.of("50.00", "CNY");
  private static final LocalDate DUE = DAY.plusDays(10);

  @Test
  void remindsWithinGraceInPlaceOfTheFollowUp() {
    // Given
    activateTwoInstalments();
    reachTheDueDate();

    // When
    publish(nearBreach(DUE.plusDays(3)));

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
                + planId
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
          case "PAID" -> paid();
          case "NOT_LATE" -> notLate();
          case "MISSED" -> missed();
          default -> adjusted();
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
    publish(notLate());

    // Then
    awaitCallbacks(opened, "CANCELLED", 2);
    assertThat((String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("dueLocal"))
        .startsWith("2026-12-04T08:");
  }

  @Test
  void keepsTheReminderWhenAnotherInstalmentIsPaid() {
    remind();
    publish(paid(2));
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
    publish(
        new PlanEvent.PlanBreached(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            planId,
            1,
            FIFTY,
            1,
            DUE.plusDays(4),
            DUE.plusDays(3),
            TestFacts.origin()));

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
    publish(nearBreach(DUE));

    // Then
    awaitCallbacks(opened, "CANCELLED", 1);
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PLAN_FOLLOW_UP");
  }

  @Test
  void remindsNobodyWhileAHoldStopsTheGracePeriod() {
    activateTwoInstalments();
    reachTheDueDate();
    publish(nearBreach(null));
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
    publish(
        new PlanEvent.PromisePartlyKept(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            planId,
            Money.of("120.00", "CNY"),
            FIFTY,
            DAY,
            DAY,
            TestFacts.origin()));

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
        .body("agreements[0].shortfall.missing.amount", equalTo("70.00"));
  }

  private void remind() {
    activateTwoInstalments();
    reachTheDueDate();
    publish(nearBreach(DUE.plusDays(3)));
    awaitCallbacks(opened, "CANCELLED", 1);
  }

  private void activateTwoInstalments() {
    publish(
        new PlanEvent.PlanActivated(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            planId,
            twoInstalments(1),
            DAY,
            TestFacts.origin()));
    awaitCallbacks(opened, "SCHEDULED", 1);
  }

  private static PlanTerms twoInstalments(int version) {
    return new PlanTerms(
        PlanKind.INSTALMENTS,
        version,
        Money.of("100.00", "CNY"),
        List.of(
            new Instalment(1, DUE, FIFTY, null), new Instalment(2, DAY.plusDays(40), FIFTY, null)),
        null,
        null,
        null,
        null,
        null);
  }

  /** Ten days from the lender's day are ten days from ours; it is late in the evening. */
  private void reachTheDueDate() {
    clock.set(Instant.parse("2026-12-03T15:00:00Z"));
  }

  private PlanEvent nearBreach(@Nullable LocalDate graceUntil) {
    return new PlanEvent.PlanNearBreach(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        PlanKind.INSTALMENTS,
        1,
        DUE,
        FIFTY,
        graceUntil,
        DUE,
        TestFacts.origin());
  }

  private PlanEvent paid() {
    return paid(1);
  }

  private PlanEvent paid(int number) {
    return new PlanEvent.InstalmentPaid(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        number,
        FIFTY,
        "P-1",
        DUE.plusDays(1),
        TestFacts.origin());
  }

  private PlanEvent notLate() {
    return new PlanEvent.InstalmentReopened(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        1,
        InstalmentResult.NEAR_BREACH,
        FIFTY,
        FIFTY,
        DUE.plusDays(1),
        TestFacts.origin());
  }

  private PlanEvent missed() {
    return new PlanEvent.InstalmentMissed(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        1,
        DUE,
        FIFTY,
        FIFTY,
        DUE.plusDays(3),
        TestFacts.origin());
  }

  private PlanEvent adjusted() {
    return new PlanEvent.PlanAdjusted(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        planId,
        twoInstalments(2),
        DUE,
        TestFacts.origin());
  }
}
