package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static dev.amends.plan.Borrower.decide;
import static dev.amends.testsupport.TestTokens.tokenOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decisions about plans: who may decide, which plans are replaced, how terms are adjusted. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DecisionTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
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
    return new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
  }

  @Test
  void rejectsADecisionByTheProposer() {
    // Given
    Borrower borrower = borrower();
    String planId =
        as("wang.wei", "supervisor")
            .body(
                """
                {"caseId":"%s","instalments":3,"firstDueDate":"2026-03-10"}\
                """
                    .formatted(borrower.caseId()))
            .post("/plans")
            .jsonPath()
            .getString("id");

    // When
    var own = decide(planId, "approval", "wang.wei").then();

    // Then
    own.statusCode(403).contentType("application/problem+json");
    assertThat(own.extract().jsonPath().getString("type")).endsWith(":same-person");
    decide(planId, "rejection", "wang.wei").then().statusCode(403);
    decide(planId, "approval", "zhao.min").then().statusCode(200);
    decide(planId, "approval", "zhao.min").then().statusCode(409);
  }

  @Test
  void rejectsADecisionByTheProposerInAnotherSpelling() {
    // Given
    Borrower borrower = borrower();
    String body =
        "{\"caseId\":\"%s\",\"instalments\":3,\"firstDueDate\":\"2026-03-10\"}"
            .formatted(borrower.caseId());
    String planId =
        as("dual", "agent", "supervisor").body(body).post("/plans").jsonPath().getString("id");

    // When
    var own = decide(planId, "approval", "Dual").then();

    // Then
    own.statusCode(403);
    assertThat(own.extract().jsonPath().getString("type")).endsWith(":same-person");
    decide(planId, "rejection", "DUAL").then().statusCode(403);
    given()
        .auth()
        .oauth2(tokenOf("Dual", "dual.renamed", "supervisor"))
        .contentType(ContentType.JSON)
        .post("/plans/" + planId + "/approval")
        .then()
        .statusCode(403);
    decide(planId, "approval", "dual.2").then().statusCode(200);
  }

  @Test
  void listsWhatWaitsForApprovalTheLongestWaitingFirst() {
    // Given
    Borrower first = borrower();
    Borrower second = borrower();
    String running = first.agrees(3, MARCH_10);
    String proposal = second.proposes(3, MARCH_10).getString("id");
    as("li.na", "agent")
        .body("{\"instalments\":4,\"firstDueDate\":\"2026-04-10\"}")
        .post("/plans/" + running + "/adjustments")
        .then()
        .statusCode(201);
    decide(second.proposes(6, MARCH_10).getString("id"), "rejection", "wang.wei");

    // When
    List<String> waiting = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification page =
          as("wang.wei", "supervisor").queryParam("status", "PENDING_APPROVAL");
      JsonPath answer =
          (cursor == null ? page : page.queryParam("cursor", cursor))
              .queryParam("limit", 2)
              .get("/plans")
              .jsonPath();
      waiting.addAll(answer.getList("items.id"));
      assertThat(answer.getList("items.pendingSince")).doesNotContainNull();
      cursor = answer.getString("nextCursor");
    } while (cursor != null);

    // Then
    assertThat(waiting).doesNotHaveDuplicates().containsSubsequence(proposal, running);
    JsonPath ofCase =
        as("li.na", "agent")
            .queryParam("caseId", second.caseId())
            .queryParam("status", "PENDING_APPROVAL")
            .get("/plans")
            .jsonPath();
    assertThat(ofCase.getList("items.id")).containsExactly(proposal);
    as("li.na", "agent").get("/plans?status=PENDING_APPROVAL").then().statusCode(403);
    as("wang.wei", "supervisor").get("/plans?status=ACTIVE").then().statusCode(400);
    as("wang.wei", "supervisor").get("/plans").then().statusCode(400);
  }

  @Test
  void approvesNoMoreThanIsOwedByNow() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.proposes(3, MARCH_10).getString("id");
    borrower.owesNow("899.99", MARCH_2);

    // When
    var approval = decide(planId, "approval", "wang.wei").then();

    // Then
    approval.statusCode(409);
    JsonPath problem = approval.extract().jsonPath();
    assertThat(problem.getString("type")).endsWith(":plan-above-debt");
    assertThat(problem.getString("detail")).contains("900.00 CNY", "899.99 CNY");
  }

  @Test
  void adjustsNoMoreThanIsOwedByNow() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.agrees(3, MARCH_10);
    borrower.owesNow("899.99", MARCH_2);

    // When
    var adjustment =
        as("li.na", "agent")
            .body("{\"instalments\":4,\"firstDueDate\":\"2026-04-10\"}")
            .post("/plans/" + planId + "/adjustments")
            .then();

    // Then
    adjustment.statusCode(409);
    assertThat(adjustment.extract().jsonPath().getString("type")).endsWith(":plan-above-debt");
  }

  @Test
  void publishesWhoProposedAndWhoApproved() {
    // Given
    Borrower borrower = borrower();

    // When
    borrower.agrees(3, MARCH_10);

    // Then
    borrower.eventNames(3);
    assertThat(borrower.events().get(0).data().at("/origin/by").asText()).isEqualTo("li.na");
    assertThat(borrower.events().get(0).data().at("/approvalNeeded").asBoolean()).isTrue();
    assertThat(borrower.events().get(1).data().at("/approvedBy").asText()).isEqualTo("wang.wei");
    assertThat(borrower.events().get(1).data().at("/origin/role").asText()).isEqualTo("supervisor");
  }

  @Test
  void rejectsAProposalWithAReason() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.proposes(3, MARCH_10).getString("id");

    // When
    decide(planId, "rejection", "wang.wei").then().statusCode(200);

    // Then
    JsonPath plan = borrower.plan(planId);
    assertThat(plan.getString("status")).isEqualTo("REJECTED");
    assertThat(plan.getString("why")).isEqualTo("too little too late");
    assertThat(borrower.eventNames(2)).containsExactly("PlanProposed", "PlanRejected");
    decide(planId, "cancellation", "wang.wei").then().statusCode(409);
  }

  @Test
  void leavesPaymentsUnallocatedAfterACancellation() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.agrees(3, MARCH_10);
    borrower.pays("P-1", "300.00", MARCH_10);
    borrower.untilPaymentsAre(1);

    // When
    decide(planId, "cancellation", "wang.wei").then().statusCode(200);
    borrower.pays("P-2", "300.00", MARCH_10);
    borrower.untilPaymentsAre(2);

    // Then
    assertThat(borrower.plan(planId).getString("status")).isEqualTo("CANCELLED");
    assertThat(borrower.payments().getString("allocated[0].amount")).isEqualTo("300.00");
    assertThat(borrower.payments().getString("unallocated[0].amount")).isEqualTo("300.00");
  }

  @Test
  void allowsOneActivePlanForACase() {
    // Given
    Borrower borrower = borrower();
    String rival = borrower.proposes(6, MARCH_10).getString("id");
    borrower.agrees(3, MARCH_10);

    // When
    var second =
        as("li.na", "agent")
            .body(
                """
                {"caseId":"%s","instalments":6,"firstDueDate":"2026-03-10"}\
                """
                    .formatted(borrower.caseId()))
            .post("/plans")
            .then();

    // Then
    second.statusCode(409);
    assertThat(second.extract().jsonPath().getString("type")).endsWith(":plan-active");
    assertThat(borrower.plan(rival).getString("status")).isEqualTo("CANCELLED");
    decide(rival, "approval", "wang.wei").then().statusCode(409);
  }

  @Test
  void allowsMoreThanIsSustainableOnlyWithAReasonAndApproval() {
    // Given
    Borrower borrower = borrower();
    String body =
        """
        {"caseId":"%s","instalments":2,"firstDueDate":"2026-03-10"%s}\
        """;

    // When
    var refused =
        as("li.na", "agent").body(body.formatted(borrower.caseId(), "")).post("/plans").then();
    var allowed =
        as("li.na", "agent")
            .body(
                body.formatted(borrower.caseId(), ",\"overrideReason\":\"a bonus comes in March\""))
            .post("/plans")
            .then();

    // Then
    refused.statusCode(422);
    JsonPath problem = refused.extract().jsonPath();
    assertThat(problem.getString("type")).endsWith(":above-sustainable-amount");
    assertThat(problem.getString("field")).isEqualTo("instalments");
    assertThat(problem.getString("detail")).contains("450.00 CNY", "400.00 CNY");
    allowed.statusCode(201);
    JsonPath plan = allowed.extract().jsonPath();
    assertThat(plan.getString("status")).isEqualTo("PENDING_APPROVAL");
    assertThat(plan.getString("versions[0].overrideReason")).isEqualTo("a bonus comes in March");
  }

  @Test
  void adjustsTheUnpaidRestAndKeepsTheOldVersionReadable() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.agrees(3, MARCH_10);
    borrower.pays("P-1", "400.00", MARCH_10);
    borrower.untilPaymentsAre(1);

    // When
    as("li.na", "agent")
        .body("{\"instalments\":2,\"firstDueDate\":\"2026-05-31\",\"method\":\"CASH\"}")
        .post("/plans/" + planId + "/adjustments")
        .then()
        .statusCode(201);
    JsonPath proposed = borrower.plan(planId);
    decide(planId, "approval", "li.na").then().statusCode(403);
    decide(planId, "approval", "wang.wei").then().statusCode(200);

    // Then
    assertThat(proposed.getInt("version")).isEqualTo(1);
    assertThat(proposed.getInt("proposal")).isEqualTo(2);
    JsonPath plan = borrower.plan(planId);
    assertThat(plan.getInt("version")).isEqualTo(2);
    assertThat(plan.getString("status")).isEqualTo("ACTIVE");
    assertThat(plan.getList("instalments.amount.amount"))
        .containsExactly("300.00", "100.00", "250.00", "250.00");
    assertThat(plan.getList("instalments.dueDate"))
        .containsExactly("2026-03-10", "2026-04-10", "2026-06-01", "2026-06-30");
    assertThat(plan.getList("instalments.status")).containsExactly("PAID", "PAID", "OPEN", "OPEN");
    assertThat(plan.getString("versions[0].status")).isEqualTo("SUPERSEDED");
    assertThat(plan.getList("versions[0].instalments.amount.amount"))
        .containsExactly("300.00", "300.00", "300.00");
    borrower.pays("P-2", "500.00", MARCH_10.plusMonths(1));
    borrower.until(planId, "COMPLETED");
    assertThat(borrower.eventNames(10).subList(4, 10))
        .containsExactly(
            "PlanProposed",
            "PlanApproved",
            "PlanAdjusted",
            "InstalmentPaid",
            "InstalmentPaid",
            "PlanCompleted");
  }

  @Test
  void reactivatesABreachedPlanWhenItsAdjustmentIsApproved() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.agrees(3, MARCH_10);
    borrower.dayCloses(MARCH_10.plusDays(4));
    borrower.until(planId, "BREACHED");

    // When
    decide(planId, "approval", "wang.wei").then().statusCode(200);

    // Then
    JsonPath plan = borrower.plan(planId);
    assertThat(plan.getString("status")).isEqualTo("ACTIVE");
    assertThat(plan.getString("instalments[0].dueDate")).isEqualTo("2026-04-14");
    assertThat(borrower.eventNames(9).subList(6, 9))
        .containsExactly("PlanApproved", "PlanAdjusted", "PlanActivated");
    borrower.dayCloses(LocalDate.of(2026, 4, 18));
    borrower.until(planId, "BREACHED");
  }

  @Test
  void approvesNoTermsOfAnExpiredAssessment() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    UUID assessment = UUID.randomUUID();
    borrower.assessed(assessment, "400.00");
    awaitSustainable(borrower, true);
    String planId = borrower.proposes(6, MARCH_10).getString("id");
    borrower.assessmentExpires(assessment);
    awaitSustainable(borrower, false);

    // When
    var approval = decide(planId, "approval", "wang.wei").then();

    // Then
    approval.statusCode(409);
    assertThat(approval.extract().jsonPath().getString("type")).endsWith(":assessment-expired");
    assertThat(borrower.plan(planId).getString("status")).isEqualTo("PENDING_APPROVAL");
    borrower.canPay("400.00");
    decide(planId, "approval", "wang.wei").then().statusCode(200);
  }

  private static void awaitSustainable(Borrower borrower, boolean known) {
    await()
        .atMost(PATIENCE)
        .until(() -> (borrower.options().getString("sustainableMonthlyAmount") != null) == known);
  }

  @Test
  void proposesNoAdjustmentAfterTheAssessmentExpired() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    UUID assessment = UUID.randomUUID();
    borrower.assessed(assessment, "400.00");
    awaitSustainable(borrower, true);
    String planId = borrower.agrees(3, MARCH_10);
    borrower.assessmentExpires(assessment);
    awaitSustainable(borrower, false);

    // When
    borrower.dayCloses(MARCH_10.plusDays(4));

    // Then
    JsonPath breached = borrower.until(planId, "BREACHED");
    assertThat(breached.getString("proposal")).isNull();
    assertThat(breached.getString("notAdjustedWhy")).isEqualTo("The case has no valid assessment.");
  }
}
