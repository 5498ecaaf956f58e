package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.launcher.services.Service;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Borrowers are contacted only when the law permits it, and every decision can be explained later.
 */
@Journey
class LawfulContactIT {
  private static final String ACCOUNT = "LN-1";
  private static final LocalDate DAY_ONE = LocalDate.of(2026, 1, 31);
  private static final String PHONE = "+8613800000000";

  private final JourneyPlatform platform;
  private Lender lender;

  @SuppressWarnings("NullAway.Init")
  LawfulContactIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void connect() {
    lender = platform.lender("JOURNEY-LAW");
  }

  @AfterEach
  void disconnect() {
    lender.close();
  }

  @Test
  void contactsABorrowerLawfullyUntilTheyAskToCease() {
    String caseId = deniesCallsWithoutTheRequiredData();
    deniesTheSeventhAttemptOfADay(caseId);
    locksTheDebtUntilTheBorrowerIsIdentified(caseId);
    recordsABreachWhenAProhibitedConsequenceIsMentioned(caseId);
    borrowerAsksToCeaseContact(caseId);
    complianceSeesWhyEachContactWasPermittedOrDenied(caseId);
    publishesNoPersonalData();
  }

  private String deniesCallsWithoutTheRequiredData() {
    lender.publish(lender.overdueWithoutBorrowerData(ACCOUNT, 1, DAY_ONE, "1000.00"));
    String caseId =
        eventually(
                Service.CASE,
                "/accounts/" + lender.id() + "/" + ACCOUNT + "/case",
                found -> found.statusCode(200))
            .extract()
            .path("id");
    await()
        .untilAsserted(
            () -> requestPermit(caseId).statusCode(409).body("ruleId", equalTo("required-data")));
    requestPermit(caseId)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:amends:problem:contact-denied"))
        .body("missing", containsInAnyOrder("IDENTITY_NUMBER", "CONTACT_POINT", "LOAN_AMOUNT"));
    lender.publish(lender.overdue(ACCOUNT, 2, DAY_ONE, "1000.00"));
    eventually(
        Service.CONTACT,
        "/cases/" + caseId + "/readiness?channel=CALL",
        readiness -> readiness.statusCode(200).body("ready", equalTo(true)));
    return caseId;
  }

  private void deniesTheSeventhAttemptOfADay(String caseId) {
    for (int attempt = 0; attempt < 6; attempt++) {
      requestPermit(caseId)
          .statusCode(201)
          .body("rulePack", equalTo("cn-cba-2026/1"))
          .body("contactPoint.value", equalTo(PHONE))
          .body("counted", equalTo(attempt));
    }
    requestPermit(caseId)
        .statusCode(409)
        .body("ruleId", equalTo("attempts-6-a-day-same-contact-point"))
        .body("citation", containsString("CBA guidelines"))
        .body("counted", equalTo(6))
        .body("countedAttempts", hasSize(6))
        .body("nextPermittedAt", notNullValue());
  }

  private void locksTheDebtUntilTheBorrowerIsIdentified(String caseId) {
    get(Service.CONTACT, "/call-guides/" + caseId + "?lang=en")
        .statusCode(200)
        .body("purpose.code", equalTo("FIRST_TALK"))
        .body("openQuestions.id", hasItem("work"))
        .body("debt.locked", equalTo(true))
        .body("debt.overdue", nullValue());
    logConversation(caseId, "RPC_NO_COMMITMENT", "")
        .statusCode(422)
        .body("type", containsString("verification-missing"));
    verifyIdentity(caseId);
    get(Service.CONTACT, "/call-guides/" + caseId + "?lang=zh-CN")
        .statusCode(200)
        .body("debt.locked", equalTo(false))
        .body("debt.overdue.amount", equalTo("1000.00"))
        .body("consequences.offered.code", hasItem("CREDIT_RECORD"));
  }

  private void recordsABreachWhenAProhibitedConsequenceIsMentioned(String caseId) {
    get(Service.CONTACT, "/call-guides/" + caseId)
        .body("consequences.offered.code", not(hasItem("FAMILY")))
        .body("consequences.withheld.code", not(hasItem("FAMILY")));
    String contactId =
        logConversation(caseId, "RPC_NO_COMMITMENT", "\"FAMILY\"")
            .statusCode(201)
            .extract()
            .path("id");
    await()
        .untilAsserted(
            () ->
                platform
                    .as("compliance", "chen.yu", Service.CONTACT)
                    .get("/contacts/" + contactId + "/breaches")
                    .then()
                    .statusCode(200)
                    .body("items.type", contains("PROHIBITED_CONSEQUENCE")));
    eventually(
        Service.CASE,
        "/cases/" + caseId + "/timeline?limit=500",
        timeline -> timeline.body("items.what", hasItem("ConductBreachRecorded")));
  }

  private void borrowerAsksToCeaseContact(String caseId) {
    verifyIdentity(caseId);
    post(
            Service.CONTACT,
            "/contacts",
            """
            {"caseId":"%s","direction":"INBOUND","channel":"CALL","disposition":"CEASE_REQUEST",
             "noPromiseReason":"PROTECTED","ownWords":"Please do not call me again."}\
            """
                .formatted(caseId))
        .statusCode(201);
    requestPermit(caseId)
        .statusCode(409)
        .body("ruleId", not(equalTo("attempts-6-a-day-same-contact-point")));
    eventually(
        Service.CONTACT,
        "/callbacks?limit=500&caseId=" + caseId,
        all -> all.body("items.status", everyItem(not(equalTo("DUE")))));
  }

  private void complianceSeesWhyEachContactWasPermittedOrDenied(String caseId) {
    platform
        .as("compliance", "chen.yu", Service.CONTACT)
        .get("/contact-permits?limit=500&caseId=" + caseId)
        .then()
        .statusCode(200)
        .body("items.findAll { it.granted }", hasSize(6))
        .body("items.findAll { it.granted }.decidedBy", everyItem(equalTo("li.na")))
        .body("items.findAll { !it.granted }.ruleId", hasItem("required-data"))
        .body("items.findAll { !it.granted }.citation", everyItem(notNullValue()));
    platform
        .as("ops", "ops.team", Service.CONTACT)
        .get("/contact-permits?caseId=" + caseId)
        .then()
        .statusCode(403);
  }

  private void publishesNoPersonalData() {
    assertThat(platform.topics().read("contacts", lender.id() + ":" + ACCOUNT))
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(event.data().toString())
                    .doesNotContain("Wang Fang", PHONE, "SAMPLE-1", "do not call me"));
  }

  private ValidatableResponse requestPermit(String caseId) {
    return post(
        Service.CONTACT,
        "/contact-permits",
        "{\"caseId\":\"%s\",\"channel\":\"CALL\",\"purpose\":\"COLLECTION\"}".formatted(caseId));
  }

  private void verifyIdentity(String caseId) {
    post(
            Service.CONTACT,
            "/verifications",
            """
            {"caseId":"%s","channel":"CALL",
             "steps":[{"kind":"FULL_NAME","passed":true},{"kind":"DATE_OF_BIRTH","passed":true},
                      {"kind":"ADDRESS","passed":true}]}\
            """
                .formatted(caseId))
        .statusCode(201)
        .body("outcome", equalTo("VERIFIED"));
  }

  /** Logs an inbound call without a promise. */
  private ValidatableResponse logConversation(
      String caseId, String disposition, String consequences) {
    return post(
        Service.CONTACT,
        "/contacts",
        """
        {"caseId":"%s","direction":"INBOUND","channel":"CALL","disposition":"%s",
         "noPromiseReason":"NEEDS_TIME",
         "talk":{"tasks":{"paymentAsked":true,"reasonLearned":false,
          "consequencesExplained":[%s],"commitmentObtained":false}}}\
        """
            .formatted(caseId, disposition, consequences));
  }

  private ValidatableResponse post(Service service, String path, String body) {
    return platform.as("agent", "li.na", service).body(body).post(path).then();
  }

  private ValidatableResponse eventually(Service service, String path, Expectation expectation) {
    await().untilAsserted(() -> expectation.check(get(service, path)));
    return get(service, path);
  }

  private ValidatableResponse get(Service service, String path) {
    return platform.as("agent", "li.na", service).get(path).then();
  }

  /** An expectation about a response. */
  private interface Expectation {
    void check(ValidatableResponse response);
  }
}
