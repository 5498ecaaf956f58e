package dev.amends.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
 * A borrower proposes more than they can afford, agrees to a plan that a supervisor first returns,
 * is called when a payment is late, and pays the debt under adjusted terms.
 */
@Journey
class PlanIT {
  private static final String ACCOUNT = "LN-1";
  private static final String AGENT = "li.na";
  private static final String SUPERVISOR = "zhao.lei";
  private static final LocalDate DAY_ONE = LocalDate.of(2026, 1, 31);
  private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 25);
  private static final LocalDate SECOND_DUE = FIRST_DUE.plusMonths(1);

  private final JourneyPlatform platform;
  private Lender lender;

  @SuppressWarnings("NullAway.Init") // set by the test
  private String caseId;

  @SuppressWarnings("NullAway.Init")
  private String planId;

  @SuppressWarnings("NullAway.Init")
  PlanIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void connect() {
    lender = platform.lender("JOURNEY-PLAN");
  }

  @AfterEach
  void disconnect() {
    lender.close();
  }

  @Test
  void leadsFromTheBorrowersOwnProposalToTheCuredCase() {
    caseId = Borrower.fallsBehind(platform, lender, ACCOUNT, DAY_ONE, "1000.00").caseId();
    isAssessed();
    ownProposalIsMoreThanTheyCanAfford();
    agreesToThreeInstalments();
    supervisorFindsItInTheQueueAndReturnsIt();
    agreesToFourInstalments();
    supervisorApproves();
    paysTheFirstInstalment();
    isCalledWithinGrace();
    missesTheSecond();
    supervisorApprovesNewTerms();
    paysTheRest();
  }

  /** 555.00 are left over each month, of which 400.00 are sustainable. */
  private void isAssessed() {
    agent(
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
        .body("sustainableMonthlyAmount.amount", equalTo("400.00"));
    await()
        .untilAsserted(
            () ->
                agent(Service.PLAN, "/plan-options", "{\"caseId\":\"%s\"}".formatted(caseId))
                    .statusCode(200)
                    .body("sustainableMonthlyAmount.amount", equalTo("400.00")));
  }

  private void ownProposalIsMoreThanTheyCanAfford() {
    propose(2, "I want to be done with it in spring")
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:above-sustainable-amount"))
        .body("comparison.nearestOption.instalments", equalTo(3));
    get(Service.PLAN, "/plans?caseId=" + caseId).body("items", hasSize(0));
  }

  private void agreesToThreeInstalments() {
    planId =
        propose(3, "then three times a third")
            .statusCode(201)
            .body("status", equalTo("PENDING_APPROVAL"))
            .extract()
            .path("id");
  }

  private void supervisorFindsItInTheQueueAndReturnsIt() {
    platform
        .as("supervisor", SUPERVISOR, Service.PLAN)
        .get("/plans?status=PENDING&lenderId=" + lender.id())
        .then()
        .statusCode(200)
        .body("items.id", contains(planId))
        .body("items[0].affordability.sustainableMonthlyAmount.amount", equalTo("400.00"))
        .body("items[0].history.plansBreached", equalTo(0));
    supervisor("/return", "{\"why\":\"leave them some room\"}").body("status", equalTo("RETURNED"));
  }

  private void agreesToFourInstalments() {
    agent(Service.PLAN, "/plans/" + planId + "/revision", proposal(4, "then four times a quarter"))
        .statusCode(201)
        .body("status", equalTo("PENDING_APPROVAL"))
        .body("versions.status", hasSize(2));
  }

  private void supervisorApproves() {
    supervisor("/approval", "{\"why\":\"they can keep it\"}").body("status", equalTo("ACTIVE"));
    eventually(
        Service.CASE, "/cases/" + caseId, found -> found.body("activePlanId", equalTo(planId)));
    eventually(
        Service.CONTACT,
        "/callbacks?caseId=" + caseId,
        all ->
            all.body("items.reason", hasItem("DECISION"))
                .body("items.reason", hasItem("PLAN_FOLLOW_UP")));
  }

  private void paysTheFirstInstalment() {
    lender.publish(lender.payment(ACCOUNT, 2, FIRST_DUE, "P-1", "250.00", null));
    eventually(
        Service.PLAN,
        "/plans/" + planId,
        plan -> plan.body("instalments.status", contains("PAID", "OPEN", "OPEN", "OPEN")));
  }

  private void isCalledWithinGrace() {
    lender.closeDay(SECOND_DUE);
    eventually(
        Service.CONTACT,
        "/callbacks?caseId=" + caseId,
        all -> all.body("items.reason", hasItem("NEAR_BREACH")));
    get(Service.PLAN, "/plans/" + planId).body("status", equalTo("ACTIVE"));
  }

  private void missesTheSecond() {
    lender.closeDay(SECOND_DUE.plusDays(4));
    eventually(
        Service.PLAN,
        "/plans/" + planId,
        plan ->
            plan.body("status", equalTo("BREACHED"))
                .body("instalments.status", contains("PAID", "MISSED", "OPEN", "OPEN"))
                .body("proposal", equalTo(3)));
    eventually(
        Service.CONTACT,
        "/callbacks?caseId=" + caseId,
        all -> all.body("items.reason", hasItem("PLAN_BREACHED")));
  }

  private void supervisorApprovesNewTerms() {
    supervisor("/approval", "{\"why\":\"they can keep it\"}")
        .body("status", equalTo("ACTIVE"))
        .body("version", equalTo(3))
        .body("versions.status", contains("RETURNED", "SUPERSEDED", "IN_FORCE"));
    eventually(
        Service.CASE, "/cases/" + caseId, found -> found.body("activePlanId", equalTo(planId)));
  }

  private void paysTheRest() {
    lender.publish(lender.payment(ACCOUNT, 3, SECOND_DUE.plusDays(8), "P-2", "750.00", "0.00"));
    eventually(
        Service.PLAN,
        "/plans/" + planId,
        plan -> plan.body("status", equalTo("COMPLETED")).body("paid.amount", equalTo("1000.00")));
    eventually(Service.CASE, "/cases/" + caseId, found -> found.body("status", equalTo("CURED")));
  }

  private ValidatableResponse propose(int instalments, String ownWords) {
    return agent(Service.PLAN, "/plans", proposal(instalments, ownWords));
  }

  private String proposal(int instalments, String ownWords) {
    return """
        {"caseId":"%s","kind":"INSTALMENTS","instalments":%d,"firstDueDate":"%s",
         "initiator":"BORROWER","ownWords":"%s"}\
        """
        .formatted(caseId, instalments, FIRST_DUE, ownWords);
  }

  private ValidatableResponse supervisor(String decision, String body) {
    return platform
        .as("supervisor", SUPERVISOR, Service.PLAN)
        .body(body)
        .post("/plans/" + planId + decision)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse agent(Service service, String path, String body) {
    return platform.as("agent", AGENT, service).body(body).post(path).then();
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
