package dev.amends.contact.ownership;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestContacts.permit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents and the callbacks, permits and contacts of another agent, over every operation. */
@QuarkusTest
class OwnershipTest extends ServiceTest {
  private static final String PROBLEM = "urn:amends:problem:";

  /** Operations on a callback. */
  private enum CallbackOperation {
    MOVE,
    CANCEL,
    CANCEL_WITH_NOTE,
    COMPLETE,
    POSTPONE,
    TAKE,
    UNASSIGN,
    ASSIGN,
    ANSWER;

    Response request(String caller, String role, TestCase testCase, String id) {
      String path = "/callbacks/" + id;
      return switch (this) {
        case MOVE ->
            as(caller, role).body(Map.of("dueLocal", "2026-11-24T10:30:00")).put(path + "/time");
        case CANCEL -> as(caller, role).delete(path + "?reason=RECORDED_BY_MISTAKE");
        case CANCEL_WITH_NOTE ->
            as(caller, role)
                .body(Map.of("reason", "NO_LONGER_NEEDED", "note", "settled"))
                .post(path + "/cancellation");
        case COMPLETE -> complete(caller, role, path, "NOT_NEEDED");
        case POSTPONE -> complete(caller, role, path, "NO_TIME");
        case TAKE -> assign(caller, role, path, Map.of("assignee", caller));
        case UNASSIGN -> assign(caller, role, path, Map.of());
        case ASSIGN -> assign(caller, role, path, Map.of("assignee", "somebody.else"));
        case ANSWER ->
            as(caller, role)
                .body(
                    Map.of(
                        "caseId",
                        testCase.id(),
                        "disposition",
                        "NO_ANSWER",
                        "permitId",
                        permit(caller, testCase, "CALL"),
                        "callbackId",
                        id))
                .post("/contacts");
      };
    }

    private static Response complete(String caller, String role, String path, String reason) {
      return as(caller, role).body(Map.of("reason", reason)).post(path + "/completion");
    }

    private static Response assign(
        String caller, String role, String path, Map<String, String> body) {
      return as(caller, role).body(body).put(path + "/assignee");
    }
  }

  @ParameterizedTest
  @EnumSource
  void deniesAgentsACallbackThatASupervisorAssignedToAnother(CallbackOperation operation) {
    TestCase opened = cases.anOpenCase();
    String id = assigned(opened, "owner-" + UUID.randomUUID());

    assertDenied(operation.request("bo", "agent", opened, id), "callback-of-another");

    assertStatus(id, "DUE");
  }

  @ParameterizedTest
  @EnumSource
  void deniesAgentsACallbackThatAnotherHasClaimed(CallbackOperation operation) {
    TestCase opened = cases.anOpenCase();
    String owner = "owner-" + UUID.randomUUID();
    String id = assigned(opened, owner);
    as(owner, "agent").post("/callbacks/claim").then().statusCode(200).body("id", equalTo(id));

    assertDenied(operation.request("bo", "agent", opened, id), "callback-of-another");

    assertStatus(id, "IN_PROGRESS");
  }

  @ParameterizedTest
  @CsvSource({
    "MOVE, 200",
    "CANCEL, 200",
    "CANCEL_WITH_NOTE, 200",
    "COMPLETE, 200",
    "POSTPONE, 200",
    "UNASSIGN, 200"
  })
  void letsTheAssigneeAndASupervisorAct(CallbackOperation operation, int status) {
    TestCase opened = cases.anOpenCase();
    String owner = "owner-" + UUID.randomUUID();
    assertThat(operation.request(owner, "agent", opened, assigned(opened, owner)).statusCode())
        .isEqualTo(status);
    TestCase other = cases.anOpenCase();
    assertThat(operation.request("wei", "supervisor", other, assigned(other, owner)).statusCode())
        .isEqualTo(status);
  }

  @Test
  void doesNotCompleteTheCallbackOfAnotherByAnUnansweredCall() {
    TestCase opened = cases.anOpenCase();
    String id = assigned(opened, "owner-" + UUID.randomUUID());

    logUnder(permit("bo", opened, "CALL"), opened, "bo", "agent")
        .then()
        .statusCode(201)
        .body("callbackId", nullValue());

    assertThat(callbackStatus(id)).isNotEqualTo("COMPLETED");
  }

  @Test
  void deniesAgentsThePermitOfAnother() {
    TestCase opened = cases.anOpenCase();
    String permit = permit(opened, "CALL");

    assertDenied(logUnder(permit, opened, "bo", "agent"), "permit-of-another");
    assertDenied(as("bo", "agent").delete("/contact-permits/" + permit), "permit-of-another");

    asAgent()
        .get("/contacts?caseId=" + opened.id())
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    assertThat(logUnder(permit, opened, "li.na", "agent").statusCode()).isEqualTo(201);
  }

  @Test
  void letsASupervisorLogAContactUnderThePermitOfAnAgent() {
    TestCase opened = cases.anOpenCase();
    assertThat(logUnder(permit(opened, "CALL"), opened, "wei", "supervisor").statusCode())
        .isEqualTo(201);
  }

  @Test
  void deniesAgentsTheFilesAndReviewsOfAnother() {
    // Given
    TestCase opened = cases.anOpenCase();
    String contact =
        asAgent()
            .body(Map.of("caseId", opened.id(), "disposition", "INBOUND", "direction", "INBOUND"))
            .post("/contacts")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String path = "/contacts/" + contact;
    Response attached = attach("li.na", "agent", path);
    assertThat(attached.statusCode()).isEqualTo(201);
    String content = path + "/attachments/" + attached.path("id") + "/content";

    // Then
    assertDenied(attach("bo", "agent", path), "contact-of-another-agent");
    assertDenied(as("bo", "agent").get(content), "contact-of-another-agent");
    assertDenied(as("bo", "agent").get(path + "/reviews"), "contact-of-another-agent");
    asAgent().get(content).then().statusCode(200);
    as("wei", "supervisor").get(content).then().statusCode(200);
    as("ann", "compliance").get(content).then().statusCode(200);
    assertThat(attach("wei", "supervisor", path).statusCode()).isEqualTo(201);
  }

  private static Response attach(String caller, String role, String contact) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.token(caller, role))
        .contentType("audio/mpeg")
        .body(("call " + UUID.randomUUID()).getBytes(UTF_8))
        .post(contact + "/attachments?kind=RECORDING");
  }

  private static Response logUnder(String permit, TestCase testCase, String caller, String role) {
    return as(caller, role)
        .body(Map.of("caseId", testCase.id(), "disposition", "NO_ANSWER", "permitId", permit))
        .post("/contacts");
  }

  private static String assigned(TestCase testCase, String agent) {
    String id = String.valueOf(awaitCallbacks(testCase, "DUE", 1).getFirst().get("id"));
    as("wei", "supervisor")
        .body(Map.of("assignee", agent))
        .put("/callbacks/" + id + "/assignee")
        .then()
        .statusCode(200);
    return id;
  }

  private static void assertDenied(Response response, String slug) {
    response
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo(PROBLEM + slug));
  }

  private static void assertStatus(String id, String status) {
    assertThat(callbackStatus(id)).isEqualTo(status);
  }

  private static String callbackStatus(String id) {
    return asAgent().get("/callbacks/" + id).then().statusCode(200).extract().path("status");
  }
}
