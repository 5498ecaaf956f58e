package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.call;
import static dev.amends.contact.TestContacts.inbound;
import static dev.amends.contact.TestContacts.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The effects of a contact on outstanding callbacks. */
@QuarkusTest
class OutstandingCallbacksTest extends ServiceTest {

  @Test
  void cancelsTheFirstCallOnceTheBorrowerIsReached() {
    // Given: it is night; the first call is scheduled for the morning.
    clock.set(Instant.parse("2026-11-23T14:00:00Z"));
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "SCHEDULED", 1);

    // When
    String id =
        inbound(opened, "RPC_HARDSHIP", Map.of("noPromiseReason", "CANNOT_PAY"))
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();
    assertThat(callbacks(opened, "CANCELLED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("reason", "FIRST_CALL")
        .hasFieldOrPropertyWithValue("whyEnded", "the borrower was reached in contact " + id);
  }

  @Test
  void cancelsTheRetryAfterAPromise() {
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);
    call(opened, "NO_ANSWER").statusCode(201);
    assertThat(callbacks(opened, "SCHEDULED")).hasSize(1);
    talk(
            opened,
            "PROMISE",
            Map.of(
                "promise",
                Map.of(
                    "amount",
                    Map.of("amount", "100.00", "currency", "CNY"),
                    "dueDate",
                    "2026-11-27")))
        .statusCode(201);
    assertThat(callbacks(opened, "SCHEDULED,DUE,IN_PROGRESS")).isEmpty();
    assertThat(callbacks(opened, "CANCELLED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("reason", "RETRY");
  }

  @Test
  void keepsARequestedCallback() {
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);
    requestCallback(opened, "2026-11-25T10:00:00");
    talk(opened, "RPC_HARDSHIP").statusCode(201);
    assertThat(callbacks(opened, "SCHEDULED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("reason", "MANUAL");
  }

  @Test
  void completesTheCallbackThatTheAgentClaimed() {
    // Given: two wait; the agent has claimed both and returned the earlier one.
    TestCase opened = cases.anOpenCase();
    Object first = awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    String asked = requestCallback(opened, "2026-11-23T10:05:00");
    clock.advance(Duration.ofMinutes(5));
    awaitCallbacks(opened, "DUE", 2);
    as("wei", "supervisor")
        .body(Map.of("assignee", "claimer"))
        .put("/callbacks/" + asked + "/assignee")
        .then()
        .statusCode(200);
    as("claimer", "agent")
        .post("/callbacks/claim")
        .then()
        .statusCode(200)
        .body("id", equalTo(asked))
        .body("alsoDue.id", contains(first));
    as("claimer", "agent")
        .body(Map.of())
        .put("/callbacks/" + first + "/assignee")
        .then()
        .statusCode(200);

    // When
    as("claimer", "agent")
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "disposition",
                "NO_ANSWER",
                "permitId",
                TestContacts.permit("claimer", opened, "CALL")))
        .post("/contacts")
        .then()
        .statusCode(201)
        .body("callbackId", equalTo(asked));

    // Then
    assertThat(callbacks(opened, "COMPLETED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("id", asked);
    assertThat(callbacks(opened, "DUE"))
        .singleElement()
        .hasFieldOrPropertyWithValue("reason", "FIRST_CALL");
  }

  @Test
  void completesTheCallbackThatFitsThePermit() {
    TestCase opened = cases.anOpenCase();
    String first = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    requestCallback(opened, "2026-11-23T10:05:00");
    clock.advance(Duration.ofMinutes(5));
    awaitCallbacks(opened, "DUE", 2);
    call(opened, "NO_ANSWER").statusCode(201).body("callbackId", equalTo(first));
  }

  @Test
  void staysOutstandingAfterAnUnverifiedInboundCall() {
    TestCase opened = cases.anOpenCase();
    String due = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    String id =
        asAgent()
            .body(Map.of("caseId", opened.id(), "disposition", "INBOUND", "direction", "INBOUND"))
            .post("/contacts")
            .then()
            .statusCode(201)
            .body("callbackId", nullValue())
            .extract()
            .path("id");
    // A conversation started the quiet week of the strict pack, so the call is due after it.
    assertThat(callbacks(opened, "SCHEDULED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("id", due);
    as("wei", "supervisor")
        .body(Map.of("contactId", id))
        .post("/callbacks/" + due + "/completion")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:contact-answers-no-call"));
  }

  @Test
  void waitsTheWeekAfterALetter() {
    // Given
    TestCase opened = cases.anOpenCase();
    for (int tried = 0; tried < 4; tried++) {
      call(opened, "NO_ANSWER").statusCode(201);
    }
    assertThat(callbacks(opened, "SCHEDULED"))
        .filteredOn("reason", "RETRY")
        .singleElement()
        .hasFieldOrPropertyWithValue("dueLocal", "2026-11-30T10:00:00");

    // When
    clock.advance(Duration.ofMinutes(30));
    call(opened, "NO_ANSWER").statusCode(201);

    // Then
    assertThat(callbacks(opened, "SCHEDULED"))
        .filteredOn("reason", "RETRY")
        .singleElement()
        .hasFieldOrPropertyWithValue("dueLocal", "2026-11-30T10:00:00");
  }

  private static String requestCallback(TestCase testCase, String local) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "dueLocal", local))
        .post("/callbacks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
