package dev.amends.journeys;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.launcher.services.Service;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A lender closes a wrong business day; an operator corrects it, and the next day is as usual. */
@Journey
class WrongBusinessDayIT {
  private static final String CANCELLATION = "{\"why\":\"the borrower prefers a call\"}";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final LocalDate WRONG = LocalDate.of(2026, 6, 30);
  private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 16);
  private static final String WITH_PLAN = "LN-1";
  private static final String WITHOUT_PLAN = "LN-2";

  private final JourneyPlatform platform;

  WrongBusinessDayIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @Test
  void everyServiceWithdrawsWhatTheWrongDayDid() {
    try (Lender lender = platform.lender("JOURNEY-WRONG-DAY")) {
      // Given
      lender.publish(
          lender.overdue(WITH_PLAN, 1, DAY, "1000.00"),
          lender.overdue(WITHOUT_PLAN, 1, DAY, "1000.00"));
      lender.closeDay(DAY);
      String withPlan = caseOf(lender, WITH_PLAN, "1-30");
      String withoutPlan = caseOf(lender, WITHOUT_PLAN, "1-30");
      assess(withPlan);
      assess(withoutPlan);
      String planId = agreePlan(withPlan);
      lender.closeDay(WRONG);
      caseOf(lender, WITHOUT_PLAN, "91-180");
      eventually(
          Service.PLAN, "/plans/" + planId, plan -> plan.body("status", equalTo("BREACHED")));
      eventually(
          Service.CONTACT,
          "/callbacks?status=SCHEDULED,DUE&caseId=" + withPlan,
          open -> open.body("items.reason", hasItem("PLAN_BREACHED")));
      propose(withoutPlan).statusCode(422).body("field", equalTo("firstDueDate"));

      // When
      platform
          .as("ops", "ops.team", Service.CASE)
          .body(
              """
              {"businessDate":"%s","reason":"WRONG_DATE","note":"The batch ran with a wrong clock."}\
              """
                  .formatted(DAY))
          .post("/lenders/" + lender.id() + "/business-days/correction")
          .then()
          .statusCode(202);

      // Then
      caseOf(lender, WITH_PLAN, "1-30");
      caseOf(lender, WITHOUT_PLAN, "1-30");
      eventually(Service.PLAN, "/plans/" + planId, plan -> plan.body("status", equalTo("ACTIVE")));
      eventually(
          Service.CONTACT,
          "/callbacks?status=SCHEDULED,DUE&caseId=" + withPlan,
          open ->
              open.body("items.reason", not(hasItem("PLAN_BREACHED")))
                  .body("items.reason", hasItem("PLAN_FOLLOW_UP")));
      eventually(
          Service.CASE,
          "/cases/" + withPlan,
          found -> found.body("activePlanId", equalTo(planId)).body("stage", equalTo("NEGOTIATE")));
      eventually(
          Service.CASE,
          "/cases/" + withoutPlan,
          found -> found.body("stage", equalTo("NEGOTIATE")).body("daysPastDue", equalTo(21)));
      proposeAndCancel(withoutPlan);
      lender.closeDay(DAY.plusDays(10));
      caseOf(lender, WITH_PLAN, "31-60");
      eventually(
          Service.CASE,
          "/cases/" + withoutPlan,
          found -> found.body("stage", equalTo("LETTER")).body("daysPastDue", equalTo(31)));
      await().untilAsserted(() -> everyPartitionHasClosed(lender, DAY.plusDays(10)));
    }
  }

  private void everyPartitionHasClosed(Lender lender, LocalDate day) {
    platform
        .as("ops", "ops.team", Service.CASE)
        .get("/lenders/" + lender.id() + "/business-days")
        .then()
        .statusCode(200)
        .body("partitions.closedOn", everyItem(equalTo(day.toString())))
        .body("corrections.wrongDate", everyItem(equalTo(WRONG.toString())));
  }

  private String caseOf(Lender lender, String account, String bucket) {
    return eventually(
            Service.CASE,
            "/accounts/" + lender.id() + "/" + account + "/case",
            found -> found.statusCode(200).body("bucket", equalTo(bucket)))
        .extract()
        .path("id");
  }

  /** Assesses that the borrower can pay 400.00 a month. */
  private void assess(String caseId) {
    await()
        .untilAsserted(
            () ->
                post(
                        "agent",
                        "li.na",
                        Service.ASSESSMENT,
                        "/assessments",
                        """
                        {"caseId":"%s",
                         "incomes":[{"kind":"EARNINGS","amount":{"amount":"4055.00","currency":"CNY"},
                                     "frequency":"MONTHLY","stability":"PERMANENT"}],
                         "expenses":[{"category":"HOME","amount":{"amount":"3500.00","currency":"CNY"},
                                      "frequency":"MONTHLY"}]}\
                        """
                            .formatted(caseId))
                    .statusCode(201));
    await()
        .untilAsserted(
            () ->
                post("agent", "li.na", Service.PLAN, "/plan-options", options(caseId))
                    .statusCode(200)
                    .body("sustainableMonthlyAmount.amount", equalTo("400.00")));
  }

  private String agreePlan(String caseId) {
    String planId = propose(caseId).statusCode(201).extract().path("id");
    post("supervisor", "zhao.lei", Service.PLAN, "/plans/" + planId + "/approval", "")
        .statusCode(200);
    eventually(
        Service.CASE, "/cases/" + caseId, found -> found.body("activePlanId", equalTo(planId)));
    return planId;
  }

  /** A proposal is possible again; it is cancelled because it would pause the ladder. */
  private void proposeAndCancel(String caseId) {
    String planId =
        await()
            .until(() -> propose(caseId).extract(), answer -> answer.statusCode() == 201)
            .path("id");
    eventually(
        Service.CASE, "/cases/" + caseId, found -> found.body("proposedUntil", notNullValue()));
    post("agent", "li.na", Service.PLAN, "/plans/" + planId + "/cancellation", CANCELLATION)
        .statusCode(200);
    eventually(Service.CASE, "/cases/" + caseId, found -> found.body("proposedUntil", nullValue()));
  }

  private static String options(String caseId) {
    return "{\"caseId\":\"" + caseId + "\"}";
  }

  private ValidatableResponse propose(String caseId) {
    return post(
        "agent",
        "li.na",
        Service.PLAN,
        "/plans",
        """
        {"caseId":"%s","kind":"INSTALMENTS","instalments":3,"firstDueDate":"%s"}\
        """
            .formatted(caseId, FIRST_DUE));
  }

  private ValidatableResponse post(
      String role, String name, Service service, String path, String body) {
    var request = platform.as(role, name, service);
    return (body.isEmpty() ? request : request.body(body)).post(path).then();
  }

  private ValidatableResponse eventually(
      Service service, String path, Consumer<ValidatableResponse> expectation) {
    await().untilAsserted(() -> expectation.accept(get(service, path)));
    return get(service, path);
  }

  private ValidatableResponse get(Service service, String path) {
    return platform.as("agent", "li.na", service).get(path).then();
  }
}
