package dev.amends.contact.permission;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consents over HTTP, and what they exempt from. */
@QuarkusTest
class ConsentResourceTest extends ServiceTest {
  private static final String WORDS = "ring me again tonight, after eleven is fine";

  @Test
  void opensTheNightUntilItLapses() {
    // Given: 10:00 in New York
    TestCase opened = aCaseInNewYork();
    String id =
        give(opened, Map.of("scope", "CALLING_HOURS", "channel", "CALL"))
            .statusCode(201)
            .body("from", equalTo("2026-11-23T15:00:00Z"))
            .body("until", equalTo("2026-11-30T05:00:00Z"))
            .body("givenAt", equalTo("2026-11-23T15:00:00Z"))
            .body("recordedBy", equalTo("li.na"))
            .body("ownWords", equalTo(WORDS))
            .body("inForce", equalTo(true))
            .extract()
            .path("id");

    // When: 23:00 of the same day, then the last minute before it lapses, then the first after
    clock.set(Instant.parse("2026-11-24T04:00:00Z"));
    String permit = requestPermit(opened, "CALL").statusCode(201).extract().path("id");
    requestPermit(opened, "SMS").statusCode(409).body("ruleId", equalTo("calling-hours"));
    clock.set(Instant.parse("2026-11-30T04:59:00Z"));
    requestPermit(opened, "CALL").statusCode(201);
    clock.set(Instant.parse("2026-11-30T05:00:00Z"));
    requestPermit(opened, "CALL").statusCode(409).body("ruleId", equalTo("calling-hours"));

    // Then
    asAgent()
        .get("/contact-permits/" + permit)
        .then()
        .statusCode(200)
        .body("consentId", equalTo(id));
    list(opened).body("items.inForce", equalTo(List.of(false)));
    assertThat(cases.awaitEvents(opened, "ContactPermitted", 2).toString()).doesNotContain(WORDS);
  }

  @Test
  void allowsMoreAttemptsThanTheRuleUntilItIsWithdrawn() {
    TestCase opened = aCaseInNewYork();
    for (int attempt = 0; attempt < 7; attempt++) {
      requestPermit(opened, "CALL").statusCode(201);
    }
    requestPermit(opened, "CALL").statusCode(409).body("ruleId", equalTo("attempts-7-in-7-days"));
    String id =
        give(opened, Map.of("scope", "FREQUENCY", "channel", "CALL"))
            .statusCode(201)
            .extract()
            .path("id");
    String permit = requestPermit(opened, "CALL").statusCode(201).extract().path("id");

    withdraw(id, "does not want it any more")
        .statusCode(200)
        .body("inForce", equalTo(false))
        .body("withdrawnBy", equalTo("li.na"))
        .body("withdrawnWhy", equalTo("BORROWER_REQUEST: does not want it any more"));

    asAgent()
        .get("/contact-permits/" + permit)
        .then()
        .statusCode(200)
        .body("withdrawnRule", equalTo("attempts-7-in-7-days"));
    requestPermit(opened, "CALL").statusCode(409).body("ruleId", equalTo("attempts-7-in-7-days"));
    withdraw(id, "again")
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:consent-withdrawn"));
    list(opened).body("items.id", equalTo(List.of(id)));
  }

  @Test
  void exemptsOnlyFromWhenItBegins() {
    TestCase opened = aCaseInNewYork();
    give(
            opened,
            Map.of(
                "scope",
                "CALLING_HOURS",
                "channel",
                "CALL",
                "from",
                "2026-11-25T04:00:00Z",
                "until",
                "2026-11-25T04:30:00Z"))
        .statusCode(201);

    clock.set(Instant.parse("2026-11-24T04:00:00Z"));
    requestPermit(opened, "CALL").statusCode(409).body("ruleId", equalTo("calling-hours"));
    clock.set(Instant.parse("2026-11-25T04:00:00Z"));
    requestPermit(opened, "CALL").statusCode(201);
    clock.set(Instant.parse("2026-11-25T04:30:00Z"));
    requestPermit(opened, "CALL").statusCode(409).body("ruleId", equalTo("calling-hours"));
  }

  @ParameterizedTest
  @CsvSource({
    // scope, channel, from, until, status, the field or the problem
    "FREQUENCY, CALL, , 2026-11-30T05:00:00Z, 201, ",
    "FREQUENCY, CALL, , 2026-11-30T05:00:01Z, 422, until",
    "FREQUENCY, CALL, , 2026-11-23T15:00:00Z, 400, until",
    "FREQUENCY, CALL, , 2026-11-23T14:59:59Z, 400, until",
    "FREQUENCY, CALL, 2026-11-23T14:59:59Z, , 400, from",
    "FREQUENCY, CALL, 2026-11-30T05:00:00Z, , 422, from",
    "FREQUENCY, CALL, 2026-11-24T15:00:00Z, 2026-11-24T15:00:00Z, 400, until",
    "FREQUENCY, CALL, , someday, 400, until",
    "FREQUENCY, LETTER, , , 422, scope",
    "FREQUENCY, PIGEON, , , 400, channel",
    "EVERYTHING, CALL, , , 400, scope",
    ", CALL, , , 400, scope",
    "FREQUENCY, , , , 400, channel"
  })
  void lastsNoLongerThanThePackPermits(
      @Nullable String scope,
      @Nullable String channel,
      @Nullable String from,
      @Nullable String until,
      int status,
      @Nullable String field) {
    TestCase opened = aCaseInNewYork();
    Map<String, Object> body = new HashMap<>();
    body.put("scope", scope);
    body.put("channel", channel);
    body.put("from", from);
    body.put("until", until);
    give(opened, body)
        .statusCode(status)
        .body("field", field == null ? nullValue() : equalTo(field));
    list(opened).body("items", hasSize(status == 201 ? 1 : 0));
  }

  @Test
  void answersWhoMayNotAndWhatIsNotThere() {
    TestCase opened = aCaseInNewYork();
    Map<String, Object> body = Map.of("scope", "FREQUENCY", "channel", "CALL");
    String id = give(opened, body).statusCode(201).extract().path("id");

    RestAssured.given().get("/consents?caseId=" + opened.id()).then().statusCode(401);
    as("ann", "ops").get("/consents?caseId=" + opened.id()).then().statusCode(403);
    as("ann", "ops").body("{}").post("/consents").then().statusCode(403);
    as("ann", "ops").delete("/consents/" + id + "?reason=BORROWER_REQUEST").then().statusCode(403);
    asAgent().delete("/consents/" + id).then().statusCode(400).body("field", equalTo("reason"));
    withdraw(UUID.randomUUID().toString(), "gone").statusCode(404);
    asAgent().get("/consents").then().statusCode(400).body("field", equalTo("caseId"));
    asAgent().get("/consents?caseId=" + UUID.randomUUID()).then().statusCode(404);
    give(TestCases.aCase(), body).statusCode(404);
    asAgent()
        .body(Map.of("caseId", opened.id(), "scope", "FREQUENCY", "channel", "CALL"))
        .post("/consents")
        .then()
        .statusCode(400)
        .body("field", equalTo("ownWords"));
  }

  private TestCase aCaseInNewYork() {
    clock.set(Instant.parse("2026-11-23T15:00:00Z"));
    return cases.anOpenCase("us-bank", "America/New_York", "US-NY", "en", "120.00", "USD");
  }

  private static ValidatableResponse give(TestCase testCase, Map<String, Object> terms) {
    Map<String, Object> body = new HashMap<>(terms);
    body.put("caseId", testCase.id());
    body.put("ownWords", WORDS);
    return asAgent().body(body).post("/consents").then();
  }

  private static ValidatableResponse withdraw(String id, String note) {
    return asAgent()
        .body(Map.of("reason", "BORROWER_REQUEST", "note", note))
        .post("/consents/" + id + "/withdrawal")
        .then();
  }

  private static ValidatableResponse list(TestCase testCase) {
    return as("ann", "compliance").get("/consents?caseId=" + testCase.id()).then().statusCode(200);
  }

  private static ValidatableResponse requestPermit(TestCase testCase, String channel) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", channel, "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then();
  }
}
