package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.TestTokens;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests as work: who claims, assigns and declines one. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RequestWorkTest {
  private static final Instant TEN_IN_SHANGHAI = Instant.parse("2026-02-03T02:00:00Z");

  @BeforeEach
  @AfterEach
  void resetClock() {
    AdjustableClock.reset();
  }

  @Test
  void isClaimedByOneAgentAndReassignedBySupervisors() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      String id = story.openRequest();

      call("bo", "agent", "POST", id, "/claim", null)
          .statusCode(200)
          .header("ETag", equalTo("\"1\""))
          .body("assignee", equalTo("bo"));
      call("bo", "agent", "POST", id, "/claim", null).statusCode(200);
      call("li.na", "agent", "POST", id, "/claim", null)
          .statusCode(409)
          .body("type", equalTo("urn:amends:problem:assessment-request-taken"))
          .body("assignee", equalTo("bo"))
          .body(
              "detail",
              equalTo(
                  "bo already holds the assessment request. Ask them to return it, or a supervisor"
                      + " to assign it to you."));
      call("li.na", "agent", "PUT", id, "/assignee", Map.of("assignee", "li.na"))
          .statusCode(403)
          .body("type", equalTo("urn:amends:problem:assessment-request-of-another"));
      call("li.na", "agent", "DELETE", id, "/assignee", null).statusCode(403);
      call("wei", "supervisor", "PUT", id, "/assignee", Map.of("assignee", "li.na"))
          .statusCode(200)
          .body("assignee", equalTo("li.na"));
      call("wei", "supervisor", "PUT", id, "/assignee", Map.of("assignee", " "))
          .statusCode(400)
          .body("field", equalTo("assignee"));
      call("li.na", "agent", "DELETE", id, "/assignee", null)
          .statusCode(200)
          .body("assignee", nullValue());
      call("li.na", "agent", "POST", UUID.randomUUID().toString(), "/claim", null).statusCode(404);
    }
  }

  @Test
  void changesOnlyTheVersionThatTheCallerRead() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      String id = story.openRequest();
      call("bo", "agent", "POST", id, "/claim", null).statusCode(200);

      for (String command : List.of("POST /claim", "PUT /assignee", "DELETE /assignee")) {
        String[] parts = command.split(" ", 2);
        given()
            .auth()
            .oauth2(TestTokens.token("bo", "agent"))
            .contentType(ContentType.JSON)
            .header("If-Match", "\"0\"")
            .body(parts[0].equals("PUT") ? "{}" : "")
            .request(parts[0], "/assessment-requests/" + id + parts[1])
            .then()
            .statusCode(412)
            .header("ETag", equalTo("\"1\""));
      }
      as("supervisor")
          .header("If-Match", "\"1\"")
          .body(Map.of("reason", "NO_LONGER_NEEDED"))
          .post("/assessment-requests/" + id + "/closure")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void aSupervisorDeclinesARequestForAReason() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      String id = story.openRequest();
      Map<String, String> reason =
          Map.of("reason", "BORROWER_DECLINED", "note", "Pays the arrears on Friday.");

      call("li.na", "agent", "POST", id, "/closure", reason).statusCode(403);
      call("wei", "supervisor", "POST", id, "/closure", Map.of())
          .statusCode(400)
          .body("field", equalTo("reason"));
      call("wei", "supervisor", "POST", id, "/closure", reason)
          .statusCode(200)
          .body("status", equalTo("DECLINED"))
          .body("declineReason", equalTo("BORROWER_DECLINED"))
          .body("closingNote", equalTo("Pays the arrears on Friday."))
          .body("closedBy", equalTo("wei"));
      call("wei", "supervisor", "POST", id, "/closure", reason)
          .statusCode(409)
          .body("type", equalTo("urn:amends:problem:assessment-request-closed"))
          .body("detail", containsString("DECLINED; only an open one can be assigned or closed"));
      call("li.na", "agent", "POST", id, "/claim", null).statusCode(409);

      PublishedEvent closed = story.events("AssessmentRequestClosed", 1).getFirst();
      assertThat(closed.data().path("outcome").asText()).isEqualTo("DECLINED");
      assertThat(closed.data().at("/origin/by").asText()).isEqualTo("wei");
      assertThat(closed.data().toString()).doesNotContain("Friday");
      as("ops")
          .get("/assessment-requests/" + id)
          .then()
          .body("closedBy", equalTo("wei"))
          .body("closingNote", equalTo("•••"));

      // A case that continues does not open a declined request again; a new contact opens another.
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      story.caseIsReopened("1200.00", "CNY");
      story.contactShowsHardship(TEN_IN_SHANGHAI.plusSeconds(1));
      story.untilRequestsAre("DECLINED", "OPEN");
    }
  }

  private static ValidatableResponse call(
      String name, String role, String method, String id, String path, @Nullable Object body) {
    return given()
        .auth()
        .oauth2(TestTokens.token(name, role))
        .contentType(ContentType.JSON)
        .body(body == null ? "" : body)
        .request(method, "/assessment-requests/" + id + path)
        .then();
  }
}
