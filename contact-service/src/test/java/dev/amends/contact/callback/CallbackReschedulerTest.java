package dev.amends.contact.callback;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestCases.PHONE;
import static dev.amends.contact.TestContacts.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks are cancelled without a phone number and scheduled again once there is one. */
@QuarkusTest
class CallbackReschedulerTest extends ServiceTest {
  private static final String OTHER = "+8613911111142";
  private static final String WHY = "there is no usable number to call";

  @ParameterizedTest
  @ValueSource(strings = {"WRONG_NUMBER", "INVALID_NUMBER", "THIRD_PARTY_STOP"})
  void cancelsCallbacksWithoutANumberUntilOneIsRecorded(String disposition) {
    // Given
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);

    // When
    call(opened, disposition, Map.of("contactPoint", PHONE)).statusCode(201);

    // Then
    assertThat(callbacks(opened, "SCHEDULED,DUE,IN_PROGRESS")).isEmpty();
    assertThat(callbacks(opened, "CANCELLED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("whyEnded", WHY);
    asAgent()
        .get("/cases/" + opened.id() + "/readiness?channel=CALL")
        .then()
        .statusCode(200)
        .body("missing", hasItem("CONTACT_POINT"));

    // And when, then
    record(opened, OTHER);
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1))
        .singleElement()
        .hasFieldOrPropertyWithValue("reason", "FIRST_CALL");
  }

  @Test
  void retriesIfThereIsAnotherNumber() {
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);
    record(opened, OTHER);
    call(opened, "WRONG_NUMBER", Map.of("contactPoint", PHONE)).statusCode(201);
    assertThat(callbacks(opened, "SCHEDULED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("reason", "RETRY");
  }

  @Test
  void cancelsCallbacksOnceTheOnlyNumberIsWithdrawnUntilTheLenderReportsAnother() {
    // Given
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);

    // When
    String point =
        asAgent()
            .get("/contact-points?caseId=" + opened.id())
            .then()
            .extract()
            .path("items.find { it.kind == 'PHONE' }.id");
    asAgent()
        .body(Map.of("reason", "WRONG_NUMBER"))
        .post("/contact-points/" + point + "/withdrawal")
        .then()
        .statusCode(200);

    // Then
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();

    // And when, then
    clock.advance(Duration.ofMinutes(1));
    cases.alsoReachedAt(opened, OTHER, 2);
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1))
        .singleElement()
        .hasFieldOrPropertyWithValue("reason", "FIRST_CALL");
  }

  @Test
  void neverAssignsACallbackWithoutANumber() {
    // Given
    TestCase unknown = cases.aCaseWithoutBorrowerData();
    Object id = awaitCallbacks(unknown, "DUE", 1).getFirst().get("id");
    String agent = "agent-" + UUID.randomUUID();
    as("wei", "supervisor")
        .body(Map.of("assignee", agent))
        .put("/callbacks/" + id + "/assignee")
        .then()
        .statusCode(200);

    // When
    as(agent, "agent").post("/callbacks/claim");

    // Then
    assertThat(callbacks(unknown, "CANCELLED"))
        .singleElement()
        .hasFieldOrPropertyWithValue("whyEnded", WHY);
    assertThat(List.copyOf(callbacks(unknown, "DUE,IN_PROGRESS"))).isEmpty();
  }

  private static void record(TestCase testCase, String number) {
    asAgent()
        .body(
            Map.of("caseId", testCase.id(), "kind", "PHONE", "value", number, "party", "BORROWER"))
        .post("/contact-points")
        .then()
        .statusCode(201);
  }
}
