package dev.amends.contact.permission;

import static dev.amends.contact.TestCases.as;
import static dev.amends.contact.TestCases.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking before contacting: counted and reserved in one step, refused with the rule. */
@QuarkusTest
class ContactPermitResourceTest extends ServiceTest {
  @Inject RulePacks packs;

  @Test
  void namesThePackThatAppliesToACase() {
    assertThat(packs.idFor(CaseFile.awaited(UUID.randomUUID(), TestCases.aCase().account())))
        .isEqualTo("strict");
  }

  @Test
  void grantsExactlySevenOfFiftyAtOnce() throws Exception {
    // Given
    TestCase opened = cases.anOpenCase();

    // When
    Callable<Integer> agent = () -> ask(opened, "CALL").extract().statusCode();
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService office = Executors.newFixedThreadPool(50)) {
      for (Future<Integer> one :
          office.invokeAll(Stream.generate(() -> agent).limit(50).toList())) {
        answers.add(one.get());
      }
    }

    // Then
    assertThat(answers).containsOnly(201, 409);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(7);
    assertThat(cases.awaitTold(opened, "ContactPermitted", 7))
        .hasSize(7)
        .flatExtracting(Schemas::violations)
        .isEmpty();
    assertThat(cases.awaitTold(opened, "ContactDenied", 43))
        .hasSize(43)
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  @Test
  void namesTheRuleItsCitationTheCountAndTheNextTime() {
    TestCase opened = cases.anOpenCase();
    for (int attempt = 0; attempt < 7; attempt++) {
      ask(opened, "CALL").statusCode(201).body("counted", equalTo(attempt));
    }
    ask(opened, "CALL")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:amends:problem:contact-denied"))
        .body("rulePack", equalTo("strict/1"))
        .body("ruleId", equalTo("attempts-7-in-7-days"))
        .body("citation", equalTo("12 CFR 1006.14(b)(2)(i)(A)"))
        .body("counted", equalTo(7))
        .body("nextPermittedAt", equalTo("2026-11-30T00:00:00Z"));
  }

  @Test
  void repeatsADenialUnderTheSameKey() {
    // Given
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofHours(9));
    String key = UUID.randomUUID().toString();
    String first = denial(opened, key);
    clock.advance(Duration.ofHours(15));

    // When
    String second = denial(opened, key);

    // Then
    assertThat(second).isEqualTo(first).contains("calling-hours");
    assertThat(cases.awaitTold(opened, "ContactDenied", 1)).hasSize(1);
  }

  private static String denial(TestCase of, String key) {
    return asAgent()
        .header("Idempotency-Key", key)
        .body(Map.of("caseId", of.id(), "channel", "CALL", "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .extract()
        .path("ruleId");
  }

  @Test
  void givesAnUnusedAttemptBackAfterHalfAnHour() {
    TestCase opened = cases.anOpenCase();
    for (int attempt = 0; attempt < 7; attempt++) {
      ask(opened, "CALL").statusCode(201);
    }
    clock.advance(Duration.ofMinutes(29));
    ask(opened, "CALL").statusCode(409);
    clock.advance(Duration.ofMinutes(1));
    ask(opened, "CALL").statusCode(201).body("counted", equalTo(0));
  }

  @Test
  void refusesForAWeekAfterAConversation() {
    TestCase opened = cases.anOpenCase();
    TestCases.talk(opened, "RPC_DISPUTE").statusCode(201);
    ask(opened, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("none-within-7-days-of-conversation"))
        .body("nextPermittedAt", equalTo("2026-11-30T00:00:00Z"));
    ask(opened, "LETTER").statusCode(201);
  }

  @Test
  void countsWhatWasTriedAndNotWhatDidNotConnect() {
    TestCase opened = cases.anOpenCase();
    TestCases.call(opened, "NO_ANSWER").statusCode(201);
    TestCases.call(opened, "INVALID_NUMBER", Map.of("contactPoint", TestCases.PHONE))
        .statusCode(201);
    ask(opened, "CALL").statusCode(201).body("counted", equalTo(1));
  }

  @Test
  void countsTheConversationOfAnInboundContact() {
    TestCase opened = cases.anOpenCase();
    TestCases.inbound(opened, "INBOUND", Map.of("noPromiseReason", "NOT_ASKED"))
        .statusCode(201)
        .body("attempt", equalTo(false))
        .body("conversation", equalTo(true));
    ask(opened, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("none-within-7-days-of-conversation"));
  }

  @Test
  void refusesOutsideOfTheBorrowersDay() {
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofHours(9));
    ask(opened, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("calling-hours"))
        .body("counted", nullValue())
        .body("nextPermittedAt", equalTo("2026-11-24T00:00:00Z"));
  }

  @Test
  void refusesWhileTheCaseIsOnHold() {
    TestCase opened = cases.anOpenCase();
    cases
        .topics()
        .publish(
            new CaseEvent.HoldPlaced(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                UUID.randomUUID(),
                HoldKind.VULNERABILITY,
                LocalDate.of(2026, 11, 20),
                null,
                "told us",
                TestCases.origin()));
    TestCases.awaitCallbacks(opened, "CANCELLED", 1);
    ask(opened, "LETTER").statusCode(409).body("ruleId", equalTo("hold-vulnerability"));
  }

  @ParameterizedTest
  @CsvSource({
    "another case, permit-of-another-case",
    "another channel, permit-of-another-channel",
    "used, permit-used",
    "expired, permit-expired",
    "unknown, permit-of-another-case"
  })
  void logsNothingUnderAPermitThatDoesNotFit(String how, String type) {
    TestCase opened = cases.anOpenCase();
    TestCase permitted = how.equals("another case") ? cases.anOpenCase() : opened;
    String permit =
        how.equals("unknown")
            ? UUID.randomUUID().toString()
            : ask(permitted, "CALL").statusCode(201).extract().path("permitId");
    if (how.equals("used")) {
      log(opened, "CALL", permit, "NO_ANSWER").statusCode(201);
    }
    if (how.equals("expired")) {
      clock.advance(Duration.ofMinutes(30));
    }
    int before = contacts(opened);
    log(opened, how.equals("another channel") ? "SMS" : "CALL", permit, "NO_ANSWER")
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:" + type))
        .body("field", equalTo("permitId"));
    assertThat(contacts(opened)).isEqualTo(before);
  }

  @Test
  void answersWhoMayNotAndWhatIsWrong() {
    TestCase opened = cases.anOpenCase();
    RestAssured.given().post("/contact-permits").then().statusCode(401);
    as("ann", "ops").body("{}").post("/contact-permits").then().statusCode(403);
    ask(TestCases.aCase(), "CALL").statusCode(404);
    ask(opened, "PIGEON").statusCode(400).body("field", equalTo("channel"));
    asAgent()
        .body(Map.of("caseId", opened.id(), "channel", "CALL"))
        .post("/contact-permits")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo("purpose"));
  }

  private static int contacts(TestCase of) {
    return asAgent().get("/contacts?caseId=" + of.id()).then().extract().path("items.size()");
  }

  private static ValidatableResponse ask(TestCase of, String channel) {
    return asAgent()
        .body(Map.of("caseId", of.id(), "channel", channel, "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then();
  }

  private static ValidatableResponse log(
      TestCase of, String channel, String permit, String disposition) {
    return asAgent()
        .body(
            Map.of(
                "caseId", of.id(),
                "channel", channel,
                "disposition", disposition,
                "permitId", permit))
        .post("/contacts")
        .then();
  }
}
