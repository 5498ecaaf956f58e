package dev.amends.contact.callback;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCallbacks;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A callback becomes due only when a permit for it can be granted. */
@QuarkusTest
class LawfulSlotTest extends ServiceTest {
  private static final String QUIET = "none-within-7-days-of-conversation";

  @Test
  void waitsAWeekAfterAConversation() {
    TestCase opened = aCaseInNewYork();
    TestContacts.talk(opened, "RPC_DISPUTE").statusCode(201);

    String id =
        request(opened, "MANUAL", "2026-11-24T10:00:00")
            .statusCode(201)
            .body("dueLocal", startsWith("2026-11-30T08"))
            .body("slotRule", equalTo(QUIET))
            .extract()
            .path("id");
    asAgent()
        .body(Map.of("dueLocal", "2026-11-25T10:00:00"))
        .put("/callbacks/" + id + "/time")
        .then()
        .statusCode(409)
        .body("rule", equalTo(QUIET))
        .body("nextPermittedAt", startsWith("2026-11-30T13"));
  }

  @Test
  void waitsEvenIfDueWithinABusinessDay() {
    // Given
    TestCase opened = aCaseInNewYork();
    TestContacts.talk(opened, "RPC_DISPUTE").statusCode(201);

    // When
    cases
        .topics()
        .publish(
            new PlanEvent.PromiseBroken(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                UUID.randomUUID(),
                Money.of("100.00", "USD"),
                Money.of("0.00", "USD"),
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 20),
                TestFacts.origin()));

    // Then
    assertThat(TestCallbacks.awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PROMISE_BROKEN")
        .containsEntry("slotRule", QUIET)
        .hasEntrySatisfying(
            "dueLocal", due -> assertThat(String.valueOf(due)).startsWith("2026-11-30T08"));
  }

  @Test
  void movesCallbacksScheduledBeforeTheConversation() {
    TestCase opened = aCaseInNewYork();
    request(opened, "MANUAL", "2026-11-24T10:00:00").statusCode(201);
    TestContacts.talk(opened, "RPC_DISPUTE").statusCode(201);
    assertThat(callbacks(opened, "SCHEDULED").getFirst()).containsEntry("slotRule", QUIET);
  }

  @Test
  void waitsOnceTheAttemptsAreUsedUp() {
    TestCase opened = aCaseInNewYork();
    for (int call = 0; call < 7; call++) {
      TestContacts.call(opened, "BUSY").statusCode(201);
    }
    request(opened, "MANUAL", "2026-11-24T10:00:00")
        .statusCode(201)
        .body("dueLocal", startsWith("2026-11-30T08"))
        .body("slotRule", equalTo("attempts-7-in-7-days"));
  }

  @Test
  void permitsACallAtTheAgreedTimeOnly() {
    TestCase opened = aCaseInNewYork();
    String contact = agreed(opened, "2026-11-24T10:00:00").statusCode(201).extract().path("id");
    asAgent()
        .get("/consents?caseId=" + opened.id())
        .then()
        .body("items", hasSize(1))
        .body("items[0].scope", equalTo("FREQUENCY"))
        .body("items[0].from", equalTo("2026-11-24T15:00:00Z"))
        .body("items[0].until", equalTo("2026-11-24T19:00:00Z"))
        .body("items[0].contactId", equalTo(contact));

    permit(opened).statusCode(409).body("ruleId", equalTo(QUIET));
    clock.advance(Duration.ofDays(1));
    permit(opened).statusCode(201);
    clock.advance(Duration.ofHours(4));
    permit(opened).statusCode(409).body("ruleId", equalTo(QUIET));
  }

  @Test
  void permitsAnAgreedCallOutsideCallingHoursIfThePackRecognisesConsent() {
    TestCase opened = aCaseInNewYork();
    request(opened, "AGREED", "2026-11-24T21:30:00").statusCode(201);
    clock.set(Instant.parse("2026-11-25T02:30:00Z"));
    permit(opened).statusCode(201);
  }

  @Test
  void rejectsAnAgreedTimeThatARuleDenies() {
    TestCase opened = cases.anOpenCase();
    request(opened, "AGREED", "2026-11-24T20:30:00")
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:time-not-permitted"))
        .body("rule", equalTo("calling-hours"))
        .body("nextPermittedAt", startsWith("2026-11-25T00"));
    agreed(opened, "2026-11-24T20:30:00").statusCode(409);
    asAgent().get("/contacts?caseId=" + opened.id()).then().body("items", empty());
    asAgent().get("/consents?caseId=" + opened.id()).then().body("items", empty());
  }

  @Test
  void keepsToTheCallingHoursOfAllZonesOfACountry() {
    // 03:05 in Toronto
    clock.set(Instant.parse("2026-11-23T08:05:00Z"));
    TestCase opened = cases.anOpenCase("us-bank", null, "CA", "en", "1.00", "CAD");
    permit(opened)
        .statusCode(409)
        .body("ruleId", equalTo("calling-hours"))
        .body("nextPermittedAt", equalTo("2026-11-23T16:00:00Z"));
  }

  @Test
  void deniesCallsWhileTheBorrowersZoneIsUnknown() {
    TestCase opened = cases.aCaseWithoutZone();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                permit(opened)
                    .statusCode(409)
                    .body("ruleId", equalTo("required-data"))
                    .body("missing", equalTo(List.of("TIME_ZONE"))));
    assertThat(callbacks(opened, "SCHEDULED,DUE").getFirst())
        .containsEntry("slotBasis", "ZONE_UNKNOWN");
  }

  /** A case in New York on Monday at 10:00, whose lender uses the region's rule pack. */
  private TestCase aCaseInNewYork() {
    clock.set(Instant.parse("2026-11-23T15:00:00Z"));
    TestCase opened =
        cases.anOpenCase("us-bank", "America/New_York", "US-NY", "en", "120.00", "USD");
    TestCallbacks.awaitCallbacks(opened, "DUE", 1);
    return opened;
  }

  private static ValidatableResponse agreed(TestCase testCase, String local) {
    return TestContacts.talk(
        testCase,
        "RPC_CALLBACK",
        Map.of("noPromiseReason", "CALLBACK_AGREED", "agreedCallbackLocal", local));
  }

  private static ValidatableResponse request(TestCase testCase, String reason, String local) {
    return asAgent()
        .body(new HashMap<>(Map.of("caseId", testCase.id(), "reason", reason, "dueLocal", local)))
        .post("/callbacks")
        .then();
  }

  private static ValidatableResponse permit(TestCase testCase) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", "CALL", "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then();
  }
}
