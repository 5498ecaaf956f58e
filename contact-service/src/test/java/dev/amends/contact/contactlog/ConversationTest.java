package dev.amends.contact.contactlog;

import static dev.amends.contact.TestCases.as;
import static dev.amends.contact.TestCases.asAgent;
import static dev.amends.contact.TestCases.awaitCallbacks;
import static dev.amends.contact.TestCases.call;
import static dev.amends.contact.TestCases.callbacks;
import static dev.amends.contact.TestCases.inbound;
import static dev.amends.contact.TestCases.permit;
import static dev.amends.contact.TestCases.talk;
import static dev.amends.contact.TestCases.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restrictions;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How conversations are logged, stored and published. */
@QuarkusTest
class ConversationTest extends ServiceTest {
  private static final String WORDS = "I lost my shifts in December";
  private static final UUID PLAN = UUID.fromString("01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c99");

  @Inject ContactPoints points;
  @Inject Restrictions restrictions;

  @Test
  void storesTheConversationAndPublishesCodesOnly() {
    // Given
    TestCase opened = cases.anOpenCase();
    Map<String, Object> notes =
        Map.of(
            "introduction", Map.of("name", "Li Na", "role", "adviser"),
            "checks",
                List.of(
                    Map.of("item", "DIFFICULTY_ACKNOWLEDGED", "at", "2026-11-23T01:59:00Z"),
                    Map.of("item", "HEARD_OUT", "at", "2026-11-23T02:00:00Z")),
            "tasks",
                Map.of(
                    "paymentAsked", true,
                    "reasonLearned", true,
                    "consequencesExplained", List.of(),
                    "commitmentObtained", false),
            "keyPoints", List.of("half the shifts"),
            "incomeSource", "SALARY",
            "monthlyExpense", Map.of("amount", "3500.00", "currency", "CNY"),
            "cooperation", "COOPERATIVE",
            "benefitsTold", List.of("CREDIT_RECORD"),
            "resourcesGiven", List.of("DEBT_ADVICE"),
            "plan",
                Map.of(
                    "planId",
                    PLAN,
                    "objection",
                    "too much at once",
                    "counterProposal",
                    "half of it",
                    "counterAmount",
                    Map.of("amount", "200.00", "currency", "CNY")));

    // When
    String id =
        talk(
                opened,
                "RPC_HARDSHIP",
                Map.of(
                    "contactPoint", TestCases.PHONE,
                    "numberUsed", "+861000000000",
                    "ownWords", WORDS,
                    "agentView", "credible and calm",
                    "reasonCode", "REDUCED_HOURS",
                    "noPromiseReason", "ASSESSMENT_NEEDED",
                    "talk", notes))
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    asAgent()
        .get("/contacts/" + id)
        .then()
        .body("ownWords", equalTo(WORDS))
        .body("agentView", equalTo("credible and calm"))
        .body("contactPoint", equalTo(TestCases.PHONE))
        .body("numberUsed", equalTo("+861000000000"))
        .body("firstContact", equalTo(true))
        .body("verified", equalTo(true))
        .body("talk.introduction.name", equalTo("Li Na"))
        .body("talk.checks[1].item", equalTo("HEARD_OUT"))
        .body("talk.monthlyExpense.amount", equalTo("3500.00"))
        .body("talk.plan.objection", equalTo("too much at once"));
    PublishedEvent event = cases.awaitEvents(opened, "ContactLogged", 1).getFirst();
    assertThat(Schemas.violations(event)).isEmpty();
    JsonNode talk = event.data().get("talk");
    assertThat(talk.get("firstContact").asBoolean()).isTrue();
    assertThat(talk.get("agentIdentified").asBoolean()).isTrue();
    assertThat(talk.get("paymentAsked").asBoolean()).isTrue();
    assertThat(talk.get("noPromiseReason").asText()).isEqualTo("ASSESSMENT_NEEDED");
    assertThat(talk.get("monthlyExpense").get("amount").asText()).isEqualTo("3500.00");
    assertThat(talk.get("cooperation").asText()).isEqualTo("COOPERATIVE");
    assertThat(talk.get("planId").asText()).isEqualTo(PLAN.toString());
    assertThat(talk.get("planObjected").asBoolean()).isTrue();
    assertThat(talk.get("counterProposal").get("amount").asText()).isEqualTo("200.00");
    assertThat(event.data().toString())
        .doesNotContain(WORDS, "credible", "too much", "half", "Li Na", TestCases.PHONE);
  }

  @Test
  void marksOnlyTheFirstConversationOfACase() {
    TestCase opened = cases.anOpenCase();
    call(opened, "NO_ANSWER").statusCode(201).body("firstContact", equalTo(false));
    talk(opened, "RPC_NO_COMMITMENT").statusCode(201).body("firstContact", equalTo(true));
    inbound(opened, "INBOUND", Map.of("noPromiseReason", "NOT_ASKED"))
        .statusCode(201)
        .body("firstContact", equalTo(false));
  }

  @Test
  void countsFirstConversationsApartFromLaterOnes() {
    // Given: a separate hour, so that no other conversation counts
    clock.set(Instant.parse("2027-03-01T02:00:00Z"));
    TestCase opened = cases.anOpenCase();
    Map<String, Object> tasks =
        Map.of("paymentAsked", true, "reasonLearned", false, "commitmentObtained", false);
    talk(
            opened,
            "RPC_NO_COMMITMENT",
            Map.of("noPromiseReason", "NEEDS_TIME", "talk", Map.of("tasks", tasks)))
        .statusCode(201);
    inbound(opened, "INBOUND", Map.of("noPromiseReason", "NOT_ASKED")).statusCode(201);
    call(cases.anOpenCase(), "NO_ANSWER").statusCode(201);

    // When, Then
    quality("2027-03-01T02:00:00Z", "2027-03-01T03:00:00Z")
        .statusCode(200)
        .body("first.talks", equalTo(1))
        .body("first.paymentAsked", equalTo(1))
        .body("first.reasonLearned", equalTo(0))
        .body("later.talks", equalTo(1))
        .body("later.paymentAsked", equalTo(0));
    quality("2027-03-01T02:00:01Z", "2027-03-01T03:00:00Z").body("first.talks", equalTo(0));
    quality("2027-03-01T01:00:00Z", "2027-03-01T02:00:00Z").body("first.talks", equalTo(0));
    quality("2027-03-01T02:00:00Z", "2027-03-01T02:00:00Z")
        .statusCode(400)
        .body("field", equalTo("until"));
    as("ann", "compliance")
        .get("/talk-quality?from=2027-03-01T02:00:00Z&until=2027-03-01T03:00:00Z")
        .then()
        .statusCode(200)
        .body("lenderId", nullValue())
        .body("first.talks", equalTo(1));
    as("ann", "compliance")
        .get("/talk-quality")
        .then()
        .statusCode(400)
        .body("field", equalTo("from"));
    asAgent().get("/talk-quality").then().statusCode(403);
  }

  private static ValidatableResponse quality(String from, String until) {
    return as("zhao.lei", "supervisor")
        .queryParam("lenderId", "acme")
        .queryParam("from", from)
        .queryParam("until", until)
        .get("/talk-quality")
        .then();
  }

  @ParameterizedTest
  @CsvSource({
    // minutes from the grant to the contact, minutes to the logging, broken rule
    "0, 0, ",
    "0, 59, ",
    "-1, 0, ",
    "-2, 0, contact-before-permit",
    "29, 29, ",
    "29, 90, ",
    "30, 30, permit-expired",
    "30, 90, permit-expired"
  })
  void coversACallThatBeganWithinItsPermit(int began, int logged, @Nullable String broken) {
    // Given
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofMinutes(5));
    String permit = permit(opened, "CALL");
    String at = clock.instant().plus(Duration.ofMinutes(began)).toString();

    // When
    clock.advance(Duration.ofMinutes(logged));
    var answer =
        asAgent()
            .body(
                Map.of(
                    "caseId",
                    opened.id(),
                    "disposition",
                    "NO_ANSWER",
                    "permitId",
                    permit,
                    "contactedAt",
                    at))
            .post("/contacts")
            .then();

    // Then
    answer.statusCode(201).body("brokenRule", equalTo(broken));
  }

  @Test
  void requiresAVerificationOfThisConversation() {
    TestCase opened = cases.anOpenCase();
    call(opened, "RPC_NO_COMMITMENT", Map.of("noPromiseReason", "NEEDS_TIME"))
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:verification-missing"));
    talk(opened, "RPC_NO_COMMITMENT").statusCode(201).body("rightParty", equalTo(true));
    post(
        opened,
        "{'direction':'INBOUND','disposition':'RPC_DISPUTE','noPromiseReason':'DISPUTES'}",
        422,
        "verification-missing",
        "disposition");
  }

  @Test
  void logsUnverifiedContactsWithoutRightParty() {
    TestCase opened = cases.anOpenCase();
    call(opened, "RPC_DISTRESSED")
        .statusCode(201)
        .body("rightParty", equalTo(false))
        .body("conversation", equalTo(true))
        .body("followUp", equalTo("COOL_DOWN"));
  }

  @Test
  void requiresAPromiseOrAReason() {
    TestCase opened = cases.anOpenCase();
    verify(opened);
    post(
        opened,
        "{'direction':'INBOUND','disposition':'RPC_NO_COMMITMENT'}",
        422,
        "no-promise-reason-missing",
        "noPromiseReason");
    post(
        opened,
        "{'direction':'INBOUND','disposition':'PROMISE','noPromiseReason':'REFUSES','promise':{'amount':{'amount':'1.00','currency':'CNY'},'dueDate':'2026-11-27'}}",
        422,
        "no-promise-reason-not-expected",
        "noPromiseReason");
  }

  @Test
  void datesAnUndatedPromiseTomorrow() {
    TestCase opened = cases.anOpenCase();
    talk(
            opened,
            "PROMISE",
            Map.of(
                "promise", Map.of("amount", Map.of("amount", "100.00", "currency", "CNY")),
                "talk",
                    Map.of(
                        "tasks",
                        Map.of(
                            "paymentAsked", true,
                            "reasonLearned", false,
                            "commitmentObtained", true))))
        .statusCode(201)
        .body("promise.dueDate", equalTo("2026-11-24"))
        .body("promiseDatedByRule", equalTo(true));
  }

  @Test
  void sendsALetterAfterFourUnansweredCalls() {
    // Given
    TestCase opened = cases.anOpenCase();
    for (int tried = 1; tried < 4; tried++) {
      call(opened, tried % 2 == 0 ? "BUSY" : "NO_ANSWER").statusCode(201);
    }
    asAgent().get("/notices?caseId=" + opened.id()).then().body("items", hasSize(0));

    // When
    call(opened, "NO_ANSWER").statusCode(201);

    // Then
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("DEMAND_LETTER"));
    assertThat(
            callbacks(opened, "SCHEDULED").stream()
                .filter(callback -> "RETRY".equals(callback.get("reason"))))
        .singleElement()
        .hasFieldOrPropertyWithValue("dueLocal", "2026-11-30T10:00:00");
  }

  @Test
  void sendsAStatementAndRestartsTheClockForAnUninformedBorrower() {
    TestCase opened = cases.anOpenCase();
    talk(opened, "NOT_INFORMED", Map.of("noPromiseReason", "NOT_INFORMED")).statusCode(201);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body("items.kind", equalTo(List.of("OVERDUE_STATEMENT")));
    JsonNode ladder = cases.awaitEvents(opened, "ContactLogged", 1).getFirst().data().get("ladder");
    assertThat(ladder.get("clockRestarts").asBoolean()).isTrue();
    assertThat(ladder.get("restDays").asInt()).isEqualTo(7);
  }

  @Test
  void publishesThatTheLadderRestsDuringACoolDown() {
    TestCase opened = cases.anOpenCase();
    talk(opened, "DISTRESSED").statusCode(201);
    JsonNode event = cases.awaitEvents(opened, "ContactLogged", 1).getFirst().data();
    assertThat(event.get("followUp").asText()).isEqualTo("COOL_DOWN");
    assertThat(event.get("ladder").get("restDays").asInt()).isEqualTo(3);
  }

  @Test
  void endsTheWaitingTimeWhenTheBorrowerContactsUs() {
    // Given
    TestCase opened = cases.anOpenCase();
    talk(opened, "REFUSED", Map.of("noPromiseReason", "REFUSES")).statusCode(201);
    letter(opened, 409);
    assertThat(awaitCallbacks(opened, "SCHEDULED", 1).getFirst())
        .containsEntry("reason", "WAITING_TIME_OVER");

    // When
    inbound(opened, "INBOUND", Map.of("noPromiseReason", "NEEDS_TIME")).statusCode(201);

    // Then
    letter(opened, 201);
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();
  }

  private static void letter(TestCase testCase, int status) {
    asAgent()
        .body(Map.of("caseId", testCase.id(), "channel", "LETTER", "purpose", "NOTICE"))
        .post("/contact-permits")
        .then()
        .statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_NUMBER, +8613800000000, WRONG_NUMBER",
    "INVALID_NUMBER, +8613800000000, INVALID_NUMBER",
    "THIRD_PARTY_STOP, +8613800000000, STOP_REQUESTED"
  })
  void retiresTheNamedNumber(String disposition, String number, String why) {
    TestCase opened = cases.anOpenCase();
    call(opened, disposition, Map.of("contactPoint", number)).statusCode(201);
    assertRetired(opened, number, why);
  }

  @Test
  void retiresTheNumberOfThePermitIfNoneIsNamed() {
    TestCase opened = cases.anOpenCase();
    Map<String, Object> body =
        Map.of(
            "caseId",
            opened.id(),
            "disposition",
            "WRONG_NUMBER",
            "permitId",
            permitFor(opened, TestCases.PHONE));
    asAgent().body(body).post("/contacts").then().statusCode(201);
    assertRetired(opened, TestCases.PHONE, "WRONG_NUMBER");
  }

  @Test
  void recordsAndRetiresAnUnknownNumber() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(
            Map.of(
                "caseId", opened.id(),
                "disposition", "THIRD_PARTY_STOP",
                "direction", "INBOUND",
                "contactPoint", "+8613900000001"))
        .post("/contacts")
        .then()
        .statusCode(201);
    assertRetired(opened, "+8613900000001", "STOP_REQUESTED");
    assertThat(point(opened, TestCases.PHONE).isUsable()).isTrue();
  }

  @Test
  void recordsACallToANumberOtherThanThatOfThePermitAsABreach() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "disposition",
                "NO_ANSWER",
                "contactPoint",
                "+8613900000001",
                "permitId",
                permitFor(opened, TestCases.PHONE)))
        .post("/contacts")
        .then()
        .statusCode(201)
        .body("brokenRule", equalTo("contact-point-unknown"));
  }

  private static String permitFor(TestCase testCase, String number) {
    return asAgent()
        .body(
            Map.of(
                "caseId",
                testCase.id(),
                "channel",
                "CALL",
                "contactPoint",
                number,
                "purpose",
                "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void assertRetired(TestCase testCase, String number, String why) {
    assertThat(point(testCase, number).isUsable()).isFalse();
    assertThat(point(testCase, number).unusableWhy()).contains(why);
  }

  private ContactPoint point(TestCase testCase, String number) {
    return QuarkusTransaction.requiringNew()
        .call(() -> points.find(testCase.account(), number).orElseThrow());
  }

  @Test
  void recordsACeaseRequestOnce() {
    TestCase opened = cases.anOpenCase();
    call(opened, "CEASE_REQUEST", Map.of("ownWords", "leave me alone")).statusCode(201);
    inbound(
            opened,
            "CEASE_REQUEST",
            Map.of("ownWords", "I said no", "noPromiseReason", "PROTECTED"))
        .statusCode(201);
    List<Restriction> inForce =
        QuarkusTransaction.requiringNew()
            .call(() -> restrictions.inForce(List.of(opened.account())));
    assertThat(inForce).hasSize(1);
    assertThat(inForce.getFirst().terms().kind()).isEqualTo(Restriction.Kind.CEASE);
    assertThat(inForce.getFirst().ownWords()).contains("leave me alone");
  }

  @Test
  void recordsUnlawfulConsequencesAsBreaches() {
    TestCase opened = cases.anOpenCase();
    String id =
        talk(
                opened,
                "RPC_NO_COMMITMENT",
                Map.of(
                    "noPromiseReason",
                    "NEEDS_TIME",
                    "talk",
                    Map.of(
                        "tasks",
                        Map.of(
                            "paymentAsked", true,
                            "reasonLearned", false,
                            "consequencesExplained", List.of("LATE_FEE", "FAMILY", "CREDIT_RECORD"),
                            "commitmentObtained", false))))
            .statusCode(201)
            .extract()
            .path("id");
    // Then: no fee is known to be in the figures; the credit record may be named.
    List<PublishedEvent> breaches = cases.awaitEvents(opened, "ConductBreachRecorded", 2);
    assertThat(breaches).hasSize(2).flatExtracting(Schemas::violations).isEmpty();
    assertThat(breaches)
        .allSatisfy(event -> assertThat(event.data().get("contactId").asText()).isEqualTo(id))
        .extracting(event -> event.data().get("breachType").asText())
        .containsExactly("MISREPRESENTATION", "PROHIBITED_CONSEQUENCE");
    as("wang.wei", "supervisor")
        .get("/contacts/" + id + "/breaches")
        .then()
        .body("items.note", hasItem(containsString("LATE_FEE, NOT_IN_FIGURES")));
  }

  @Test
  void completesACallbackByAContactOrAReason() {
    // Given
    TestCase opened = cases.anOpenCase();
    String due = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    String contact = call(opened, "NO_ANSWER").statusCode(201).extract().path("id");
    String retry = (String) awaitCallbacks(opened, "SCHEDULED", 1).getFirst().get("id");

    // When, Then
    assertThat(awaitCallbacks(opened, "COMPLETED", 1).getFirst()).containsEntry("id", due);
    as("wei", "supervisor")
        .post("/callbacks/" + retry + "/completion")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:contact-or-reason"));
    as("wei", "supervisor")
        .body(Map.of("contactId", contact))
        .post("/callbacks/" + retry + "/completion")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:contact-of-another-callback"));
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "wrote that they will pay tomorrow"))
        .post("/callbacks/" + retry + "/completion")
        .then()
        .statusCode(200);
  }

  @Test
  void listsCodesInTheRequestedLanguage() {
    asAgent()
        .get("/dispositions?lang=zh-CN")
        .then()
        .statusCode(200)
        .body("language", equalTo("zh-CN"))
        .body("items.find { it.code == 'NO_ANSWER' }.name", equalTo("无人接听"))
        .body("items.find { it.code == 'NO_ANSWER' }.guidance", nullValue())
        .body("items.find { it.code == 'RPC_REFUSED' }.delay", equalTo("PT168H"))
        .body("items.find { it.code == 'RPC_DISTRESSED' }.guidance", containsString("放慢语速"))
        .body("items.find { it.code == 'RPC_PTP' }.identity", equalTo("REQUIRED"));
    asAgent()
        .get("/contact-codes")
        .then()
        .statusCode(200)
        .body("language", equalTo("en"))
        .body("reasons.code", hasItem("UNEMPLOYMENT"))
        .body("reasons.find { it.code == 'NOTICE_NOT_RECEIVED' }.group", equalTo("INFORMATION"))
        .body("noPromiseReasons.code", hasItem("CANNOT_PAY"))
        .body("resources.code", hasItem("DEBT_ADVICE"));
    asAgent().get("/dispositions?lang=tlh").then().statusCode(400).body("field", equalTo("lang"));
    asAgent().get("/contact-codes?lang=tlh").then().statusCode(400).body("field", equalTo("lang"));
    RestAssured.given().get("/dispositions").then().statusCode(401);
  }

  private static void post(
      TestCase testCase, String members, int status, String problem, String field) {
    asAgent()
        .body("{\"caseId\":\"" + testCase.id() + "\"," + members.replace("'", "\"").substring(1))
        .post("/contacts")
        .then()
        .statusCode(status)
        .body("type", equalTo("urn:amends:problem:" + problem))
        .body("field", equalTo(field));
  }
}
