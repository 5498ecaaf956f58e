package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import dev.amends.journeys.Timeline.Entry;
import dev.amends.launcher.services.Service;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A borrower falls behind, agrees to a plan, breaches it, has it adjusted and cures the account.
 */
@Journey
class DelinquencyToCureIT {
  private static final String ACCOUNT = "LN-1";
  private static final String AGENT = "li.na";
  private static final String SUPERVISOR = "zhao.lei";
  private static final LocalDate DAY_ONE = LocalDate.of(2026, 1, 31);
  private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 15);
  private static final LocalDate PAST_GRACE = LocalDate.of(2026, 3, 20);

  private final JourneyPlatform platform;
  private Lender lender;

  @SuppressWarnings("NullAway.Init")
  DelinquencyToCureIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void connect() {
    lender = platform.lender("JOURNEY-STORY");
  }

  @AfterEach
  void disconnect() {
    lender.close();
  }

  @Test
  void followsABorrowerFromDelinquencyToCure() {
    String caseId = fallsBehind();
    doesNotAnswerTheFirstCall(caseId);
    reportsHardship(caseId);
    String assessmentId = isAssessed(caseId);
    String planId = agreesToASustainablePlan(caseId);
    paysTheFirstInstalment(planId);
    missesTheSecond(caseId, planId);
    getsAnAdjustedPlan(caseId, planId);
    paysEverything(caseId, planId);
    timelineRecordsEverything(caseId, assessmentId);
  }

  private String fallsBehind() {
    lender.publish(lender.overdue(ACCOUNT, 1, DAY_ONE, "1000.00"));
    return eventually(
            Service.CASE,
            "/accounts/" + lender.id() + "/" + ACCOUNT + "/case",
            found ->
                found
                    .statusCode(200)
                    .body("status", equalTo("OPEN"))
                    .body("bucket", equalTo("1-30"))
                    .body("daysPastDue", equalTo(21))
                    .body("overdue.amount", equalTo("1000.00")))
        .extract()
        .path("id");
  }

  private void doesNotAnswerTheFirstCall(String caseId) {
    String callbackId =
        eventually(
                Service.CONTACT,
                "/callbacks?status=DUE&caseId=" + caseId,
                due -> due.body("items.reason", contains("FIRST_CALL")))
            .extract()
            .path("items[0].id");
    String permitId =
        post(
                Service.CONTACT,
                "/contact-permits",
                """
                {"caseId":"%s","channel":"CALL","contactPoint":"+8613800000000",
                 "purpose":"COLLECTION"}\
                """
                    .formatted(caseId))
            .statusCode(201)
            .extract()
            .path("id");
    post(
            Service.CONTACT,
            "/contacts",
            """
            {"caseId":"%s","callbackId":"%s","permitId":"%s","channel":"CALL",
             "disposition":"NO_ANSWER","notes":"rang out twice"}\
            """
                .formatted(caseId, callbackId, permitId))
        .statusCode(201);
    eventually(
        Service.CONTACT,
        "/callbacks?caseId=" + caseId,
        all ->
            all.body("items.find { it.id == '" + callbackId + "' }.status", equalTo("COMPLETED"))
                .body("items.find { it.reason == 'RETRY' }.status", equalTo("SCHEDULED")));
  }

  private void reportsHardship(String caseId) {
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
    post(
            Service.CONTACT,
            "/contacts",
            """
            {"caseId":"%s","direction":"INBOUND","channel":"CALL","disposition":"RPC_HARDSHIP",
             "reasonCode":"REDUCED_HOURS","noPromiseReason":"ASSESSMENT_NEEDED",
             "ownWords":"half the shifts since December"}\
            """
                .formatted(caseId))
        .statusCode(201)
        .body("firstContact", equalTo(true));
    eventually(
        Service.ASSESSMENT,
        "/assessment-requests?status=OPEN&caseId=" + caseId,
        open -> open.body("items.disposition", contains("RPC_HARDSHIP")));
    eventually(
        Service.CASE,
        "/cases/" + caseId,
        routed ->
            routed.body("route", equalTo("HARDSHIP")).body("assessmentAwaited", equalTo(true)));
  }

  private String isAssessed(String caseId) {
    String assessmentId =
        post(
                Service.ASSESSMENT,
                "/assessments",
                """
                {"caseId":"%s",
                 "incomes":[{"kind":"EARNINGS","amount":{"amount":"4055.00","currency":"CNY"},
                             "frequency":"MONTHLY","stability":"PERMANENT"}],
                 "expenses":[{"category":"HOME","amount":{"amount":"3500.00","currency":"CNY"},
                              "frequency":"MONTHLY"}],
                 "reasonCode":"REDUCED_HOURS",
                 "answers":[{"questionId":"work","text":"half the shifts"}]}\
                """
                    .formatted(caseId))
            .statusCode(201)
            .body("disposableIncome.amount", equalTo("555.00"))
            .body("sustainableMonthlyAmount.amount", equalTo("400.00"))
            .extract()
            .path("id");
    eventually(
        Service.ASSESSMENT,
        "/assessment-requests?caseId=" + caseId,
        requests ->
            requests
                .body("items.status", contains("FULFILLED"))
                .body("items.assessmentId", contains(assessmentId)));
    return assessmentId;
  }

  private String agreesToASustainablePlan(String caseId) {
    await()
        .untilAsserted(
            () ->
                post(Service.PLAN, "/plan-options", "{\"caseId\":\"" + caseId + "\"}")
                    .statusCode(200)
                    .body("sustainableMonthlyAmount.amount", equalTo("400.00")));
    propose(caseId, 2).statusCode(422).body("field", equalTo("instalments"));
    String planId =
        propose(caseId, 3)
            .statusCode(201)
            .body("status", equalTo("PENDING_APPROVAL"))
            .body("instalments.amount.amount", contains("333.33", "333.33", "333.34"))
            .extract()
            .path("id");
    platform
        .as("supervisor", AGENT, Service.PLAN)
        .post("/plans/" + planId + "/approval")
        .then()
        .statusCode(403);
    approve(planId);
    eventually(
        Service.CONTACT,
        "/callbacks?caseId=" + caseId,
        all ->
            all.body("items.reason", hasItem("DECISION"))
                .body("items.reason", hasItem("PLAN_FOLLOW_UP")));
    return planId;
  }

  private ValidatableResponse propose(String caseId, int instalments) {
    return post(
        Service.PLAN,
        "/plans",
        """
        {"caseId":"%s","kind":"INSTALMENTS","instalments":%d,"firstDueDate":"%s"}\
        """
            .formatted(caseId, instalments, FIRST_DUE));
  }

  private void approve(String planId) {
    platform
        .as("supervisor", SUPERVISOR, Service.PLAN)
        .post("/plans/" + planId + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("ACTIVE"));
  }

  private void paysTheFirstInstalment(String planId) {
    lender.publish(lender.payment(ACCOUNT, 2, FIRST_DUE, "P-1", "333.33", null));
    eventually(
        Service.PLAN,
        "/plans/" + planId,
        plan -> plan.body("instalments.status", contains("PAID", "OPEN", "OPEN")));
  }

  private void missesTheSecond(String caseId, String planId) {
    lender.closeDay(PAST_GRACE);
    eventually(
        Service.PLAN,
        "/plans/" + planId,
        plan ->
            plan.body("status", equalTo("BREACHED"))
                .body("instalments.status", contains("PAID", "MISSED", "OPEN"))
                .body("proposal", equalTo(2)));
    eventually(
        Service.CONTACT,
        "/callbacks?status=DUE&caseId=" + caseId,
        due -> due.body("items.reason", hasItem("PLAN_BREACHED")));
  }

  private void getsAnAdjustedPlan(String caseId, String planId) {
    approve(planId);
    eventually(
        Service.PLAN,
        "/plans?caseId=" + caseId,
        plans ->
            plans
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(2))
                .body("items[0].versions.status", contains("SUPERSEDED", "IN_FORCE")));
  }

  private void paysEverything(String caseId, String planId) {
    lender.publish(lender.payment(ACCOUNT, 3, PAST_GRACE.plusDays(3), "P-2", "666.67", null));
    eventually(Service.PLAN, "/plans/" + planId, plan -> plan.body("status", equalTo("COMPLETED")));
    eventually(
        Service.CASE,
        "/cases/" + caseId,
        cured -> cured.body("status", equalTo("CURED")).body("overdue.amount", equalTo("0.00")));
    eventually(
        Service.CONTACT,
        "/callbacks?caseId=" + caseId,
        all ->
            all.body("items.status", everyItem(is(oneOf("COMPLETED", "CANCELLED", "MISSED"))))
                .body("items.status", hasItem("CANCELLED")));
  }

  private void timelineRecordsEverything(String caseId, String assessmentId) {
    List<String> expected =
        List.of(
            "CaseOpened",
            "CallbackScheduled",
            "CallbackDue",
            "ContactPermitted",
            "ContactLogged",
            "CallbackCompleted",
            "AssessmentCompleted",
            "PlanProposed",
            "PlanApproved",
            "PlanActivated",
            "InstalmentPaid",
            "InstalmentMissed",
            "PlanBreached",
            "PlanProposed",
            "PlanAdjusted",
            "PlanCompleted");
    await()
        .untilAsserted(
            () ->
                assertThat(Timeline.of(platform, caseId).names())
                    .containsSubsequence(expected)
                    .contains("CaseUpdated", "CaseClassified", "CaseCured", "CallbackCancelled"));
    Timeline timeline = Timeline.of(platform, caseId);
    assertThat(timeline.entries())
        .isSortedAccordingTo((timelineEntry, other) -> timelineEntry.at().compareTo(other.at()))
        .allSatisfy(entry -> assertThat(entry.why()).as(entry.toString()).isNotBlank());
    assertBy(timeline.last("CaseOpened"), lender.id(), "lender");
    assertBy(timeline.last("CallbackDue"), "system", "system");
    assertBy(timeline.last("ContactLogged"), AGENT, "agent");
    assertBy(timeline.last("AssessmentCompleted"), AGENT, "agent");
    assertBy(timeline.last("PlanApproved"), SUPERVISOR, "supervisor");
    assertBy(timeline.last("PlanBreached"), "system", "system");
    assertBy(timeline.last("PlanAdjusted"), SUPERVISOR, "supervisor");
    assertBy(timeline.last("CaseCured"), lender.id(), "lender");
    assertThat(timeline.last("AssessmentCompleted").why()).contains("RPC_HARDSHIP");
    assertThat(timeline.last("PlanBreached").why()).startsWith("plan.breach");
    assertThat(platform.topics().read("assessments", lender.id() + ":" + ACCOUNT))
        .filteredOn(event -> event.name().equals("AssessmentCompleted"))
        .extracting(event -> event.data().path("assessmentId").asText())
        .containsExactly(assessmentId);
  }

  private static void assertBy(Entry entry, String name, String role) {
    assertThat(entry.by()).as(entry.toString()).isEqualTo(name);
    assertThat(entry.role()).as(entry.toString()).isEqualTo(role);
  }

  private ValidatableResponse post(Service service, String path, String body) {
    return platform.as("agent", AGENT, service).body(body).post(path).then();
  }

  /** Repeats a request until the response is as expected, and returns the last response. */
  private ValidatableResponse eventually(Service service, String path, Expectation expectation) {
    await().untilAsserted(() -> expectation.check(get(service, path)));
    return get(service, path);
  }

  private ValidatableResponse get(Service service, String path) {
    return platform.as("agent", AGENT, service).get(path).then();
  }

  /** An expectation about a response. */
  private interface Expectation {
    void check(ValidatableResponse response);
  }
}
