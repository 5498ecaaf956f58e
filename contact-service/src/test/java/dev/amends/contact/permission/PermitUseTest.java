package dev.amends.contact.permission;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every contact goes on record; one that broke a rule is published as a breach as well. */
@QuarkusTest
class PermitUseTest extends ServiceTest {
  private static final Instant MORNING = Instant.parse("2026-11-23T15:00:00Z");

  @Test
  void distinguishesReturnedAttemptsFromNewOnes() {
    // Given
    TestCase opened = aCaseInNewYork();
    List<String> early = Stream.generate(() -> permit(opened)).limit(7).toList();
    clock.advance(Duration.ofMinutes(31));
    List<String> late = Stream.generate(() -> permit(opened)).limit(7).toList();
    late.forEach(permit -> log(opened, permit, "NO_ANSWER", null).body("brokenRule", nullValue()));

    // When
    early.forEach(
        permit ->
            log(opened, permit, "NO_ANSWER", MORNING.plusSeconds(60))
                .body("brokenRule", equalTo("attempts-7-in-7-days")));

    // Then
    assertThat(cases.awaitEvents(opened, "ConductBreachRecorded", 7))
        .hasSize(7)
        .flatExtracting(Schemas::violations)
        .isEmpty();
    breaches(opened)
        .body("items.size()", equalTo(7))
        .body("items.type.unique()", equalTo(List.of("FREQUENCY")));
    requestPermit(opened).statusCode(409).body("counted", equalTo(14));
  }

  @Test
  void acceptsAContactLoggedLateIfNoOtherTookItsPlace() {
    TestCase opened = aCaseInNewYork();
    List<String> permits = Stream.generate(() -> permit(opened)).limit(7).toList();
    clock.advance(Duration.ofMinutes(31));
    permits.forEach(
        permit ->
            log(opened, permit, "NO_ANSWER", MORNING.plusSeconds(60))
                .body("brokenRule", nullValue()));
    requestPermit(opened)
        .statusCode(409)
        .body("counted", equalTo(7))
        .body("nextPermittedAt", equalTo("2026-11-30T13:00:00Z"));
    assertThat(cases.events(opened, "ConductBreachRecorded")).isEmpty();
  }

  @Test
  void withdrawsTheOtherPermitsAfterAConversation() {
    TestCase opened = aCaseInNewYork();
    String before = permit(opened);
    String after = permit(opened);
    String unused = permit(opened);
    clock.advance(Duration.ofMinutes(5));
    TestContacts.talk(opened, "RPC_DISPUTE").statusCode(201);

    show(unused)
        .body("withdrawnAt", equalTo("2026-11-23T15:05:00Z"))
        .body("withdrawnRule", equalTo("none-within-7-days-of-conversation"));
    log(opened, before, "NO_ANSWER", MORNING.plusSeconds(60)).body("brokenRule", nullValue());
    clock.advance(Duration.ofMinutes(1));
    log(opened, after, "NO_ANSWER", null)
        .body("brokenRule", equalTo("none-within-7-days-of-conversation"));
    breaches(opened).body("items.type", equalTo(List.of("FREQUENCY")));
  }

  @ParameterizedTest
  @CsvSource({
    "CEASE, cease",
    "MEDIUM_OPT_OUT, opt-out-call",
    "hold, hold-dispute",
    "representative, represented",
    "closed, case-not-open",
    "withdrawn number, contact-point-unusable"
  })
  void withdrawsWhatAFactForbids(String fact, String rule) {
    // Given
    TestCase opened = aCaseInNewYork();
    String unused = permit(opened);
    String used = permit(opened);
    clock.advance(Duration.ofMinutes(5));

    // When
    state(opened, fact);

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> show(unused).body("withdrawnRule", equalTo(rule)));
    log(opened, used, "NO_ANSWER", MORNING.plusSeconds(299)).body("brokenRule", nullValue());
    clock.advance(Duration.ofMinutes(1));
    log(opened, unused, "NO_ANSWER", null).body("brokenRule", equalTo(rule));
    breaches(opened).body("items.type", equalTo(List.of("NOT_PERMITTED")));
    show(unused).body("withdrawnRule", equalTo(rule)).body("granted", equalTo(true));
  }

  private void state(TestCase testCase, String fact) {
    switch (fact) {
      case "CEASE" -> restrict(Map.of("caseId", testCase.id(), "kind", "CEASE"));
      case "MEDIUM_OPT_OUT" ->
          restrict(Map.of("caseId", testCase.id(), "kind", "MEDIUM_OPT_OUT", "channel", "CALL"));
      case "hold" ->
          cases
              .topics()
              .publish(
                  new CaseEvent.HoldPlaced(
                      testCase.id(),
                      testCase.account().lenderId(),
                      testCase.account().accountId(),
                      UUID.randomUUID(),
                      HoldKind.DISPUTE,
                      LocalDate.of(2026, 11, 20),
                      null,
                      "not his",
                      TestFacts.origin()));
      case "closed" ->
          cases
              .topics()
              .publish(
                  new CaseEvent.CaseCured(
                      testCase.id(),
                      testCase.account().lenderId(),
                      testCase.account().accountId(),
                      LocalDate.of(2026, 11, 20),
                      LocalDate.of(2026, 12, 20),
                      TestFacts.facts(
                          CaseStatus.CURED, "America/New_York", "US-NY", "en", "120.00", "USD"),
                      TestFacts.origin()));
      case "representative" ->
          asAgent()
              .body(
                  Map.of("name", "Law Office", "authority", "a letter", "contact", "+12125550188"))
              .put("/cases/" + testCase.id() + "/representative")
              .then()
              .statusCode(200);
      default -> {
        String point =
            asAgent()
                .get("/contact-points?caseId=" + testCase.id())
                .then()
                .extract()
                .path("items.find { it.kind == 'PHONE' }.id");
        asAgent()
            .body(Map.of("reason", "WITHDRAWN"))
            .post("/contact-points/" + point + "/withdrawal")
            .then()
            .statusCode(200);
      }
    }
  }

  private static void restrict(Map<String, Object> terms) {
    asAgent().body(terms).post("/restrictions").then().statusCode(201);
  }

  @Test
  void recordsABreachForACallThatBeganAfterTheHours() {
    clock.set(Instant.parse("2026-11-24T01:50:00Z"));
    TestCase opened = cases.anOpenCase("us-bank", "America/New_York", "US-NY", "en", "1.00", "USD");
    String permit = permit(opened);
    clock.advance(Duration.ofMinutes(15));
    log(opened, permit, "NO_ANSWER", null).body("brokenRule", equalTo("calling-hours"));
    breaches(opened).body("items.type", equalTo(List.of("TIME")));
  }

  @Test
  void givesAPermitBack() {
    TestCase opened = aCaseInNewYork();
    List<String> permits = Stream.generate(() -> permit(opened)).limit(7).toList();
    requestPermit(opened).statusCode(409);
    as("somebody.else", "agent")
        .delete("/contact-permits/" + permits.getFirst())
        .then()
        .statusCode(403);
    asAgent()
        .delete("/contact-permits/" + permits.getFirst())
        .then()
        .statusCode(200)
        .body("withdrawnBy", equalTo("li.na"))
        .body("withdrawnRule", nullValue());
    asAgent().delete("/contact-permits/" + permits.getFirst()).then().statusCode(409);
    as("chen.jie", "supervisor")
        .delete("/contact-permits/" + permits.get(1))
        .then()
        .statusCode(200)
        .body("withdrawnBy", equalTo("chen.jie"));
    requestPermit(opened).statusCode(201).body("counted", equalTo(5));
    requestPermit(opened).statusCode(201);
    requestPermit(opened).statusCode(409);
    asAgent()
        .body(body(opened, permits.getFirst(), "NO_ANSWER", null))
        .post("/contacts")
        .then()
        .statusCode(201)
        .body("brokenRule", equalTo("permit-withdrawn"));
    asAgent().delete("/contact-permits/" + UUID.randomUUID()).then().statusCode(404);
  }

  /** Monday, 10:00 in New York, for a lender that uses the rule pack of the region. */
  private TestCase aCaseInNewYork() {
    clock.set(MORNING);
    return cases.anOpenCase("us-bank", "America/New_York", "US-NY", "en", "120.00", "USD");
  }

  private static String permit(TestCase testCase) {
    return requestPermit(testCase).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse requestPermit(TestCase testCase) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", "CALL", "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then();
  }

  private static ValidatableResponse show(String permit) {
    return as("ann", "compliance").get("/contact-permits/" + permit).then().statusCode(200);
  }

  private static ValidatableResponse breaches(TestCase testCase) {
    return as("ann", "compliance").get("/breaches?caseId=" + testCase.id()).then().statusCode(200);
  }

  private static ValidatableResponse log(
      TestCase testCase, String permit, String disposition, @Nullable Instant at) {
    return asAgent()
        .body(body(testCase, permit, disposition, at))
        .post("/contacts")
        .then()
        .statusCode(201);
  }

  private static Map<String, Object> body(
      TestCase testCase, String permit, String disposition, @Nullable Instant at) {
    Map<String, Object> body = new HashMap<>();
    body.put("caseId", testCase.id());
    body.put("channel", "CALL");
    body.put("disposition", disposition);
    body.put("permitId", permit);
    if (at != null) {
      body.put("contactedAt", at.toString());
    }
    return body;
  }
}
