package dev.amends.contact.preference;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Restrictions over HTTP, and what they deny. */
@QuarkusTest
class RestrictionResourceTest extends ServiceTest {
  private static final String WORDS = "please leave me alone";

  @Test
  void deniesTheNextPermitWithTheReasonUntilItIsLifted() {
    // Given
    TestCase opened = cases.anOpenCase();
    requestPermit(opened, "SMS").statusCode(201);
    String id =
        state(opened, Map.of("kind", "MEDIUM_OPT_OUT", "channel", "SMS"))
            .statusCode(201)
            .body("kind", equalTo("MEDIUM_OPT_OUT"))
            .body("channel", equalTo("SMS"))
            .body("ownWords", equalTo(WORDS))
            .body("statedBy", equalTo("li.na"))
            .body("statedAt", equalTo("2026-11-23T02:00:00Z"))
            .body("inForce", equalTo(true))
            .extract()
            .path("id");
    requestPermit(opened, "SMS").statusCode(409).body("ruleId", equalTo("opt-out-sms"));
    requestPermit(opened, "EMAIL").statusCode(201);

    // When
    lift(id, "may be written to again")
        .statusCode(200)
        .body("inForce", equalTo(false))
        .body("liftedBy", equalTo("ann"))
        .body("liftedWhy", equalTo("BORROWER_REQUEST: may be written to again"))
        .body("liftedAt", equalTo("2026-11-23T02:00:00Z"));

    // Then
    requestPermit(opened, "SMS").statusCode(201);
    lift(id, "again")
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:restriction-lifted"));
    list(opened, "").body("items", hasSize(0));
    list(opened, "&all=true").body("items.id", equalTo(List.of(id)));
  }

  @Test
  void stopsAllContactAndCancelsOutstandingCallsOnACeaseRequest() {
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);

    state(opened, Map.of("kind", "CEASE")).statusCode(201).body("weekDays", nullValue());

    requestPermit(opened, "CALL").statusCode(409).body("ruleId", equalTo("cease"));
    requestPermit(opened, "LETTER").statusCode(409).body("ruleId", equalTo("cease"));
    awaitCallbacks(opened, "CANCELLED", 1);
    List<Topics.PublishedEvent> cancelled = cases.awaitEvents(opened, "CallbackCancelled", 1);
    assertThat(cancelled).hasSize(1).flatExtracting(Schemas::violations).isEmpty();
    assertThat(cancelled.toString() + cases.awaitEvents(opened, "ContactDenied", 2))
        .doesNotContain(WORDS);
  }

  @Test
  void deniesAnInconvenientTimeAndSaysWhenItIsOver() {
    TestCase opened = cases.anOpenCase();
    state(
            opened,
            Map.of(
                "kind",
                "INCONVENIENT_TIME",
                "weekDays",
                List.of("FRIDAY", "MONDAY"),
                "from",
                "08:00",
                "until",
                "12:00"))
        .statusCode(201)
        .body("weekDays", equalTo(List.of("MONDAY", "FRIDAY")))
        .body("from", equalTo("08:00:00"));

    requestPermit(opened, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("inconvenient-time"))
        .body("nextPermittedAt", equalTo("2026-11-23T04:00:00Z"));
  }

  @Test
  void movesScheduledCallsOutOfAnInconvenientTime() {
    // Given: in the evening the first call waits for the morning, as does an urgent one; another
    // is agreed for then.
    clock.set(Instant.parse("2026-11-23T12:00:00Z"));
    TestCase opened = cases.anOpenCase();
    cases.topics().publish(brokenPromise(opened));
    awaitCallbacks(opened, "SCHEDULED", 2);
    asAgent()
        .body(Map.of("caseId", opened.id(), "reason", "AGREED", "dueLocal", "2026-11-24T09:00:00"))
        .post("/callbacks")
        .then()
        .statusCode(201);

    // When
    state(opened, Map.of("kind", "INCONVENIENT_TIME", "from", "07:00", "until", "13:00"))
        .statusCode(201);

    // Then
    List<Map<String, Object>> calls = awaitCallbacks(opened, "SCHEDULED", 3);
    assertThat(calls.getFirst()).containsEntry("dueLocal", "2026-11-24T09:00:00");
    assertThat(calls.subList(1, 3))
        .extracting(call -> (String) call.get("reason"))
        .containsExactlyInAnyOrder("FIRST_CALL", "PROMISE_BROKEN");
    assertThat(calls.subList(1, 3))
        .allSatisfy(call -> assertThat((String) call.get("dueLocal")).startsWith("2026-11-24T13:"));
  }

  @Test
  void deniesAnInconvenientPlaceAndNoOther() {
    TestCase opened = cases.anOpenCase();
    String phone = requestPermit(opened, "CALL").statusCode(201).extract().path("contactPoint.id");
    TestCase other = cases.anOpenCase();
    String ofAnother =
        requestPermit(other, "CALL").statusCode(201).extract().path("contactPoint.id");

    state(opened, Map.of("kind", "INCONVENIENT_PLACE", "contactPointId", phone)).statusCode(201);
    state(opened, Map.of("kind", "INCONVENIENT_PLACE", "contactPointId", ofAnother))
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:contact-point-of-another-account"))
        .body("field", equalTo("contactPointId"));

    requestPermit(opened, "CALL").statusCode(409).body("ruleId", equalTo("inconvenient-place"));
    requestPermit(opened, "EMAIL").statusCode(201);
    requestPermit(other, "CALL").statusCode(201);
  }

  @Test
  void storesOneCopyAndAnswersARepeatedCommandAsBefore() {
    TestCase opened = cases.anOpenCase();
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("caseId", opened.id(), "kind", "CEASE");
    String first = once(key, body);

    assertThat(once(key, body)).isEqualTo(first);
    state(opened, Map.of("kind", "CEASE"))
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:restriction-in-force"))
        .body("restrictionId", equalTo(first));
    list(opened, "&all=true").body("items", hasSize(1));
  }

  private static String once(String key, Map<String, Object> body) {
    return asAgent()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/restrictions")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | kind",
        "{'kind':'HOUSE_ARREST'} | kind",
        "{'kind':'MEDIUM_OPT_OUT'} | channel",
        "{'kind':'MEDIUM_OPT_OUT','channel':'PIGEON'} | channel",
        "{'kind':'CEASE','from':'08:00'} | from",
        "{'kind':'INCONVENIENT_TIME','from':'08:00'} | until",
        "{'kind':'INCONVENIENT_TIME','from':'25:00','until':'26:00'} | from",
        "{'kind':'INCONVENIENT_TIME','from':'08:00','until':'08:00'} | until",
        "{'kind':'INCONVENIENT_TIME','weekDays':['SOMEDAY'],'from':'08:00','until':'09:00'} | weekDays.0",
        "{'kind':'INCONVENIENT_PLACE'} | contactPointId",
        "{'kind':'INCONVENIENT_PLACE','contactPointId':'home'} | contactPointId"
      })
  void recordsNothingOfWhatCannotBe(String body, String field) {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(
            body.replace('\'', '"')
                .replaceFirst(
                    "\\{", "{\"caseId\":\"" + opened.id() + "\"" + (body.equals("{}") ? "" : ",")))
        .post("/restrictions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
    list(opened, "&all=true").body("items", hasSize(0));
  }

  @Test
  void answersWhoMayNotAndWhatIsNotThere() {
    TestCase opened = cases.anOpenCase();
    String id = state(opened, Map.of("kind", "CEASE")).statusCode(201).extract().path("id");

    RestAssured.given().get("/restrictions?caseId=" + opened.id()).then().statusCode(401);
    as("ann", "ops").get("/restrictions?caseId=" + opened.id()).then().statusCode(403);
    as("ann", "ops").body("{}").post("/restrictions").then().statusCode(403);
    asAgent().delete("/restrictions/" + id + "?reason=BORROWER_REQUEST").then().statusCode(403);
    lift(id, "").statusCode(400).body("field", equalTo("note"));
    as("ann", "supervisor")
        .delete("/restrictions/" + id + "?reason=may be called again")
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
    as("ann", "supervisor")
        .delete("/restrictions/" + id)
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
    lift(UUID.randomUUID().toString(), "gone").statusCode(404);
    asAgent().get("/restrictions").then().statusCode(400).body("field", equalTo("caseId"));
    asAgent().get("/restrictions?caseId=" + UUID.randomUUID()).then().statusCode(404);
    state(TestCases.aCase(), Map.of("kind", "CEASE")).statusCode(404);
    list(opened, "").body("items.inForce", equalTo(List.of(true)));
  }

  private static ValidatableResponse state(TestCase testCase, Map<String, Object> terms) {
    Map<String, Object> body = new HashMap<>(terms);
    body.put("caseId", testCase.id());
    body.put("ownWords", WORDS);
    return asAgent().body(body).post("/restrictions").then();
  }

  private static ValidatableResponse lift(String id, String note) {
    return as("ann", "compliance")
        .body(Map.of("reason", "BORROWER_REQUEST", "note", note))
        .post("/restrictions/" + id + "/withdrawal")
        .then();
  }

  @Test
  void rejectsAFlagThatIsNeitherTrueNorFalse() {
    as("ann", "compliance")
        .get("/restrictions?caseId=" + UUID.randomUUID() + "&all=maybe")
        .then()
        .statusCode(400)
        .body("detail", equalTo("all must be true or false (was maybe)"));
  }

  private static ValidatableResponse list(TestCase testCase, String query) {
    return as("ann", "compliance")
        .get("/restrictions?caseId=" + testCase.id() + query)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse requestPermit(TestCase testCase, String channel) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", channel, "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then();
  }

  private static PlanEvent brokenPromise(TestCase testCase) {
    return new PlanEvent.PromiseBroken(
        testCase.id(),
        testCase.account().lenderId(),
        testCase.account().accountId(),
        UUID.randomUUID(),
        Money.of("100.00", "CNY"),
        Money.of("0.00", "CNY"),
        LocalDate.parse("2026-11-20"),
        LocalDate.parse("2026-11-20"),
        TestFacts.origin());
  }
}
