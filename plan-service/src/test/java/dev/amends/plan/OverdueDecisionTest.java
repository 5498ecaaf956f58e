package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static dev.amends.plan.Borrower.decide;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Decisions that are not made in time, at a lender with limits and a time of its own. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OverdueDecisionTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);

  private static Borrower borrower(Topics topics) {
    return new Borrower(topics, "CNY", "STRICT").owes("9000.00", MARCH_2);
  }

  @Test
  void escalatesTermsThatNobodyDecidedInTimeOnce() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = borrower(topics);

      // When
      borrower.promises("100.01", MARCH_10, "li.na");

      // Then
      assertThat(borrower.eventNames(2)).containsExactly("PlanProposed", "PlanDecisionOverdue");
      PublishedEvent overdue = borrower.events().getLast();
      assertThat(overdue.data().path("version").asInt()).isEqualTo(1);
      assertThat(overdue.data().at("/origin/reason").asText())
          .isEqualTo("plan.approval: not decided within PT0.5S");
      JsonPath first = queue(borrower);
      assertThat(first.getBoolean("items[0].approval.escalated")).isTrue();
      assertThat(first.getString("items[0].approval.escalatedAt")).isNotNull();
      await()
          .during(Duration.ofSeconds(3))
          .atMost(PATIENCE)
          .until(() -> borrower.events().size() == 2);
      assertThat(given().get("/q/metrics").asString())
          .containsPattern("(?m)^amends_plan_decisions_overdue\\S* [1-9]");
    }
  }

  @Test
  void listsEscalatedTermsBeforeOlderOnes() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower patient = new Borrower(topics, "CNY").owes("9000.00", MARCH_2).canPay("4000.00");
      String older = patient.proposes(3, MARCH_10).getString("id");
      Borrower borrower = borrower(topics);
      borrower.promises("100.01", MARCH_10, "li.na");
      borrower.lastEvent("PlanDecisionOverdue");
      String escalated = borrower.plans().getString("items[0].id");

      // When
      List<String> waiting =
          as("wang.wei", "supervisor")
              .queryParam("status", "PENDING")
              .queryParam("limit", 500)
              .get("/plans")
              .jsonPath()
              .getList("items.id");

      // Then
      assertThat(waiting).containsSubsequence(escalated, older);
    }
  }

  @Test
  void termsThatAreProposedAgainHaveTheWholeTimeAgain() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = borrower(topics);
      borrower.promises("100.01", MARCH_10, "li.na");
      borrower.eventNames(2);
      borrower.cured(MARCH_2, null);
      borrower.lastEvent("PlanCancelled");

      // When
      borrower.reopened("9000.00", MARCH_2.plusDays(1));

      // Then
      assertThat(borrower.eventNames(5))
          .containsExactly(
              "PlanProposed",
              "PlanDecisionOverdue",
              "PlanCancelled",
              "PlanProposed",
              "PlanDecisionOverdue");
      JsonNode first = borrower.events().get(1).data();
      JsonNode second = borrower.events().getLast().data();
      Instant proposedAgain = Instant.parse(second.path("proposedAt").asText());
      assertThat(proposedAgain).isAfter(Instant.parse(first.path("dueAt").asText()));
      assertThat(Instant.parse(second.path("dueAt").asText()))
          .isEqualTo(proposedAgain.plusMillis(500))
          .isCloseTo(
              Instant.parse(borrower.events().get(3).data().path("decisionDueAt").asText()),
              within(1, ChronoUnit.MILLIS));
      assertThat(second.at("/origin/reason").asText())
          .isEqualTo("plan.approval: not decided within PT0.5S");
    }
  }

  @Test
  void appliesTheLimitsOfTheLenderToThePromiseAndTheDecision() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = borrower(topics);
      borrower.promises("1000.01", MARCH_10, "li.na");
      borrower.promises("100.00", MARCH_10, "li.na");

      // When
      await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 2);

      // Then
      JsonPath plans = borrower.plans();
      assertThat(plans.getList("items.status")).containsExactly("PENDING_APPROVAL", "ACTIVE");
      assertThat(plans.getString("items[0].approval.why"))
          .isEqualTo("The promise of 1000.01 CNY exceeds 100 CNY, the limit for an agent.");
      String plan = plans.getString("items[0].id");
      var beyond = decide(plan, "approval", "wang.wei").then().statusCode(403).extract().jsonPath();
      assertThat(beyond.getString("type")).endsWith(":limit-exceeded");
      assertThat(beyond.getString("detail")).contains("1000.01 CNY", "1000 CNY", "a supervisor");
      decide(plan, "rejection", "wang.wei").then().statusCode(200);
    }
  }

  private static JsonPath queue(Borrower borrower) {
    return as("wang.wei", "supervisor")
        .queryParam("status", "PENDING")
        .queryParam("caseId", borrower.caseId())
        .get("/plans")
        .jsonPath();
  }
}
