package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.PATIENCE;
import static dev.amends.assessment.record.Story.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
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

/** Requests as work: due dates, assignees, reminders, and the events about them. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RequestWorkTest {
  private static final Instant TEN_IN_SHANGHAI = Instant.parse("2026-02-03T02:00:00Z");
  private static final String DUE = "2026-02-10T15:59:59Z";

  /** The first instant after the last day of an assessment that is filed on the morning. */
  private static final Instant EXPIRY = Instant.parse("2026-05-04T16:00:00Z");

  @BeforeEach
  @AfterEach
  void resetClock() {
    AdjustableClock.reset();
  }

  @Test
  void publishesARequestThatIsDueAtTheEndOfTheSeventhDayInTheBorrowersZone() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // When
      String contact = story.contactReportsASuddenEvent(TEN_IN_SHANGHAI);

      // Then
      PublishedEvent requested = story.events("AssessmentRequested", 1).getFirst();
      String id = story.openRequest();
      assertThat(requested.data().path("requestId").asText()).isEqualTo(id);
      assertThat(requested.data().path("cause").asText()).isEqualTo("HARDSHIP");
      assertThat(requested.data().path("reasonCode").asText()).isEqualTo("REDUCED_HOURS");
      assertThat(requested.data().path("dueAt").asText()).isEqualTo(DUE);
      assertThat(requested.data().at("/origin/by").asText()).isEqualTo("li.na");
      assertThat(requested.data().at("/origin/reason").asText())
          .isEqualTo("The contact shows hardship: NO_COMMITMENT");
      assertThat(requested.data().at("/origin/causedBy").asText()).isEqualTo(contact);
      as("ops")
          .get("/assessment-requests/" + id)
          .then()
          .statusCode(200)
          .header("ETag", equalTo("\"0\""))
          .body("version", equalTo(0))
          .body("dueAt", equalTo(DUE))
          .body("overdue", equalTo(false))
          .body("assignee", nullValue());
    }
  }

  @Test
  void aSecondContactStrengthensTheRequestWithoutMovingItsDueDate() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      story.contactShowsChange(TEN_IN_SHANGHAI.minusSeconds(86_400));
      story.events("AssessmentRequested", 1);

      // When
      story.contactShowsHardship(TEN_IN_SHANGHAI);

      // Then
      List<PublishedEvent> published = story.events("AssessmentRequested", 2);
      assertThat(published)
          .extracting(event -> event.data().path("cause").asText())
          .containsExactly("CHANGE", "HARDSHIP");
      assertThat(published)
          .extracting(event -> event.data().path("dueAt").asText())
          .containsOnly("2026-02-09T15:59:59Z");
      assertThat(published)
          .extracting(event -> event.data().path("changeCode").asText())
          .containsOnly("INCOME_FELL");
      story
          .requests("OPEN")
          .body("items.cause", contains("HARDSHIP"))
          .body("items[0].disposition", equalTo("INBOUND"))
          .body("items[0].incomeSource", equalTo("SALARY"));
    }
  }

  @Test
  void addsTheFactsOfAWeakerContactSilently() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      story.contactShowsHardship(TEN_IN_SHANGHAI.minusSeconds(600));
      story.openRequest();

      // When
      story.contactShowsChange(TEN_IN_SHANGHAI);

      // Then
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> story.requests("OPEN").body("items.changeCode", contains("INCOME_FELL")));
      story.requests("OPEN").body("items.cause", contains("HARDSHIP"));
      assertThat(story.events("AssessmentRequested", 1)).hasSize(1);
    }
  }

  @Test
  void publishesTheSameEventsInWhicheverOrderContactAndAssessmentArrive() {
    try (Story inOrder = Story.withOpenCase("12000.00", "CNY");
        Story late = Story.withOpenCase("12000.00", "CNY")) {
      // When
      inOrder.contactShowsHardship(TEN_IN_SHANGHAI.minusSeconds(600));
      inOrder.openRequest();
      inOrder.files("CNY").statusCode(201);
      late.files("CNY").statusCode(201);
      late.contactShowsHardship(TEN_IN_SHANGHAI.minusSeconds(600));

      // Then
      for (Story story : List.of(inOrder, late)) {
        List<PublishedEvent> events = story.events(3);
        assertThat(events)
            .extracting(PublishedEvent::name)
            .containsExactlyInAnyOrder(
                "AssessmentRequested", "AssessmentCompleted", "AssessmentRequestClosed");
        PublishedEvent closed = events.getLast();
        assertThat(closed.name()).isEqualTo("AssessmentRequestClosed");
        assertThat(closed.data().path("outcome").asText()).isEqualTo("FULFILLED");
        assertThat(closed.data().path("assessmentId").asText()).isNotEmpty();
        assertThat(closed.data().path("closedAt").asText()).isEqualTo("2026-02-03T02:00:00Z");
      }
    }
  }

  @Test
  void closesARequestWithItsCaseAndPublishesItAgainWhenTheCaseContinues() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      String id = story.openRequest();

      // When
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      PublishedEvent closed = story.events("AssessmentRequestClosed", 1).getFirst();
      story.caseIsReopened("1200.00", "CNY");

      // Then
      List<PublishedEvent> requested = story.events("AssessmentRequested", 2);
      assertThat(closed.data().path("outcome").asText()).isEqualTo("OBSOLETE");
      assertThat(closed.data().at("/origin/reason").asText())
          .isEqualTo("assessment-request: the case is CURED");
      assertThat(requested)
          .allSatisfy(
              event -> {
                assertThat(event.data().path("requestId").asText()).isEqualTo(id);
                assertThat(event.data().path("dueAt").asText()).isEqualTo(DUE);
              });
      assertThat(story.openRequest()).isEqualTo(id);
    }
  }

  @Test
  void joinsContactsThatArriveAfterTheEndOfTheCase() {
    try (Story story = new Story()) {
      // Given
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  story
                      .files("CNY")
                      .statusCode(409)
                      .body("type", equalTo("urn:amends:problem:case-ended")));

      // When
      story.contactShowsChange(TEN_IN_SHANGHAI.minusSeconds(600));
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> story.requests("OBSOLETE").body("items.cause", contains("HARDSHIP")));
      story.caseIsReopened("1200.00", "CNY");

      // Then
      story.openRequest();
      assertThat(story.events(3))
          .extracting(PublishedEvent::name)
          .containsExactly("AssessmentRequested", "AssessmentRequestClosed", "AssessmentRequested");
    }
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
        call("wei", "supervisor", "PUT", id, "/assignee", Map.of("assignee", agent))
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

  @Test
  void requestsANewAssessmentWhenTheValidOneExpires() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.files("CNY").statusCode(201);

      // When
      AdjustableClock.set(EXPIRY);

      // Then
      List<PublishedEvent> events = story.events(3);
      assertThat(events)
          .extracting(PublishedEvent::name)
          .containsExactly("AssessmentCompleted", "AssessmentExpired", "AssessmentRequested");
      PublishedEvent requested = events.getLast();
      assertThat(requested.data().path("cause").asText()).isEqualTo("EXPIRED");
      assertThat(requested.data().path("requestedAt").asText()).isEqualTo(EXPIRY.toString());
      assertThat(requested.data().path("dueAt").asText()).isEqualTo("2026-05-12T15:59:59Z");
      assertThat(requested.data().at("/origin/causedBy").asText())
          .isEqualTo(events.get(1).headers().get("ce_id"));
      String id = story.openRequest();
      story
          .requests("OPEN")
          .body("items[0].cause", equalTo("EXPIRED"))
          .body("items[0].contactId", nullValue())
          .body("items[0].requestedBy", equalTo("system"));

      // A contact about hardship joins it, the case ends and continues, an assessment fulfils it.
      story.contactShowsHardship(EXPIRY);
      story.events("AssessmentRequested", 2);
      story
          .requests("OPEN")
          .body("items[0].cause", equalTo("HARDSHIP"))
          .body("items[0].disposition", equalTo("RPC_HARDSHIP"))
          .body("items[0].contactId", notNullValue());
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      story.untilRequestsAre("OBSOLETE");
      story.caseIsReopened("1200.00", "CNY");
      assertThat(story.openRequest()).isEqualTo(id);
      story.files("CNY").statusCode(201);
      story.untilRequestsAre("FULFILLED");
    }
  }

  @Test
  void expiryOpensNoSecondRequest() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.files("CNY").statusCode(201);
      AdjustableClock.set(EXPIRY.minusSeconds(1));
      story.contactShowsChange(EXPIRY.minusSeconds(60));
      String id = story.openRequest();

      // When
      AdjustableClock.set(EXPIRY);

      // Then
      story.events("AssessmentExpired", 1);
      assertThat(story.openRequest()).isEqualTo(id);
      story.requests(null).body("items.cause", contains("CHANGE"));
    }
  }

  @Test
  void expiryAfterTheEndOfTheCaseCountsOnlyIfTheCaseContinues() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.files("CNY").statusCode(201);
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  story
                      .files("CNY")
                      .statusCode(409)
                      .body("type", equalTo("urn:amends:problem:case-ended")));

      // When
      AdjustableClock.set(EXPIRY);
      story.events("AssessmentExpired", 1);

      // Then
      story.requests(null).body("items", empty());
      story.caseIsReopened("1200.00", "CNY");
      story.openRequest();
      PublishedEvent requested = story.events("AssessmentRequested", 1).getFirst();
      assertThat(requested.data().path("cause").asText()).isEqualTo("EXPIRED");
      assertThat(requested.data().path("requestedAt").asText()).isEqualTo(EXPIRY.toString());
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

  private static ValidatableResponse list(String assignee, Object... filters) {
    var request = as("agent").queryParam("assignee", assignee);
    for (int i = 0; i < filters.length; i += 2) {
      request.queryParam(filters[i].toString(), filters[i + 1]);
    }
    return request.get("/assessment-requests").then().statusCode(200);
  }
}
