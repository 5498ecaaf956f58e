package dev.amends.contact.callback;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests, completes, cancels and lists callbacks over HTTP. */
@QuarkusTest
class CallbackResourceTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource({
    // field, value, reason, due
    "dueLocal, 2026-11-24T15:30:00, , 2026-11-24T07:30:00Z",
    "dueAt, 2026-11-24T07:30:00Z, MANUAL, 2026-11-24T07:30:00Z",
    // Outside calling hours the next permitted slot is used.
    "dueLocal, 2026-11-24T06:00:00, MANUAL, 2026-11-24T00",
    "dueLocal, 2026-11-24T18:30:00, AGREED, 2026-11-24T10:30:00Z"
  })
  void schedulesARequestedCallback(String field, String value, String reason, String due) {
    TestCase opened = cases.anOpenCase();
    Map<String, Object> body = new HashMap<>(Map.of("caseId", opened.id(), field, value));
    if (reason != null) {
      body.put("reason", reason);
    }
    asAgent()
        .body(body)
        .post("/callbacks")
        .then()
        .statusCode(201)
        .body("status", equalTo("SCHEDULED"))
        .body("reason", equalTo(reason == null ? "MANUAL" : reason))
        .body("dueAt", containsString(due))
        .body("why.by", equalTo("li.na"));
  }

  @ParameterizedTest
  @CsvSource({
    "{}, dueLocal",
    "{'dueLocal':'2026-11-23T09:59:00'}, dueLocal",
    "{'dueAt':'2026-11-23T02:00:00Z'}, dueAt",
    "{'dueLocal':'tomorrow'}, dueLocal",
    "{'dueLocal':'2026-11-24T10:00:00'; 'dueAt':'2026-11-24T02:00:00Z'}, dueLocal",
    "{'dueLocal':'2026-11-24T10:00:00'; 'reason':'FIRST_CALL'}, reason",
    "{'dueLocal':'2026-11-24T10:00:00'; 'reason':'WHIM'}, reason"
  })
  void rejectsAnInvalidRequest(String body, String field) {
    TestCase opened = cases.anOpenCase();
    String json = body.replace(';', ',').replace("'", "\"");
    String comma = json.equals("{}") ? "" : ",";
    asAgent()
        .body("{\"caseId\":\"" + opened.id() + "\"" + comma + json.substring(1))
        .post("/callbacks")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
  }

  @ParameterizedTest
  @CsvSource({"agent, true", "supervisor, true", "compliance, true", "ops, false"})
  void showsTheNoteOnlyToWhoWorksWithBorrowers(String role, boolean shown) {
    // Given
    TestCase opened = cases.anOpenCase();
    String id =
        asAgent()
            .body(
                Map.of(
                    "caseId", opened.id(),
                    "dueLocal", "2026-11-24T15:30:00",
                    "note", "works nights at the clinic"))
            .post("/callbacks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // When // Then
    as("one", role)
        .get("/callbacks/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("SCHEDULED"))
        .body("accountId", equalTo(opened.account().accountId()))
        .body("note", equalTo(shown ? "works nights at the clinic" : "•••"));
    assertThat(as("one", role).get("/callbacks?limit=500&caseId=" + opened.id()).asString())
        .satisfies(body -> assertThat(body.contains("clinic")).isEqualTo(shown));
  }

  @Test
  void completesACallbackAndChangesItsVersion() {
    // Given
    TestCase opened = cases.anOpenCase();
    String id = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    String tag = asAgent().get("/callbacks/" + id).then().statusCode(200).extract().header("ETag");

    // When
    as("wei", "supervisor")
        .header("If-Match", tag)
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "done by letter"))
        .post("/callbacks/" + id + "/completion")
        .then()
        .statusCode(200)
        .body("status", equalTo("COMPLETED"))
        .body("note", equalTo("done by letter"));

    // Then
    asAgent()
        .header("If-Match", tag)
        .delete("/callbacks/" + id + "?reason=RECORDED_BY_MISTAKE")
        .then()
        .statusCode(412)
        .body("field", equalTo("If-Match"));
    asAgent()
        .post("/callbacks/" + id + "/completion")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:callback-ended"));
    assertThat(cases.awaitEvents(opened, "CallbackCompleted", 1))
        .hasSize(1)
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  @Test
  void rejectsACompletionWithTheContactOfAnotherCase() {
    TestCase opened = cases.anOpenCase();
    String id = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    as("wei", "supervisor")
        .body(Map.of("contactId", UUID.randomUUID()))
        .post("/callbacks/" + id + "/completion")
        .then()
        .statusCode(422)
        .body("field", equalTo("contactId"));
  }

  @Test
  void cancelsACallbackOnlyWithAReason() {
    TestCase opened = cases.anOpenCase();
    String id = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");

    asAgent().delete("/callbacks/" + id).then().statusCode(400).body("field", equalTo("reason"));
    asAgent()
        .delete("/callbacks/" + id + "?reason=opened by mistake")
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
    asAgent()
        .delete("/callbacks/" + id + "?reason=RECORDED_BY_MISTAKE")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("whyEnded", equalTo("RECORDED_BY_MISTAKE"));

    assertThat(cases.awaitEvents(opened, "CallbackCancelled", 1))
        .hasSize(1)
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  @Test
  void publishesTheCodeOfACancellationButNotItsWords() {
    // Given
    TestCase opened = cases.anOpenCase();
    String id = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    String words = "Ms Wang lost her job";

    // When
    asAgent()
        .body(Map.of("note", words))
        .post("/callbacks/" + id + "/cancellation")
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
    asAgent()
        .body(Map.of("reason", "BORROWER_REQUEST", "note", words))
        .post("/callbacks/" + id + "/cancellation")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("whyEnded", equalTo("BORROWER_REQUEST"))
        .body("note", equalTo(words));

    // Then
    assertThat(cases.awaitEvents(opened, "CallbackCancelled", 1).toString())
        .contains("BORROWER_REQUEST")
        .doesNotContain(words);
  }

  @Test
  void returnsTheFirstResponseToARepeatedCommand() {
    // Given
    TestCase opened = cases.anOpenCase();
    Map<String, Object> body = Map.of("caseId", opened.id(), "dueLocal", "2026-11-24T10:00:00");
    String key = UUID.randomUUID().toString();

    // When
    String first = post(key, body);
    String second = post(key, body);

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(awaitCallbacks(opened, "SCHEDULED", 1).getFirst()).containsEntry("id", first);
  }

  @Test
  void repeatsTheFirstAnswerToAnUpdateOfTheVersionThatWasRead() {
    // Given
    TestCase opened = cases.anOpenCase();
    Object id = awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    String tag = asAgent().get("/callbacks/" + id).then().statusCode(200).extract().header("ETag");
    String key = UUID.randomUUID().toString();

    // When
    for (int sent = 0; sent < 2; sent++) {
      asAgent()
          .header("Idempotency-Key", key)
          .header("If-Match", tag)
          .body(Map.of("dueLocal", "2026-11-24T10:30:00"))
          .put("/callbacks/" + id + "/time")
          .then()
          .statusCode(200)
          .body("dueLocal", equalTo("2026-11-24T10:30:00"));
    }

    // Then
    asAgent()
        .header("Idempotency-Key", key)
        .body(Map.of("dueLocal", "2026-11-24T10:30:00"))
        .put("/callbacks/" + id + "/time")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:idempotency-key-reused"));
  }

  private static String post(String key, Map<String, Object> body) {
    return asAgent()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/callbacks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void listsPagesInTheOrderOfDueTimes() {
    // Given
    TestCase opened = cases.anOpenCase();
    IntStream.of(5, 2, 4, 1, 3)
        .forEach(
            hour ->
                asAgent()
                    .body(
                        Map.of(
                            "caseId", opened.id(),
                            "dueAt", clock.instant().plus(Duration.ofHours(hour)).toString()))
                    .post("/callbacks")
                    .then()
                    .statusCode(201));

    // When
    List<String> due = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          asAgent()
              .get("/callbacks?status=SCHEDULED&limit=2&caseId=" + opened.id() + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      due.addAll(page.getList("items.dueAt", String.class));
      cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.get("nextCursor");
    } while (!cursor.isEmpty());

    // Then
    assertThat(due).hasSize(5).isSorted();
  }

  @Test
  void rejectsUnauthorisedCallersAndUnknownCallbacks() {
    UUID nobody = UUID.randomUUID();
    RestAssured.given().get("/callbacks").then().statusCode(401);
    as("ann", "ops").get("/callbacks").then().statusCode(200);
    as("ann", "ops")
        .delete("/callbacks/" + nobody + "?reason=RECORDED_BY_MISTAKE")
        .then()
        .statusCode(403);
    as("eve", "nobody").get("/callbacks").then().statusCode(403);
    asAgent()
        .get("/callbacks/" + nobody)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    asAgent().get("/callbacks/not-a-number").then().statusCode(404);
    asAgent().delete("/callbacks/" + nobody + "?reason=RECORDED_BY_MISTAKE").then().statusCode(404);
    asAgent().post("/callbacks/" + nobody + "/completion").then().statusCode(404);
    asAgent()
        .body(Map.of("caseId", nobody, "dueLocal", "2030-01-15T10:30:00"))
        .post("/callbacks")
        .then()
        .statusCode(404);
    asAgent().get("/callbacks?status=LATE").then().statusCode(400).body("field", equalTo("status"));
    asAgent().get("/callbacks?limit=0").then().statusCode(400).body("field", equalTo("limit"));
    asAgent().get("/callbacks?cursor=x").then().statusCode(400).body("field", equalTo("cursor"));
  }
}
