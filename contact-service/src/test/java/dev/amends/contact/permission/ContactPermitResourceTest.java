package dev.amends.contact.permission;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCallbacks;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.AssessmentEvent;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permits over HTTP: attempts are counted and reserved in one step; a denial names its rule. */
@QuarkusTest
class ContactPermitResourceTest extends ServiceTest {
  @Inject DataSource database;
  @Inject RulePacks packs;

  @Test
  void namesThePackThatAppliesToACase() {
    assertThat(packs.idFor(CaseFile.awaited(UUID.randomUUID(), TestCases.aCase().account())))
        .isEqualTo("strict");
  }

  @Test
  void grantsExactlySevenOfFiftyAtOnceUnderRegF() throws Exception {
    // Given
    TestCase opened = aCaseInNewYork();

    // When
    Callable<Integer> agent = () -> requestPermit(opened, "CALL").extract().statusCode();
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
    assertThat(cases.awaitEvents(opened, "ContactPermitted", 7))
        .hasSize(7)
        .flatExtracting(Schemas::violations)
        .isEmpty();
    assertThat(cases.awaitEvents(opened, "ContactDenied", 43))
        .hasSize(43)
        .flatExtracting(Schemas::violations)
        .isEmpty();
    decisions(opened, "limit=500")
        .body("items.findAll { it.granted }.size()", equalTo(7))
        .body("items.findAll { !it.granted }.size()", equalTo(43))
        .body(
            "items.findAll { !it.granted }.ruleId.unique()",
            equalTo(List.of("attempts-7-in-7-days")));
  }

  @Test
  void namesTheRuleItsCitationWhatItCountedAndTheNextTime() {
    TestCase opened = aCaseInNewYork();
    for (int attempt = 0; attempt < 7; attempt++) {
      requestPermit(opened, "CALL").statusCode(201).body("counted", equalTo(attempt));
    }
    String decision =
        requestPermit(opened, "CALL")
            .statusCode(409)
            .contentType("application/problem+json")
            .body("type", equalTo("urn:amends:problem:contact-denied"))
            .body("rulePack", equalTo("us-reg-f/1"))
            .body("ruleId", equalTo("attempts-7-in-7-days"))
            .body("citation", equalTo("12 CFR 1006.14(b)(2)(i)(A)"))
            .body("counted", equalTo(7))
            .body("countedAttempts.size()", equalTo(7))
            .body("countedAttempts.channel.unique()", equalTo(List.of("CALL")))
            .body("countedAttempts.at.unique()", equalTo(List.of("2026-11-23T15:00:00Z")))
            // No attempt has been made: the reservations lapse.
            .body("nextPermittedAt", equalTo("2026-11-23T15:30:00Z"))
            .extract()
            .path("decisionId");
    as("ann", "compliance")
        .get("/contact-permits/" + decision)
        .then()
        .statusCode(200)
        .body("granted", equalTo(false))
        .body("rulePack", equalTo("us-reg-f/1"))
        .body("ruleId", equalTo("attempts-7-in-7-days"))
        .body("citation", equalTo("12 CFR 1006.14(b)(2)(i)(A)"))
        .body("countedAttempts.size()", equalTo(7))
        .body("nextPermittedAt", equalTo("2026-11-23T15:30:00Z"))
        .body("decidedBy", equalTo("li.na"))
        .body("decidedRole", equalTo("agent"))
        .body("decidedAt", equalTo("2026-11-23T15:00:00Z"));
  }

  @Test
  void saysWhyAPersonWasCalled() {
    TestCase opened = cases.anOpenCase();
    String permit =
        requestPermit(opened, "CALL")
            .statusCode(201)
            .body("contactPoint.kind", equalTo("PHONE"))
            .body("contactPoint.value", equalTo(TestCases.PHONE))
            .extract()
            .path("id");
    String contact = log(opened, "CALL", permit, "NO_ANSWER").statusCode(201).extract().path("id");
    as("ann", "compliance")
        .get("/contact-permits/" + permit)
        .then()
        .statusCode(200)
        .body("granted", equalTo(true))
        .body("channel", equalTo("CALL"))
        .body("purpose", equalTo("COLLECTION"))
        .body("party", equalTo("BORROWER"))
        .body("rulePack", equalTo("strict/2"))
        .body("usedBy", equalTo(contact))
        .body("expiresAt", equalTo("2026-11-23T02:30:00Z"));
  }

  @Test
  void showsThePagesOfWhatWasDecided() {
    TestCase opened = cases.anOpenCase();
    for (int attempt = 0; attempt < 7; attempt++) {
      requestPermit(opened, "CALL");
    }
    String next =
        decisions(opened, "limit=5")
            .body("items.granted.unique()", equalTo(List.of(true)))
            .extract()
            .path("nextCursor");
    decisions(opened, "limit=5&cursor=" + next)
        .body("items.granted", equalTo(List.of(true, false)))
        .body("nextCursor", nullValue());
  }

  @Test
  void deniesWhileTheBorrowerHasNotBeenReported() {
    TestCase unreported = cases.aCaseWithoutBorrowerData();
    requestPermit(unreported, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("required-data"))
        .body(
            "missing",
            equalTo(
                List.of(
                    "IDENTITY_NUMBER",
                    "CONTACT_POINT",
                    "LOAN_AMOUNT",
                    "DAYS_PAST_DUE",
                    "REPAYMENT_HISTORY")))
        .body("stale", equalTo(List.of()));
    as("ann", "compliance")
        .get("/cases/" + unreported.id() + "/readiness?channel=CALL")
        .then()
        .statusCode(200)
        .body("ready", equalTo(false))
        .body("missing.size()", equalTo(5));
  }

  @Test
  void deniesWhileTheCaseIsKnownOnlyFromAnotherTopic() {
    // Given: the assessment was faster than CaseOpened, so the borrower is not known
    TestCase early = TestCases.aCase();
    cases
        .topics()
        .publish(
            new AssessmentEvent.AssessmentExpired(
                early.id(),
                early.account().lenderId(),
                early.account().accountId(),
                UUID.randomUUID(),
                LocalDate.of(2026, 11, 20),
                TestFacts.origin()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> asAgent().get("/cases/" + early.id() + "/readiness").statusCode(),
            status -> status == 200);

    // Then
    requestPermit(early, "CALL").statusCode(409).body("ruleId", equalTo("required-data"));
  }

  @Test
  void deniesOnceTheDataIsStale() {
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofDays(45));
    requestPermit(opened, "CALL").statusCode(201);
    clock.advance(Duration.ofSeconds(1));
    requestPermit(opened, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("required-data"))
        .body("missing", equalTo(List.of()))
        .body("stale", equalTo(List.of("LOAN_AMOUNT", "DAYS_PAST_DUE", "REPAYMENT_HISTORY")));
    asAgent()
        .get("/cases/" + opened.id() + "/readiness")
        .then()
        .body("ready", equalTo(false))
        .body("stale.size()", equalTo(3))
        .body("items.find { it.item == 'LOAN_AMOUNT' }.toldAt", equalTo("2026-11-23T02:00:00Z"));
  }

  @Test
  void takesAContactPointByItsValueOrItsIdAndNoOther() {
    TestCase opened = cases.anOpenCase();
    String id =
        requestPermitAt(opened, "CALL", TestCases.PHONE)
            .statusCode(201)
            .extract()
            .path("contactPoint.id");
    requestPermitAt(opened, "CALL", id)
        .statusCode(201)
        .body("contactPoint.value", equalTo(TestCases.PHONE));
    requestPermitAt(opened, "CALL", "+8613811111111")
        .statusCode(409)
        .body("ruleId", equalTo("contact-point-unknown"));
    requestPermitAt(opened, "LETTER", id)
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:contact-point-of-another-channel"))
        .body("field", equalTo("contactPoint"));
    requestPermitAt(opened, "CALL", "")
        .statusCode(400)
        .body("violations[0].field", equalTo("contactPoint"));
    requestPermitAt(opened, "EMAIL", TestCases.EMAIL).statusCode(201);
    requestPermitAt(opened, "VISIT", TestCases.ADDRESS).statusCode(201);
  }

  @Test
  void countsOneNumberOverTwoDebtsOfThePerson() {
    TestCase testCase = cases.anOpenCase();
    TestCase other = cases.anotherDebtOf(testCase);
    for (int attempt = 0; attempt < 6; attempt++) {
      requestPermit(attempt % 2 == 0 ? testCase : other, "CALL").statusCode(201);
    }
    requestPermit(testCase, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("attempts-6-a-day-same-contact-point"))
        .body("counted", equalTo(6));
    requestPermit(other, "CALL").statusCode(409);
  }

  @Test
  void countsOneNumberOverTwoBorrowersWhoShareIt() {
    TestCase testCase = cases.anOpenCase();
    TestCase ofAnotherBorrower = cases.anOpenCase();
    for (int attempt = 0; attempt < 6; attempt++) {
      requestPermit(attempt % 2 == 0 ? testCase : ofAnotherBorrower, "CALL").statusCode(201);
    }
    requestPermit(testCase, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("attempts-6-a-day-same-contact-point"))
        .body("counted", equalTo(6));
    requestPermit(ofAnotherBorrower, "CALL").statusCode(409);
  }

  @Test
  void countsVoicemailButNotCallsThatDidNotConnect() {
    TestCase opened = aCaseInNewYork();
    for (int attempt = 0; attempt < 7; attempt++) {
      String permit = requestPermit(opened, "CALL").statusCode(201).extract().path("id");
      log(opened, "CALL", permit, "VOICEMAIL").statusCode(201);
    }
    requestPermit(opened, "CALL").statusCode(409).body("counted", equalTo(7));
    TestCase other = aCaseInNewYork();
    for (int attempt = 0; attempt < 8; attempt++) {
      String permit = requestPermitAtNewNumber(other, attempt, 0);
      log(other, "CALL", permit, "INVALID_NUMBER").statusCode(201);
    }
  }

  @Test
  void repeatsTheNumberUnderTheSameKeyButDoesNotStoreIt() throws SQLException {
    TestCase opened = cases.anOpenCase();
    String key = UUID.randomUUID().toString();
    String permit = permitUnder(opened, key);
    assertThat(permitUnder(opened, key)).isEqualTo(permit);
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from idempotent_answer"
                    + " where body like '%' || ? || '%' or idempotency_key = ?")) {
      select.setString(1, TestCases.PHONE.substring(1));
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getInt(1)).isZero();
      }
    }
  }

  private static String permitUnder(TestCase testCase, String key) {
    return asAgent()
        .header("Idempotency-Key", key)
        .body(Map.of("caseId", testCase.id(), "channel", "CALL", "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(201)
        .body("contactPoint.value", equalTo(TestCases.PHONE))
        .extract()
        .path("id");
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
    assertThat(cases.awaitEvents(opened, "ContactDenied", 1)).hasSize(1);
  }

  private static String denial(TestCase testCase, String key) {
    return asAgent()
        .header("Idempotency-Key", key)
        .body(Map.of("caseId", testCase.id(), "channel", "CALL", "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .extract()
        .path("ruleId");
  }

  @Test
  void givesAnUnusedAttemptBackAfterHalfAnHour() {
    TestCase opened = aCaseInNewYork();
    for (int attempt = 0; attempt < 7; attempt++) {
      requestPermit(opened, "CALL").statusCode(201);
    }
    clock.advance(Duration.ofMinutes(29));
    requestPermit(opened, "CALL").statusCode(409);
    clock.advance(Duration.ofMinutes(1));
    requestPermit(opened, "CALL").statusCode(201).body("counted", equalTo(0));
  }

  @Test
  void deniesForAWeekAfterAConversation() {
    TestCase opened = cases.anOpenCase();
    TestContacts.talk(opened, "RPC_DISPUTE").statusCode(201);
    requestPermit(opened, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("none-within-7-days-of-conversation"))
        .body("countedAttempts.size()", equalTo(1))
        .body("nextPermittedAt", equalTo("2026-11-30T00:00:00Z"));
    requestPermit(opened, "LETTER").statusCode(201);
  }

  @Test
  void countsAttemptsButNotCallsThatDidNotConnect() {
    TestCase opened = cases.anOpenCase();
    TestContacts.call(opened, "NO_ANSWER").statusCode(201);
    TestContacts.call(opened, "INVALID_NUMBER", Map.of("contactPoint", TestCases.PHONE))
        .statusCode(201);
    requestPermitAt(opened, "CALL", TestCases.PHONE)
        .statusCode(409)
        .body("ruleId", equalTo("contact-point-unusable"));
    requestPermitAtNewNumber(opened, 0, 1);
  }

  @Test
  void countsTheConversationOfAnInboundContact() {
    TestCase opened = cases.anOpenCase();
    TestContacts.inbound(opened, "INBOUND", Map.of("noPromiseReason", "NOT_ASKED"))
        .statusCode(201)
        .body("attempt", equalTo(false))
        .body("conversation", equalTo(true));
    requestPermit(opened, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("none-within-7-days-of-conversation"));
  }

  @Test
  void deniesOutsideOfTheBorrowersDay() {
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofHours(9));
    requestPermit(opened, "CALL")
        .statusCode(409)
        .body("ruleId", equalTo("calling-hours"))
        .body("counted", nullValue())
        .body("nextPermittedAt", equalTo("2026-11-24T00:00:00Z"));
  }

  @Test
  void deniesWhileTheCaseIsOnHold() {
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
                TestFacts.origin()));
    TestCallbacks.awaitCallbacks(opened, "CANCELLED", 1);
    requestPermit(opened, "LETTER").statusCode(409).body("ruleId", equalTo("hold-vulnerability"));
  }

  @ParameterizedTest
  @CsvSource({
    "another channel, permit-of-another-channel",
    "used, permit-used",
    "expired, permit-expired"
  })
  void recordsAContactUnderAPermitThatDoesNotCoverItAsABreach(String how, String rule) {
    // Given
    TestCase opened = cases.anOpenCase();
    String permit = requestPermit(opened, "CALL").statusCode(201).extract().path("id");
    if (how.equals("used")) {
      log(opened, "CALL", permit, "NO_ANSWER").statusCode(201);
    }
    if (how.equals("expired")) {
      clock.advance(Duration.ofMinutes(30));
    }
    int before = contacts(opened);

    // When
    boolean written = how.equals("another channel");
    log(opened, written ? "SMS" : "CALL", permit, written ? "SENT" : "NO_ANSWER")
        .statusCode(201)
        .body("brokenRule", equalTo(rule));

    // Then
    assertThat(contacts(opened)).isEqualTo(before + 1);
    assertThat(cases.awaitEvents(opened, "ConductBreachRecorded", 1))
        .singleElement()
        .satisfies(event -> assertThat(event.data().get("ruleId").asText()).isEqualTo(rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"another case", "unknown"})
  void logsNothingUnderAPermitOfAnotherCase(String how) {
    TestCase opened = cases.anOpenCase();
    String permit =
        how.equals("unknown")
            ? UUID.randomUUID().toString()
            : requestPermit(cases.anOpenCase(), "CALL").statusCode(201).extract().path("id");
    log(opened, "CALL", permit, "NO_ANSWER")
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:permit-of-another-case"))
        .body("field", equalTo("permitId"));
    assertThat(contacts(opened)).isZero();
  }

  @Test
  void answersWhoMayNotAndWhatIsWrong() {
    TestCase opened = cases.anOpenCase();
    RestAssured.given()
        .contentType(ContentType.JSON)
        .post("/contact-permits")
        .then()
        .statusCode(401);
    as("ann", "ops").body("{}").post("/contact-permits").then().statusCode(403);
    requestPermit(TestCases.aCase(), "CALL").statusCode(404);
    requestPermit(opened, "PIGEON").statusCode(400).body("field", equalTo("channel"));
    asAgent()
        .body(Map.of("caseId", opened.id(), "channel", "CALL"))
        .post("/contact-permits")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo("purpose"));
    asAgent().get("/contact-permits").then().statusCode(400).body("field", equalTo("caseId"));
    asAgent().get("/contact-permits/" + UUID.randomUUID()).then().statusCode(404);
    asAgent().get("/cases/" + UUID.randomUUID() + "/readiness").then().statusCode(404);
    as("ann", "ops").get("/contact-permits?caseId=" + opened.id()).then().statusCode(403);
  }

  /** Monday, 10:00 in New York, for a lender that uses the rule pack of the region. */
  private TestCase aCaseInNewYork() {
    clock.set(Instant.parse("2026-11-23T15:00:00Z"));
    return cases.anOpenCase("us-bank", "America/New_York", "US-NY", "en", "120.00", "USD");
  }

  private static ValidatableResponse decisions(TestCase testCase, String query) {
    return as("ann", "compliance")
        .get("/contact-permits?caseId=" + testCase.id() + "&" + query)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse requestPermitAt(
      TestCase testCase, String channel, String contactPoint) {
    return asAgent()
        .body(
            Map.of(
                "caseId",
                testCase.id(),
                "channel",
                channel,
                "purpose",
                "COLLECTION",
                "contactPoint",
                contactPoint))
        .post("/contact-permits")
        .then();
  }

  /** Requests a permit for a number as soon as the lender's report of it was applied. */
  private String requestPermitAtNewNumber(TestCase testCase, int number, int counted) {
    String phone = "+1212555010" + number;
    cases.alsoReachedAt(testCase, phone, 2L + number);
    return await()
        .until(
            () -> requestPermitAt(testCase, "CALL", phone).extract(),
            answer -> answer.statusCode() == 201)
        .response()
        .then()
        .body("counted", equalTo(counted))
        .extract()
        .path("id");
  }

  private static int contacts(TestCase testCase) {
    return asAgent().get("/contacts?caseId=" + testCase.id()).then().extract().path("items.size()");
  }

  private static ValidatableResponse requestPermit(TestCase testCase, String channel) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", channel, "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then();
  }

  private static ValidatableResponse log(
      TestCase testCase, String channel, String permit, String disposition) {
    return asAgent()
        .body(
            Map.of(
                "caseId", testCase.id(),
                "channel", channel,
                "disposition", disposition,
                "permitId", permit))
        .post("/contacts")
        .then();
  }
}
