package dev.amends.contact.permission;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.permit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.events.AccountInputEvent;
import dev.amends.events.AccountInputEvent.AccountInputParked;
import dev.amends.events.AccountInputEvent.AccountInputResumed;
import dev.amends.events.Event;
import dev.amends.events.Origin;
import dev.amends.events.Topic;
import dev.amends.testsupport.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While a message about a borrower is parked, nobody contacts them, and calls wait. */
@QuarkusTest
class AwaitingInputTest extends ServiceTest {

  @Test
  void deniesPermitsUntilAnOperatorHasDecidedTheParkedMessage() {
    // Given
    TestCase opened = cases.anOpenCase();

    // When
    String parked = parkAMessageOf(opened);

    // Then
    requestPermit(opened)
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:contact-denied"))
        .body("ruleId", equalTo("awaiting-input"));
    readiness(opened).body("ready", equalTo(false)).body("awaitingInput", equalTo(true));
    assertThat(
            asAgent()
                .get("/call-guides/" + opened.id() + "?lang=en")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("warnings.code", String.class))
        .contains("AWAITING_INPUT");
    discard(parked);
    readiness(opened).body("ready", equalTo(true)).body("awaitingInput", equalTo(false));
    requestPermit(opened).statusCode(201);
  }

  @Test
  void deniesPermitsOnTheOtherAccountsOfTheBorrower() {
    // Given: the parked message could report the borrower's death.
    TestCase first = cases.anOpenCase();
    TestCase second = cases.anotherDebtOf(first);

    // When
    String parked = parkAMessageOf(first);

    // Then
    requestPermit(second).statusCode(409).body("ruleId", equalTo("awaiting-input"));
    discard(parked);
    requestPermit(second).statusCode(201);
  }

  @ParameterizedTest
  @EnumSource(names = {"CASES", "PLANS", "ASSESSMENTS"})
  void deniesPermitsWhileAnotherServiceHasParkedMessages(Topic topic) {
    // Given
    TestCase opened = cases.anOpenCase();
    TestCase second = cases.anotherDebtOf(opened);
    String permit = permit(second, "LETTER");

    // When
    report(topic, opened, AccountInputParked.class);

    // Then
    awaitWithdrawal(permit);
    requestPermit(opened).statusCode(409).body("ruleId", equalTo("awaiting-input"));
    requestPermit(second).statusCode(409).body("ruleId", equalTo("awaiting-input"));
    readiness(opened).body("ready", equalTo(false)).body("awaitingInput", equalTo(true));
    report(topic, opened, AccountInputResumed.class);
    await()
        .untilAsserted(
            () ->
                readiness(second)
                    .body("ready", equalTo(true))
                    .body("awaitingInput", equalTo(false)));
    requestPermit(second).statusCode(201);
  }

  @Test
  void awaitsInputUntilTheLastServiceHasDecidedItsMessages() {
    // Given
    TestCase opened = cases.anOpenCase();
    String parked = parkAMessageOf(opened);
    report(Topic.CASES, opened, AccountInputParked.class);
    report(Topic.PLANS, opened, AccountInputParked.class);

    // When
    discard(parked);
    report(Topic.CASES, opened, AccountInputResumed.class);

    // Then
    requestPermit(opened).statusCode(409).body("ruleId", equalTo("awaiting-input"));
    report(Topic.PLANS, opened, AccountInputResumed.class);
    await().untilAsserted(() -> readiness(opened).body("awaitingInput", equalTo(false)));
  }

  @Test
  void withdrawsAnUnusedPermit() {
    TestCase opened = cases.anOpenCase();
    String permit = permit(opened, "LETTER");

    String parked = parkAMessageOf(opened);

    awaitWithdrawal(permit);
    discard(parked);
  }

  @Test
  void holdsACallbackBackWhileAnotherServiceHasParkedMessages() {
    // Given
    clock.advance(Duration.ofSeconds(1));
    TestCase opened = cases.anOpenCase();
    TestCase other = cases.anOpenCase();
    report(Topic.CASES, opened, AccountInputParked.class);
    await().untilAsserted(() -> readiness(opened).body("awaitingInput", equalTo(true)));

    // When
    clock.advance(Duration.ofMinutes(1));

    // Then
    awaitCallbacks(other, "DUE", 1);
    assertThat(callbacks(opened, "SCHEDULED")).hasSize(1);
    report(Topic.CASES, opened, AccountInputResumed.class);
    awaitCallbacks(opened, "DUE", 1);
  }

  @Test
  void holdsAScheduledCallbackBackUntilTheInputIsComplete() {
    // Given
    clock.advance(Duration.ofSeconds(1));
    TestCase opened = cases.anOpenCase();
    TestCase other = cases.anOpenCase();
    String parked = parkAMessageOf(opened);

    // When
    clock.advance(Duration.ofMinutes(1));

    // Then
    awaitCallbacks(other, "DUE", 1);
    assertThat(callbacks(opened, "SCHEDULED")).hasSize(1);
    discard(parked);
    awaitCallbacks(opened, "DUE", 1);
  }

  @Test
  void doesNotMissADueCallbackWhileItsAccountAwaitsInput() {
    // Given
    TestCase opened = cases.anOpenCase();
    TestCase other = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);
    awaitCallbacks(other, "DUE", 1);
    String parked = parkAMessageOf(opened);

    // When
    clock.advance(Duration.ofHours(5));

    // Then
    awaitCallbacks(other, "MISSED", 1);
    assertThat(callbacks(opened, "DUE")).hasSize(1);
    discard(parked);
  }

  /** Publishes what another service reports on its topic about its parked messages. */
  private void report(Topic topic, TestCase testCase, Class<? extends AccountInputEvent> type) {
    ObjectNode data = Topics.json().createObjectNode();
    data.put("lenderId", testCase.account().lenderId());
    data.put("accountId", testCase.account().accountId());
    data.set("origin", Topics.json().valueToTree(Origin.system("test")));
    cases
        .topics()
        .publish(
            topic.topicName(), testCase.account().recordKey(), Event.type(type), data.toString());
  }

  private static void awaitWithdrawal(String permit) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                asAgent()
                    .get("/contact-permits/" + permit)
                    .then()
                    .statusCode(200)
                    .body("withdrawnRule", equalTo("awaiting-input")));
  }

  /** Publishes a message that is parked, and returns the id of the parked message. */
  private String parkAMessageOf(TestCase testCase) {
    String key = testCase.account().recordKey();
    cases.topics().publish("lender.accounts", key, "dev.amends.AccountCured.v1", "{");
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> parked(key), found -> found.size() == 1)
        .getFirst();
  }

  private static List<String> parked(String key) {
    return as("root", "ops")
        .queryParam("key", key)
        .get("/parked-messages")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id", String.class);
  }

  private static void discard(String id) {
    as("root", "ops").post("/parked-messages/" + id + "/discard").then().statusCode(200);
  }

  private static ValidatableResponse requestPermit(TestCase testCase) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", "LETTER", "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then();
  }

  private static ValidatableResponse readiness(TestCase testCase) {
    return asAgent().get("/cases/" + testCase.id() + "/readiness").then().statusCode(200);
  }
}
