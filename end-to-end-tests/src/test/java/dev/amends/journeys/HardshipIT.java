package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.launcher.services.Service;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A borrower reports an illness without committing to anything: no letter demands payment while
 * their finances wait to be assessed, and then they are called to be offered a plan.
 */
@Journey
class HardshipIT {
  private static final String ACCOUNT = "LN-1";
  private static final String AGENT = "li.na";
  private static final LocalDate DAY_ONE = LocalDate.of(2026, 1, 31);
  private static final LocalDate PAST_THE_LETTER_STEP = DAY_ONE.plusDays(12);
  private static final LocalDate PAST_THE_WAIT = DAY_ONE.plusDays(15);
  private static final LocalDate DURING_THE_OFFER = DAY_ONE.plusDays(20);
  private static final LocalDate FIRST_DUE = LocalDate.of(2026, 3, 10);

  private final JourneyPlatform platform;
  private Lender lender;

  @SuppressWarnings("NullAway.Init") // set by the test
  private String caseId;

  @SuppressWarnings("NullAway.Init")
  HardshipIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void connect() {
    lender = platform.lender("JOURNEY-HARDSHIP");
  }

  @AfterEach
  void disconnect() {
    lender.close();
  }

  @Test
  void leadsFromAnIllnessToTheOfferOfAPlanAndNotToALetter() {
    caseId = Borrower.fallsBehind(platform, lender, ACCOUNT, DAY_ONE, "4800.00").caseId();
    reportsAnIllness();
    requestIsListedAndClaimed();
    noLetterIsSentWhileTheAssessmentIsAwaited();
    supervisorIsAskedWhenTheTimeIsOver();
    isAssessedAndClassifiedAsB();
    isCalledToBeOfferedAPlan();
    proposalReplacesTheCall();
  }

  private void reportsAnIllness() {
    logInboundCall(
        """
        "disposition":"RPC_NO_COMMITMENT","reasonCode":"MEDICAL","noPromiseReason":"CANNOT_PAY"\
        """);
    eventually(
        Service.CASE,
        "/cases/" + caseId,
        found ->
            found
                .body("assessmentAwaited", equalTo(true))
                .body("assessmentAwaitedUntil", equalTo(DAY_ONE.plusDays(14).toString()))
                .body("route", equalTo("HARDSHIP")));
  }

  private void requestIsListedAndClaimed() {
    String ofLender = "/assessment-requests?status=OPEN&lenderId=" + lender.id();
    String request =
        eventually(
                Service.ASSESSMENT, ofLender, open -> open.body("items.caseId", contains(caseId)))
            .body("items[0].cause", equalTo("HARDSHIP"))
            .extract()
            .path("items[0].id");
    post(Service.ASSESSMENT, "/assessment-requests/" + request + "/claim", "").statusCode(200);
    get(Service.ASSESSMENT, ofLender + "&assignee=" + AGENT).body("items.id", contains(request));
  }

  private void noLetterIsSentWhileTheAssessmentIsAwaited() {
    lender.closeDay(PAST_THE_LETTER_STEP);
    eventually(Service.CASE, "/cases/" + caseId, found -> found.body("daysPastDue", equalTo(33)));
    platform.settle();
    noStepWasTaken();
  }

  private void supervisorIsAskedWhenTheTimeIsOver() {
    lender.closeDay(PAST_THE_WAIT);
    eventually(
        Service.CASE,
        reviews("DUE"),
        due ->
            due.body("items.caseId", contains(caseId))
                .body("items.dueOn", contains(PAST_THE_WAIT.toString())));
    noStepWasTaken();
  }

  private void isAssessedAndClassifiedAsB() {
    logInboundCall("\"disposition\":\"INBOUND\",\"noPromiseReason\":\"NOT_ASKED\"");
    logInboundCall("\"disposition\":\"INBOUND\",\"noPromiseReason\":\"NOT_ASKED\"");
    post(
            Service.ASSESSMENT,
            "/assessments",
            """
            {"caseId":"%s",
             "incomes":[{"kind":"EARNINGS","amount":{"amount":"3000.00","currency":"CNY"},
                         "frequency":"MONTHLY","stability":"PERMANENT"}],
             "expenses":[{"category":"HOME","amount":{"amount":"2850.00","currency":"CNY"},
                          "frequency":"MONTHLY"}],
             "reasonCode":"MEDICAL"}\
            """
                .formatted(caseId))
        .statusCode(201);
    eventually(
        Service.CASE,
        "/cases/" + caseId,
        found ->
            found
                .body("class", equalTo("B"))
                .body("assessmentAwaited", equalTo(false))
                .body("offerUntil", greaterThan(DURING_THE_OFFER.toString())));
    eventually(
        Service.CASE, reviews("OBSOLETE"), ended -> ended.body("items.caseId", contains(caseId)));
    get(Service.CASE, reviews("DUE")).body("items", hasSize(0));
  }

  private void isCalledToBeOfferedAPlan() {
    eventually(
        Service.CONTACT,
        "/callbacks?status=SCHEDULED,DUE&caseId=" + caseId,
        open -> open.body("items.reason", hasItem("OFFER_PLAN")));
    lender.closeDay(DURING_THE_OFFER);
    eventually(Service.CASE, "/cases/" + caseId, found -> found.body("daysPastDue", equalTo(41)));
    platform.settle();
    noStepWasTaken();
    get(Service.CONTACT, "/notices?caseId=" + caseId).body("items", hasSize(0));
  }

  private void proposalReplacesTheCall() {
    await()
        .untilAsserted(
            () ->
                post(Service.PLAN, "/plan-options", "{\"caseId\":\"" + caseId + "\"}")
                    .statusCode(200));
    post(
            Service.PLAN,
            "/plans",
            """
            {"caseId":"%s","kind":"INSTALMENTS","instalments":60,"firstDueDate":"%s"}\
            """
                .formatted(caseId, FIRST_DUE))
        .statusCode(201);
    eventually(
        Service.CONTACT,
        "/callbacks?status=CANCELLED&caseId=" + caseId,
        ended ->
            ended.body(
                "items.find { it.reason == 'OFFER_PLAN' }.whyEnded",
                equalTo("a plan is proposed")));
  }

  private void noStepWasTaken() {
    assertThat(Timeline.of(platform, caseId).names())
        .doesNotContain("StrategyStepDue", "StageChanged", "NoticeIssued");
  }

  private String reviews(String status) {
    return "/hardship-reviews?status=" + status + "&lenderId=" + lender.id();
  }

  private void logInboundCall(String result) {
    post(
            Service.CONTACT,
            "/verifications",
            """
            {"caseId":"%s","channel":"CALL",
             "steps":[{"kind":"FULL_NAME","passed":true},{"kind":"DATE_OF_BIRTH","passed":true},
                      {"kind":"ADDRESS","passed":true}]}\
            """
                .formatted(caseId))
        .statusCode(201);
    post(
            Service.CONTACT,
            "/contacts",
            "{\"caseId\":\"%s\",\"direction\":\"INBOUND\",\"channel\":\"CALL\",%s}"
                .formatted(caseId, result))
        .statusCode(201);
  }

  private ValidatableResponse post(Service service, String path, String body) {
    var request = platform.as("agent", AGENT, service);
    return (body.isEmpty() ? request : request.body(body)).post(path).then();
  }

  private ValidatableResponse get(Service service, String path) {
    return platform.as("agent", AGENT, service).get(path).then();
  }

  /** Repeats a request until the response is as expected, and returns the last response. */
  private ValidatableResponse eventually(
      Service service, String path, Consumer<ValidatableResponse> expectation) {
    await().untilAsserted(() -> expectation.accept(get(service, path)));
    return get(service, path);
  }
}
