package dev.amends.assessment.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.testsupport.ClaimRace;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.WorkListCheck;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Open assessment requests are work. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ListedRequestWorkTest {
  private static final Instant SHOWN_AT = Instant.parse("2026-02-03T08:00:00Z");

  @Test
  void listsAnOpenRequestUntilItIsClosed() {
    String lender = "W-" + UUID.randomUUID();
    try (Story story = new Story(lender)) {
      // Given
      story.caseIs(CaseStatus.OPEN, "900.00", "CNY");
      story.untilKnown();
      story.contactShowsHardship(SHOWN_AT);
      String request = story.openRequest();

      // When
      JsonPath open = work(lender, Map.of("status", "DUE", "kind", "FILE_ASSESSMENT"));

      // Then
      assertThat(open.getList("items.id")).containsExactly(request);
      assertThat(open.getString("items[0].caseId")).isEqualTo(story.caseId.toString());
      assertThat(open.getString("items[0].accountId")).isEqualTo(story.accountId);
      assertThat(open.getString("items[0].role")).isEqualTo("agent");
      assertThat(open.getString("items[0].reason")).isEqualTo("HARDSHIP");
      assertThat(open.getString("items[0].href")).isEqualTo("/assessment-requests/" + request);
      assertThat(work(lender, Map.of("status", "SCHEDULED")).getList("items")).isEmpty();
      assertThat(work(lender, Map.of("role", "supervisor")).getList("items")).isEmpty();
      assertThat(work(lender, Map.of("kind", "CALLBACK")).getList("items")).isEmpty();

      // When
      String href = open.getString("items[0].href");
      Story.as("agent").post(href + "/claim").then().statusCode(200);

      // Then
      assertThat(work(lender, Map.of("assignee", "agent.one")).getList("items.id"))
          .containsExactly(request);
      assertThat(work(lender, Map.of("assignee", "someone")).getList("items")).isEmpty();

      // When
      story.files("CNY").statusCode(201);

      // Then
      assertThat(work(lender, Map.of()).getList("items")).isEmpty();
    }
  }

  @Test
  void isClaimedByOneOfSeveralAgents() {
    String lender = "W-" + UUID.randomUUID();
    try (Story story = new Story(lender)) {
      story.caseIs(CaseStatus.OPEN, "900.00", "CNY");
      story.untilKnown();
      story.contactShowsHardship(SHOWN_AT);
      String request = story.openRequest();

      new WorkListCheck(() -> Story.as("agent"), lender, "FILE_ASSESSMENT", "agent").run();

      String winner =
          ClaimRace.run(
              name ->
                  RestAssured.given()
                      .auth()
                      .oauth2(TestTokens.token(name, "agent"))
                      .post("/assessment-requests/" + request + "/claim"));
      new WorkListCheck(() -> Story.as("supervisor"), lender, "FILE_ASSESSMENT", "agent")
          .reassign(winner, "wu.min");
    }
  }

  @Test
  void rejectsAnUnknownRole() {
    JsonPath problem =
        Story.as("agent")
            .queryParam("role", "clerk")
            .get("/work")
            .then()
            .statusCode(400)
            .extract()
            .jsonPath();

    assertThat(problem.getString("detail"))
        .isEqualTo("role must be one of [agent, supervisor, compliance, ops] (was clerk)");
  }

  private static JsonPath work(String lender, Map<String, String> criteria) {
    return Story.as("agent")
        .queryParam("lenderId", lender)
        .queryParams(criteria)
        .get("/work")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
