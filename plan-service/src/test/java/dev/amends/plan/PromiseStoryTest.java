package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static dev.amends.plan.Borrower.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life of a promise to pay. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PromiseStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_6 = LocalDate.of(2026, 3, 6);
  private static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void everyMessageMatchesItsSchema() {
    assertThat(Borrower.violations(topics)).isEmpty();
    topics.close();
  }

  private static Borrower borrower() {
    return new Borrower(topics, "CNY").owes("900.00", MARCH_2);
  }

  /** Logs a contact with a promise and waits for the plan; returns its id. */
  private static String promised(Borrower borrower, String amount, LocalDate due) {
    int before = borrower.plans().getList("items").size();
    borrower.promises(amount, due, "li.na");
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == before + 1);
    return borrower.plans().getString("items[" + before + "].id");
  }

  @Test
  void isActiveAtOnceWithinTheAgentsLimitsAndKeptByPaymentsInTime() {
    // Given
    Borrower borrower = borrower();
    String promise = promised(borrower, "500.00", MARCH_6);
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("ACTIVE");

    // When
    borrower.pays("P-1", "200.00", MARCH_2.plusDays(1));
    borrower.pays("P-2", "300.00", MARCH_6.plusDays(3));

    // Then
    JsonPath plan = borrower.until(promise, "KEPT");
    assertThat(plan.getString("kind")).isEqualTo("PROMISE");
    assertThat(plan.getString("proposedBy")).isEqualTo("li.na");
    assertThat(plan.getString("method")).isEqualTo("BANK_TRANSFER");
    assertThat(borrower.eventNames(3))
        .containsExactly("PlanProposed", "PlanActivated", "PromiseKept");
    assertThat(borrower.events().getLast().data().at("/received/amount").asText())
        .isEqualTo("500.00");
  }

  @Test
  void isPartlyKeptWhenTheDayAfterGraceClosesShort() {
    // Given
    Borrower borrower = borrower();
    String promise = promised(borrower, "500.00", MARCH_6);
    borrower.pays("P-1", "499.99", MARCH_6);
    borrower.dayCloses(MARCH_6.plusDays(3));
    borrower.untilPaymentsAre(1);
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("ACTIVE");

    // When
    borrower.dayCloses(MARCH_6.plusDays(4));

    // Then
    borrower.until(promise, "PARTLY_KEPT");
    assertThat(borrower.lastEvent("PromisePartlyKept").data().at("/received/amount").asText())
        .isEqualTo("499.99");
    borrower.pays("P-2", "500.00", MARCH_6.plusDays(5));
    borrower.untilPaymentsAre(2);
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("PARTLY_KEPT");
  }

  @Test
  void isReopenedWhenItsPaymentIsReversed() {
    // Given
    Borrower borrower = borrower();
    String promise = promised(borrower, "500.00", MARCH_6);
    borrower.pays("P-1", "500.00", MARCH_6);
    borrower.until(promise, "KEPT");

    // When
    borrower.reverses("P-1", MARCH_6.plusDays(1));

    // Then
    borrower.until(promise, "ACTIVE");
    borrower.dayCloses(MARCH_6.plusDays(4));
    borrower.until(promise, "BROKEN");
    assertThat(borrower.eventNames(5).subList(2, 5))
        .containsExactly("PromiseKept", "PlanReinstated", "PromiseBroken");
  }

  @Test
  void waitsForApprovalBeyondTheAgentsLimits() {
    // Given
    Borrower borrower = borrower();

    // When
    String promise = promised(borrower, "500.00", MARCH_2.plusDays(15));

    // Then
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("PENDING_APPROVAL");
    decide(promise, "approval", "li.na").then().statusCode(403);
    decide(promise, "approval", "wang.wei").then().statusCode(200);
    borrower.pays("P-1", "500.00", MARCH_6);
    borrower.until(promise, "KEPT");
  }

  @Test
  void isReplacedByANewerPromise() {
    // Given
    Borrower borrower = borrower();
    String older = promised(borrower, "500.00", MARCH_6);

    // When
    String newer = promised(borrower, "300.00", MARCH_6.plusDays(2));

    // Then
    assertThat(borrower.plan(older).getString("status")).isEqualTo("CANCELLED");
    assertThat(borrower.plan(newer).getString("status")).isEqualTo("ACTIVE");
  }

  @Test
  void isKeptByAPaymentThatFillsAnInstalment() {
    // Given
    Borrower borrower = borrower().canPay("400.00");
    String planId = borrower.agrees(3, MARCH_6);
    String promise = promised(borrower, "300.00", MARCH_6);

    // When
    borrower.pays("P-1", "300.00", MARCH_6);

    // Then
    borrower.until(promise, "KEPT");
    assertThat(borrower.plan(planId).getString("instalments[0].status")).isEqualTo("PAID");
    assertThat(borrower.payments().getString("allocated[0].amount")).isEqualTo("300.00");
  }

  @Test
  void isRecordedBeforeTheCaseIsKnown() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY");

    // When
    String promise = promised(borrower, "500.00", LocalDate.of(2026, 3, 6));
    var early =
        as("li.na", "agent")
            .body(
                """
                {"caseId":"%s","instalments":3,"firstDueDate":"2026-03-10"}\
                """
                    .formatted(borrower.caseId()))
            .post("/plans")
            .then();
    borrower.owes("900.00", MARCH_2);
    borrower.dayCloses(MARCH_6.plusDays(4));

    // Then
    early.statusCode(409);
    assertThat(early.extract().jsonPath().getString("type")).endsWith(":case-not-known-yet");
    borrower.until(promise, "BROKEN");
  }

  @Test
  void isRejectedAboveTheDebt() {
    // Given
    Borrower borrower = borrower();

    // When
    String promise = promised(borrower, "900.01", MARCH_6);

    // Then
    JsonPath plan = borrower.plan(promise);
    assertThat(plan.getString("status")).isEqualTo("REJECTED");
    assertThat(plan.getString("why"))
        .isEqualTo("the promise of 900.01 CNY exceeds the debt of 900.00 CNY");
    assertThat(borrower.eventNames(2)).containsExactly("PlanProposed", "PlanRejected");
    assertThat(borrower.events().getLast().data().at("/rejectedBy").asText()).isEqualTo("system");
  }

  @Test
  void isCancelledIfItExceedsADebtThatBecomesKnownLater() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY");
    String promise = promised(borrower, "5000.00", MARCH_6);

    // When
    borrower.owes("900.00", MARCH_2);

    // Then
    assertThat(borrower.until(promise, "CANCELLED").getString("why"))
        .isEqualTo("the promise of 5000.00 CNY exceeds the debt of 900.00 CNY");
  }

  @Test
  void waitsForApprovalAboveTheSustainableAmount() {
    // Given
    Borrower borrower = borrower().canPay("80.00");

    // When
    String within = promised(borrower, "80.00", MARCH_6);
    String above = promised(borrower, "80.01", MARCH_6);

    // Then
    assertThat(borrower.plan(within).getString("status")).isEqualTo("ACTIVE");
    JsonPath plan = borrower.plan(above);
    assertThat(plan.getString("status")).isEqualTo("PENDING_APPROVAL");
    assertThat(plan.getString("sustainableMonthlyAmount.amount")).isEqualTo("80.00");
    assertThat(plan.getString("versions[0].overrideReason")).contains("80.00 CNY");
    decide(above, "approval", "LI.NA").then().statusCode(403);
    decide(above, "approval", "wang.wei").then().statusCode(200);
    assertThat(borrower.plan(within).getString("status")).isEqualTo("CANCELLED");
  }

  @Test
  void needsAReasonAndApprovalOverRestAboveTheSustainableAmount() {
    // Given
    Borrower borrower = borrower().canPay("80.00");
    String body =
        """
        {"caseId":"%s","kind":"PROMISE","total":{"amount":"500.00","currency":"CNY"},
         "firstDueDate":"2026-03-06"%s}\
        """;

    // When
    var refused =
        as("li.na", "agent").body(body.formatted(borrower.caseId(), "")).post("/plans").then();
    var reasoned =
        as("li.na", "agent")
            .body(body.formatted(borrower.caseId(), ",\"overrideReason\":\"sold a car\""))
            .post("/plans")
            .then();

    // Then
    refused.statusCode(422);
    assertThat(refused.extract().jsonPath().getString("field")).isEqualTo("total");
    assertThat(refused.extract().jsonPath().getString("type"))
        .endsWith(":above-sustainable-amount");
    reasoned.statusCode(201);
    assertThat(reasoned.extract().jsonPath().getString("status")).isEqualTo("PENDING_APPROVAL");
  }

  @Test
  void canBeProposedOverRestWithoutAnAssessment() {
    // Given
    Borrower borrower = borrower();

    // When
    var made =
        as("li.na", "agent")
            .body(
                """
                {"caseId":"%s","kind":"PROMISE","total":{"amount":"50.00","currency":"CNY"},
                 "firstDueDate":"2026-03-06"}\
                """
                    .formatted(borrower.caseId()))
            .post("/plans")
            .then();

    // Then
    made.statusCode(201);
    assertThat(made.extract().jsonPath().getString("status")).isEqualTo("ACTIVE");
  }
}
