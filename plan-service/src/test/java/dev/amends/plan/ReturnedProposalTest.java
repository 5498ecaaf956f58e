package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static dev.amends.plan.Borrower.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proposals that a supervisor returns to be changed. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReturnedProposalTest {
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

  private static String returned(Borrower borrower) {
    String plan = borrower.proposes(3, MARCH_10).getString("id");
    decide(plan, "return", "wang.wei").then().statusCode(200);
    return plan;
  }

  private static Response revise(String plan, UUID caseId, String name, String more) {
    return as(name, "agent")
        .body(
            "{\"caseId\":\"%s\",\"instalments\":4,\"firstDueDate\":\"2026-03-20\"%s}"
                .formatted(caseId, more))
        .post("/plans/" + plan + "/revision");
  }

  @Test
  void waitsAgainAfterItsProposerRevisedIt() {
    // Given
    Borrower borrower = borrower();
    String plan = returned(borrower);
    JsonPath before = borrower.plan(plan);

    // When
    revise(plan, borrower.caseId(), "li.na", "").then().statusCode(201);

    // Then
    assertThat(before.getString("status")).isEqualTo("RETURNED");
    assertThat(before.getString("why")).isEqualTo("too little too late");
    assertThat(before.getString("versions[0].status")).isEqualTo("RETURNED");
    JsonPath revised = borrower.plan(plan);
    assertThat(revised.getString("status")).isEqualTo("PENDING_APPROVAL");
    assertThat(revised.getInt("proposal")).isEqualTo(2);
    assertThat(revised.getList("versions.status")).containsExactly("RETURNED", "PENDING_APPROVAL");
    decide(plan, "approval", "wang.wei").then().statusCode(200);
    JsonPath agreed = borrower.plan(plan);
    assertThat(agreed.getString("status")).isEqualTo("ACTIVE");
    assertThat(agreed.getList("decisions.decision")).containsExactly("RETURNED", "APPROVED");
    assertThat(agreed.getList("decisions.version")).containsExactly(1, 2);
    assertThat(agreed.getList("decisions.why"))
        .containsExactly("too little too late", "the income is confirmed");
    assertThat(borrower.eventNames(5))
        .containsExactly(
            "PlanProposed", "PlanReturned", "PlanProposed", "PlanApproved", "PlanActivated");
  }

  @Test
  void canBeRevisedByASupervisorButNotByAnotherAgent() {
    // Given
    Borrower borrower = borrower();
    String plan = returned(borrower);

    // When
    Response other = revise(plan, borrower.caseId(), "chen.jun", "");

    // Then
    other.then().statusCode(403).body("type", endsWith(":plan-of-another"));
    as("zhao.min", "supervisor")
        .body(
            "{\"caseId\":\"%s\",\"instalments\":4,\"firstDueDate\":\"2026-03-20\"}"
                .formatted(borrower.caseId()))
        .post("/plans/" + plan + "/revision")
        .then()
        .statusCode(201);
    decide(plan, "approval", "zhao.min").then().statusCode(403);
    decide(plan, "approval", "wang.wei").then().statusCode(200);
  }

  @Test
  void staysTheSamePlan() {
    // Given
    Borrower borrower = borrower();
    String plan = returned(borrower);

    // Then
    revise(plan, UUID.randomUUID(), "li.na", "")
        .then()
        .statusCode(400)
        .body("field", equalTo("caseId"));
    revise(plan, borrower.caseId(), "li.na", ",\"kind\":\"PROMISE\"")
        .then()
        .statusCode(400)
        .body("field", equalTo("kind"));
    revise(
            plan,
            borrower.caseId(),
            "li.na",
            ",\"total\":{\"amount\":\"900.01\",\"currency\":\"CNY\"}")
        .then()
        .statusCode(422);
    assertThat(borrower.plan(plan).getList("versions")).hasSize(1);
  }

  @Test
  void canBeRejectedOrCancelled() {
    // Given
    Borrower borrower = borrower();
    String rejected = returned(borrower);
    String cancelled = returned(borrower);

    // When
    decide(rejected, "rejection", "wang.wei").then().statusCode(200);
    as("li.na", "agent")
        .body("{\"why\":\"the borrower withdrew\"}")
        .post("/plans/" + cancelled + "/cancellation")
        .then()
        .statusCode(200);

    // Then
    assertThat(borrower.plan(rejected).getString("status")).isEqualTo("REJECTED");
    assertThat(borrower.plan(rejected).getList("decisions.decision"))
        .containsExactly("RETURNED", "REJECTED");
    assertThat(borrower.plan(cancelled).getString("status")).isEqualTo("CANCELLED");
    revise(cancelled, borrower.caseId(), "li.na", "").then().statusCode(409);
    decide(rejected, "approval", "wang.wei").then().statusCode(409);
  }

  @Test
  void endsAndContinuesWithItsCase() {
    // Given
    Borrower borrower = borrower();
    String plan = returned(borrower);

    // When
    borrower.cured(MARCH_10, null);

    // Then
    borrower.until(plan, "CANCELLED");
    borrower.reopened("900.00", MARCH_10);
    assertThat(borrower.until(plan, "RETURNED").getList("versions.status"))
        .containsExactly("RETURNED");
  }

  @Test
  void leavesThePlanAsItIsIfAnAdjustmentIsReturned() {
    // Given
    Borrower borrower = borrower();
    String plan = borrower.agrees(3, MARCH_10);
    adjust(plan, 4).then().statusCode(201);

    // When
    decide(plan, "return", "wang.wei").then().statusCode(200);

    // Then
    assertThat(borrower.plan(plan).getString("status")).isEqualTo("ACTIVE");
    revise(plan, borrower.caseId(), "li.na", "").then().statusCode(409);
    adjust(plan, 5).then().statusCode(201);
    assertThat(borrower.plan(plan).getList("versions.status"))
        .containsExactly("IN_FORCE", "RETURNED", "PENDING_APPROVAL");
  }

  @Test
  void publishesEachOfTwoDecisionsInARow() {
    // Given
    Borrower borrower = borrower();
    String plan = borrower.agrees(3, MARCH_10);
    adjust(plan, 4).then().statusCode(201);
    decide(plan, "rejection", "wang.wei").then().statusCode(200);
    adjust(plan, 5).then().statusCode(201);

    // When
    decide(plan, "approval", "wang.wei").then().statusCode(200);

    // Then
    assertThat(borrower.eventNames(8).subList(3, 8))
        .containsExactly(
            "PlanProposed", "PlanRejected", "PlanProposed", "PlanApproved", "PlanAdjusted");
    assertThat(borrower.events().get(4).data().path("version").asInt()).isEqualTo(2);
    assertThat(borrower.events().get(6).data().path("version").asInt()).isEqualTo(3);
    assertThat(borrower.events().get(6).data().path("why").asText())
        .isEqualTo("the income is confirmed");
  }

  @Test
  void needsAReason() {
    // Given
    Borrower borrower = borrower();
    String plan = borrower.proposes(3, MARCH_10).getString("id");
    String override =
        as("li.na", "agent")
            .body(
                """
                {"caseId":"%s","instalments":2,"firstDueDate":"2026-03-10",
                 "overrideReason":"a bonus comes in March"}\
                """
                    .formatted(borrower.caseId()))
            .post("/plans")
            .jsonPath()
            .getString("id");

    // When
    Response unexplained =
        as("wang.wei", "supervisor").body("{}").post("/plans/" + plan + "/return");
    Response approval = as("wang.wei", "supervisor").post("/plans/" + override + "/approval");

    // Then
    unexplained.then().statusCode(400).body("field", equalTo("why"));
    approval.then().statusCode(400).body("field", equalTo("why"));
    assertThat(borrower.plan(override).getString("approval.reason")).isEqualTo("share");
    decide(override, "approval", "wang.wei").then().statusCode(200);
  }

  private static Response adjust(String plan, int instalments) {
    return as("li.na", "agent")
        .body("{\"instalments\":%d,\"firstDueDate\":\"2026-04-10\"}".formatted(instalments))
        .post("/plans/" + plan + "/adjustments");
  }
}
