package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Callbacks about several cases of one borrower that one contact completes. */
@QuarkusTest
class SeveralCasesCallbackTest extends TwoDebtsTest {
  @Test
  void oneContactAnswersAllDueCallbacksOfABorrower() {
    // Given
    openIn("CN");
    String ofFirst = due(first);
    String ofSecond = due(second);
    String agent = "agent-" + UUID.randomUUID();
    assign(ofFirst, agent);

    // When
    as(agent, "agent")
        .post("/callbacks/claim?lenderId=joint")
        .then()
        .statusCode(200)
        .body("id", equalTo(ofFirst))
        .body("alsoDue.id", contains(ofSecond))
        .body("alsoDue[0].status", equalTo("IN_PROGRESS"))
        .body("alsoDue[0].assignee", equalTo(agent));
    String permitId = permit(agent, first, second).statusCode(201).extract().path("id");
    Map<String, Object> call = contact(first, "NO_ANSWER");
    call.put("permitId", permitId);
    call.put("alsoAbout", List.of(Map.of("caseId", second.id())));
    ValidatableResponse logged =
        as(agent, "agent").body(call).post("/contacts").then().statusCode(201);

    // Then
    logged.body("callbackId", equalTo(ofFirst)).body("alsoLogged.callbackId", contains(ofSecond));
    assertThat(callbacks(second, "COMPLETED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("contactId", logged.extract().path("alsoLogged[0].id"));
    assertThat(callbacks(first, "SCHEDULED")).extracting("reason").containsExactly("RETRY");
    assertThat(callbacks(second, "SCHEDULED")).extracting("reason").containsExactly("RETRY");
  }

  @Test
  void leavesTheCallbacksThatAreAssignedToOthers() {
    openIn("CN");
    String agent = "agent-" + UUID.randomUUID();
    assign(due(first), agent);
    assign(due(second), "somebody.else");
    as(agent, "agent").post("/callbacks/claim").then().statusCode(200).body("alsoDue", nullValue());
    assertThat(callbacks(second, "DUE")).hasSize(1);
  }

  @Test
  void completesTheCallbacksThatTheAgentNames() {
    // Given: two callbacks of the first case and one of the second
    openIn("CN");
    String firstCall = due(first);
    String ofSecond = due(second);
    String requested =
        asAgent()
            .body(Map.of("caseId", first.id(), "dueLocal", "2026-11-23T10:05:00"))
            .post("/callbacks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    clock.advance(Duration.ofMinutes(5));
    awaitCallbacks(first, "DUE", 2);
    Map<String, Object> call = contact(first, "NO_ANSWER");
    call.put("permitId", permit(first).extract().path("id"));
    call.put("callbackId", requested);

    // When, then
    call.put("alsoCallbackIds", List.of(firstCall, ofSecond));
    log(call).statusCode(422).body("field", equalTo("alsoCallbackIds"));
    call.put("alsoCallbackIds", List.of(firstCall));
    log(call).statusCode(201).body("callbackId", equalTo(requested));
    assertThat(callbacks(first, "COMPLETED"))
        .extracting("id")
        .containsExactlyInAnyOrder(firstCall, requested);
    assertThat(callbacks(second, "DUE")).hasSize(1);
  }

  private static String due(TestCase testCase) {
    return String.valueOf(awaitCallbacks(testCase, "DUE", 1).getFirst().get("id"));
  }

  private static void assign(String callbackId, String agent) {
    as("wei", "supervisor")
        .body(Map.of("assignee", agent))
        .put("/callbacks/" + callbackId + "/assignee")
        .then()
        .statusCode(200);
  }
}
