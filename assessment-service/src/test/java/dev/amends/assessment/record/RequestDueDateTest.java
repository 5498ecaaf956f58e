package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests by the time at which they are due. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RequestDueDateTest {
  private static final Instant TEN_IN_SHANGHAI = Instant.parse("2026-02-03T02:00:00Z");
  private static final String DUE = "2026-02-10T15:59:59Z";

  @BeforeEach
  @AfterEach
  void resetClock() {
    AdjustableClock.reset();
  }

  @Test
  void listsTheRequestsOfManyCasesByDueTime() {
    try (Story later = Story.withOpenCase("1200.00", "CNY");
        Story earlier = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      later.contactShowsHardship(TEN_IN_SHANGHAI);
      earlier.contactShowsHardship(TEN_IN_SHANGHAI.minusSeconds(86_400));
      String agent = "agent-" + UUID.randomUUID();
      String second = later.openRequest();
      String first = earlier.openRequest();
      for (String id : List.of(second, first)) {
        as("supervisor")
            .body(Map.of("assignee", agent))
            .put("/assessment-requests/" + id + "/assignee")
            .then()
            .statusCode(200);
      }

      // Then
      list(agent, "lenderId", "L", "status", "OPEN").body("items.id", contains(first, second));
      list(agent, "lenderId", "other").body("items", empty());
      list(agent, "status", "FULFILLED").body("items", empty());
      list(agent, "dueBefore", DUE).body("items.id", contains(first));
      list(agent, "caseId", later.caseId).body("items.id", contains(second));
      list(agent, "overdue", true).body("items", empty());
      String cursor =
          list(agent, "limit", 1).body("items.id", contains(first)).extract().path("nextCursor");
      list(agent, "limit", 1, "cursor", cursor)
          .body("items.id", contains(second))
          .body("nextCursor", nullValue());

      // When
      AdjustableClock.set(Instant.parse("2026-02-10T15:59:59Z"));

      // Then
      list(agent, "overdue", true)
          .body("items.id", contains(first))
          .body("items.overdue", contains(true));
      list(agent, "overdue", false).body("items.id", contains(second));
    }
  }

  @Test
  void reportsAnOverdueRequestOnce() {
    try (Story story = Story.withOpenCase("1200.00", "CNY");
        Story witness = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      witness.contactShowsHardship(TEN_IN_SHANGHAI.plusSeconds(86_400));
      String id = story.openRequest();
      witness.openRequest();

      // When
      AdjustableClock.set(Instant.parse(DUE).plusMillis(1));
      PublishedEvent overdue = story.events("AssessmentRequestOverdue", 1).getFirst();
      assertThat(witness.events()).hasSize(1);
      AdjustableClock.set(Instant.parse(DUE).plusSeconds(86_401));

      // Then
      assertThat(overdue.data().path("requestId").asText()).isEqualTo(id);
      assertThat(overdue.data().path("dueAt").asText()).isEqualTo(DUE);
      assertThat(overdue.data().at("/origin/by").asText()).isEqualTo("system");
      witness.events("AssessmentRequestOverdue", 1);
      assertThat(story.events("AssessmentRequestOverdue", 1)).hasSize(1);
      given()
          .get("/q/metrics")
          .then()
          .statusCode(200)
          .body(
              matchesPattern(
                  "(?s).*amends_assessment_requests_open\\{[^}]*overdue=\"true\"[^}]*} [1-9].*"))
          .body(
              matchesPattern(
                  "(?s).*amends_assessment_requests_open\\{[^}]*overdue=\"false\"[^}]*} \\d.*"));
      story.files("CNY").statusCode(201);
      story.requests("FULFILLED").body("items.overdue", contains(false));
    }
  }

  private static ValidatableResponse list(String assignee, Object... filters) {
    var request = as("agent").queryParam("assignee", assignee);
    for (int i = 0; i < filters.length; i += 2) {
      request.queryParam(filters[i].toString(), filters[i + 1]);
    }
    return request.get("/assessment-requests").then().statusCode(200);
  }
}
