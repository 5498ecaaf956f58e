package dev.amends.contact.callback;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moves, assigns, claims, completes and counts callbacks over HTTP. */
@QuarkusTest
class CallbackWorkTest extends ServiceTest {

  @Test
  void movesACallbackOfTheExpectedVersion() {
    TestCase opened = cases.anOpenCase();
    String id = due(opened);
    String tag = asAgent().get("/callbacks/" + id).header("ETag");

    move(id, tag, "dueLocal", "2026-11-24T10:30:00")
        .statusCode(200)
        .body("status", equalTo("SCHEDULED"))
        .body("dueAt", equalTo("2026-11-24T02:30:00Z"))
        .body("slotBasis", equalTo("NAMED"));

    move(id, tag, "dueLocal", "2026-11-24T11:30:00")
        .statusCode(412)
        .body("field", equalTo("If-Match"));
    cases.awaitEvents(opened, "CallbackScheduled", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "dueLocal, 2026-11-23T10:00:00, 400, dueLocal, ",
    "dueAt, 2026-11-23T01:59:59Z, 400, dueAt, ",
    "dueLocal, soon, 400, dueLocal, ",
    "dueLocal, 2026-11-24T07:59:00, 409, dueLocal, calling-hours",
    "dueLocal, 2026-11-24T19:00:00, 409, dueLocal, calling-hours",
    "dueAt, 2026-11-24T11:00:00Z, 409, dueAt, calling-hours",
    "dueLocal, 2027-01-01T10:00:00, 409, dueLocal, holiday"
  })
  void rejectsATimeThatIsInvalidOrNotPermitted(
      String field, String value, int status, String named, String rule) {
    String id = due(cases.anOpenCase());

    ValidatableResponse rejected =
        move(id, "*", field, value)
            .statusCode(status)
            .contentType("application/problem+json")
            .body("field", equalTo(named));

    if (rule != null) {
      rejected
          .body("type", equalTo("urn:amends:problem:time-not-permitted"))
          .body("rule", equalTo(rule))
          .body("nextPermittedAt", containsString("Z"));
    }
    asAgent().get("/callbacks/" + id).then().body("status", equalTo("DUE"));
  }

  @Test
  void movesAnAgreedCallbackAsFarAsTheConsentExtends() {
    TestCase opened = cases.anOpenCase();
    String id =
        asAgent()
            .body(
                Map.of(
                    "caseId", opened.id(), "reason", "AGREED", "dueLocal", "2026-11-24T10:00:00"))
            .post("/callbacks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    move(id, "*", "dueLocal", "2026-11-24T18:30:00").statusCode(200);
    move(id, "*", "dueLocal", "2026-11-24T20:30:00")
        .statusCode(409)
        .body("rule", equalTo("calling-hours"));
  }

  @Test
  void rejectsMovingACallbackThatHasEnded() {
    String id = due(cases.anOpenCase());
    asAgent().delete("/callbacks/" + id + "?reason=RECORDED_BY_MISTAKE").then().statusCode(200);

    move(id, "*", "dueLocal", "2026-11-24T10:30:00")
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:callback-ended"));
    assign("wei", "supervisor", id, "li.na")
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:callback-ended"));
  }

  @Test
  void letsAgentsTakeAndReturnAndSupervisorsAssign() {
    String id = due(cases.anOpenCase());

    assign("bo", "agent", id, "bo").statusCode(200).body("assignee", equalTo("bo"));
    assign("li.na", "agent", id, "li.na")
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:callback-of-another"));
    assign("wei", "supervisor", id, "li.na").statusCode(200).body("assignee", equalTo("li.na"));
    returnCallback("li.na", id)
        .statusCode(200)
        .body("assignee", nullValue())
        .body("status", equalTo("DUE"));
    assign("li.na", "agent", UUID.randomUUID().toString(), "li.na").statusCode(404);
    assign("li.na", "agent", id, "").statusCode(400).body("field", equalTo("assignee"));
  }

  @Test
  void offersOnlyWorkOfTheNamedLenders() {
    // Given
    TestCase other = cases.anOpenCase();
    TestCase wanted = cases.anOpenCase("claims", "Asia/Shanghai", "CN", "zh-CN", "1.00", "CNY");
    due(other);
    String id = due(wanted);

    // Then
    as("mei", "agent").post("/callbacks/claim?lenderId=nobody").then().statusCode(204);
    as("mei", "agent")
        .post("/callbacks/claim?lenderId=nobody&lenderId=claims")
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
    as("mei", "agent").post("/callbacks/claim?lenderId=nobody,claims").then().statusCode(204);
  }

  @Test
  void claimsAssignedCallbacksFirstAndReturnsThemToTheQueue() {
    // Given: others have been due longer, but this one is assigned to the agent.
    cases.openCases(3).forEach(CallbackWorkTest::due);
    clock.advance(Duration.ofMinutes(1));
    String mine = due(cases.anOpenCase());
    String agent = "agent-" + UUID.randomUUID();
    assign("wei", "supervisor", mine, agent).statusCode(200);

    // When, then
    as(agent, "agent")
        .post("/callbacks/claim")
        .then()
        .statusCode(200)
        .body("id", equalTo(mine))
        .body("status", equalTo("IN_PROGRESS"));
    returnCallback(agent, mine)
        .statusCode(200)
        .body("status", equalTo("DUE"))
        .body("assignee", nullValue());
  }

  @Test
  void neverClaimsACallbackAssignedToAnother() {
    // Given
    TestCase opened = cases.anOpenCase();
    String taken = due(opened);
    assign("bo", "agent", taken, "bo").statusCode(200);

    // When: as many agents as necessary claim every unassigned callback.
    int status;
    int claimed = 0;
    do {
      status = as("zoe-" + claimed++, "agent").post("/callbacks/claim").statusCode();
    } while (status == 200);

    // Then
    assertThat(status).isEqualTo(204);
    asAgent()
        .get("/callbacks/" + taken)
        .then()
        .body("status", equalTo("DUE"))
        .body("assignee", equalTo("bo"));
  }

  @Test
  void limitsTheCallbacksThatAnAgentHasInProgress() {
    // Given
    cases.openCases(7).forEach(CallbackWorkTest::due);
    String agent = "agent-" + UUID.randomUUID();
    String last = "";
    for (int taken = 0; taken < 5; taken++) {
      last = claim(agent).statusCode(200).extract().path("id");
    }

    // When, then
    claim(agent).statusCode(409).body("type", equalTo("urn:amends:problem:claims-max"));
    returnCallback(agent, last).statusCode(200);
    claim(agent).statusCode(200);
  }

  @Test
  void letsOnlyTheAssigneeCompleteOrCancel() {
    // Given
    String id = due(cases.anOpenCase());
    complete("li.na", "agent", id, "NOT_NEEDED")
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:callback-of-another"));
    String agent = "agent-" + UUID.randomUUID();
    assign("wei", "supervisor", id, agent).statusCode(200);
    claim(agent).statusCode(200).body("id", equalTo(id));

    // When, then
    complete("li.na", "agent", id, "NOT_NEEDED").statusCode(403);
    as("li.na", "agent")
        .delete("/callbacks/" + id + "?reason=RECORDED_BY_MISTAKE")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:callback-of-another"));
    complete(agent, "agent", id, "SLEEPY").statusCode(400).body("field", equalTo("reason"));
    complete(agent, "agent", id, "NOT_NEEDED")
        .statusCode(200)
        .body("status", equalTo("COMPLETED"))
        .body("whyEnded", containsString("NOT_NEEDED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_TIME", "NOT_PERMITTED", "TECHNICAL"})
  void reschedulesACallbackThatWasNotMade(String reason) {
    // Given
    TestCase opened = cases.anOpenCase();
    String id = due(opened);
    String agent = "agent-" + UUID.randomUUID();
    assign("wei", "supervisor", id, agent).statusCode(200);
    claim(agent).statusCode(200).body("id", equalTo(id));

    // When, then
    complete(agent, "agent", id, reason)
        .statusCode(200)
        .body("status", equalTo("SCHEDULED"))
        .body("assignee", nullValue())
        .body("dueLocal", equalTo("2026-11-23T12:00:00"));
    assertThat(cases.awaitEvents(opened, "CallbackScheduled", 2))
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  private static ValidatableResponse claim(String agent) {
    return as(agent, "agent").post("/callbacks/claim").then();
  }

  private static ValidatableResponse complete(
      String caller, String role, String id, String reason) {
    return as(caller, role)
        .body(Map.of("reason", reason))
        .post("/callbacks/" + id + "/completion")
        .then();
  }

  @Test
  void filtersByStatusAndDueTime() {
    TestCase opened = cases.anOpenCase();
    String due = due(opened);
    String later =
        asAgent()
            .body(Map.of("caseId", opened.id(), "dueLocal", "2026-11-24T10:00:00"))
            .post("/callbacks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    assertThat(ids("/callbacks?status=DUE&status=SCHEDULED&caseId=" + opened.id()))
        .containsExactly(due, later);
    assertThat(ids("/callbacks?status=DUE,SCHEDULED&caseId=" + opened.id()))
        .containsExactly(due, later);
    assertThat(ids("/callbacks?dueBefore=2026-11-24T02:00:00Z&caseId=" + opened.id()))
        .containsExactly(due);
    assertThat(ids("/callbacks?dueBefore=2026-11-24T02:00:00.001Z&caseId=" + opened.id()))
        .containsExactly(due, later);
    asAgent()
        .get("/callbacks?status=DUE,LATE")
        .then()
        .statusCode(400)
        .body("field", equalTo("status"));
    asAgent()
        .get("/callbacks?dueBefore=soon")
        .then()
        .statusCode(400)
        .body("field", equalTo("dueBefore"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "%2B1000000000-12-31T00:00:00Z"})
  void rejectsADueTimeThatTheDatabaseCannotStore(String dueBefore) {
    asAgent()
        .urlEncodingEnabled(false)
        .get("/callbacks?dueBefore=" + dueBefore)
        .then()
        .statusCode(400)
        .body("field", equalTo("dueBefore"));
  }

  @Test
  void rejectsAnAssigneeAsPlainText() {
    String id = due(cases.anOpenCase());

    asAgent()
        .contentType(ContentType.TEXT)
        .body("li.na")
        .put("/callbacks/" + id + "/assignee")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "garbage"})
  void rejectsAMediaTypeThatNoAnswerHas(String accept) {
    asAgent()
        .accept(accept)
        .get("/callbacks")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void countsWaitingCallbacksForOperators() {
    due(cases.anOpenCase());

    as("ann", "ops")
        .get("/callbacks/summary")
        .then()
        .statusCode(200)
        .body("due", greaterThanOrEqualTo(1))
        .body("oldestAgeSeconds", greaterThanOrEqualTo(0))
        .body("byReason.reason", hasItem("FIRST_CALL"));
    RestAssured.given().get("/callbacks/summary").then().statusCode(401);

    String metrics = RestAssured.given().get("/q/metrics").asString();
    assertThat(metrics)
        .contains("amends_callbacks_waiting_due")
        .contains("amends_callbacks_oldest_seconds")
        .contains("amends_callbacks_lateness_seconds_bucket");
  }

  private static List<String> ids(String path) {
    return asAgent().get(path).then().statusCode(200).extract().jsonPath().getList("items.id");
  }

  private static String due(TestCase testCase) {
    return String.valueOf(awaitCallbacks(testCase, "DUE", 1).getFirst().get("id"));
  }

  private static ValidatableResponse move(String id, String tag, String field, String value) {
    return asAgent()
        .header("If-Match", tag)
        .body(Map.of(field, value))
        .put("/callbacks/" + id + "/time")
        .then();
  }

  private static ValidatableResponse assign(
      String caller, String role, String id, String assignee) {
    return put(caller, role, id, Map.of("assignee", assignee));
  }

  private static ValidatableResponse returnCallback(String caller, String id) {
    return put(caller, "agent", id, Map.of());
  }

  private static ValidatableResponse put(
      String caller, String role, String id, Map<String, String> body) {
    return as(caller, role).body(body).put("/callbacks/" + id + "/assignee").then();
  }
}
