package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.cases.nextstep.NextStepCheck;
import dev.amends.events.ContactEvent.CallbackCancelled;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.ContactEvent.CallbackScheduled;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Origin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every open case shows what happens next. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class NextStepTest extends CaseServiceTest {
  private static final Instant CALL_AT = Instant.parse("2026-02-01T02:00:00Z");
  private static final Origin ORIGIN = Origin.system("test");

  @Inject NextStepCheck check;

  @Test
  void showsTheStrategysStepUntilACallIsScheduled() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 5, 1));
    JsonPath opened = awaitCase(account, is("nextStep.what", "STRATEGY_STEP"));
    UUID callback = UUID.randomUUID();

    // When
    topics.publish(scheduled(account, opened.getString("id"), callback));

    // Then
    JsonPath called = awaitCase(account, is("nextStep.what", "CALLBACK"));
    assertThat(called.getString("nextStep.when")).isEqualTo(CALL_AT.toString());
    assertThat(called.getString("nextStep.why")).isEqualTo("FIRST_CALL (the case is new)");
    assertThat(called.getString("nextStep.role")).isEqualTo("agent");
    assertThat(called.getString("nextStep.workId")).isEqualTo(callback.toString());

    // When
    topics.publish(cancelled(account, opened.getString("id"), callback));

    // Then
    awaitCase(account, is("nextStep.what", "STRATEGY_STEP"));
  }

  @Test
  void showsTheNextPaymentOfAPlan() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 5, 1));
    String id = awaitCase(account).getString("id");
    UUID plan = UUID.randomUUID();

    // When
    topics.publish(PlanEvents.of(account, id).proposed(plan, 1));

    // Then
    JsonPath proposed = awaitCase(account, is("nextStep.blockedBy", "[PROPOSAL]"));
    assertThat(proposed.getString("nextStep.what")).isIn("DECIDE_PLAN", "STRATEGY_STEP");

    // When
    topics.publish(PlanEvents.of(account, id).activated(plan));

    // Then
    JsonPath active = awaitCase(account, is("nextStep.what", "PAYMENT"));
    assertThat(active.getString("nextStep.when")).isEqualTo("2026-02-10");
    assertThat(active.getList("nextStep.blockedBy")).containsExactly("PLAN");

    // When
    topics.publish(PlanEvents.of(account, id).paid(plan, 1));

    // Then
    JsonPath paid = awaitCase(account, is("nextStep.when", "2026-03-10"));
    assertThat(paid.getString("nextStep.what")).isEqualTo("PAYMENT");
  }

  @Test
  void aReturnedProposalIsTheNextStepOfItsProposer() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 5, 1));
    String id = awaitCase(account).getString("id");
    UUID plan = UUID.randomUUID();
    PlanEvents plans = PlanEvents.of(account, id);
    topics.publish(plans.proposed(plan, 1));
    awaitCase(account, is("nextStep.blockedBy", "[PROPOSAL]"));

    // When
    topics.publish(plans.returned(plan));

    // Then
    JsonPath returned = awaitCase(account, is("nextStep.what", "REVISE_PLAN"));
    assertThat(returned.getString("nextStep.why"))
        .isEqualTo("version 1 was returned to be changed");
    assertThat(returned.getString("nextStep.role")).isEqualTo("agent");

    // When
    topics.publish(plans.cancelled(plan));

    // Then
    awaitCase(account, is("nextStep.what", "STRATEGY_STEP"));
  }

  @Test
  void givesACaseWithoutANextStepToASupervisor() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 5, 1));
    String id = awaitCase(account).getString("id");
    UUID plan = UUID.randomUUID();
    topics.publish(PlanEvents.of(account, id).activated(plan));
    awaitCase(account, is("activePlanId", plan.toString()));
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusYears(1)));
    await().until(() -> closedDays(account) > 0);

    // When
    await()
        .untilAsserted(
            () -> {
              check.run(account.lenderId());
              assertThat(withoutNextStep(account).getList("items.id")).containsExactly(id);
            });

    // Then
    JsonPath stalled = awaitCase(account);
    assertThat(stalled.getString("nextStep.what")).isEqualTo("REVIEW_CASE");
    assertThat(stalled.getString("nextStep.why")).contains("planned");
    assertThat(stalled.getString("nextStep.role")).isEqualTo("supervisor");
    JsonPath work = work(account);
    assertThat(work.getList("items.href")).containsExactly("/cases/" + id);
    assertThat(work.getList("items.kind")).containsExactly("REVIEW_CASE");
    assertThat(metrics()).contains(metric(account, "1.0"));

    // When
    topics.publish(scheduled(account, id, UUID.randomUUID()));

    // Then
    awaitCase(account, is("nextStep.what", "CALLBACK"));
    assertThat(withoutNextStep(account).getList("items")).isEmpty();
    assertThat(work(account).getList("items")).isEmpty();
  }

  private static String metric(AnAccount account, String value) {
    return "amends_cases_without_next_step{lender=\"" + account.lenderId() + "\"} " + value;
  }

  private static String metrics() {
    return RestAssured.get("/q/metrics").asString();
  }

  private static int closedDays(AnAccount account) {
    return CaseApi.ops()
        .get("/lenders/{l}/business-days", account.lenderId())
        .jsonPath()
        .getList("partitions")
        .size();
  }

  private static JsonPath withoutNextStep(AnAccount account) {
    return supervisor()
        .queryParam("lenderId", account.lenderId())
        .queryParam("withoutNextStep", true)
        .get("/cases")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath work(AnAccount account) {
    return supervisor()
        .queryParam("lenderId", account.lenderId())
        .queryParam("kind", "REVIEW_CASE")
        .get("/work")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static CallbackScheduled scheduled(AnAccount account, String caseId, UUID callback) {
    return new CallbackScheduled(
        UUID.fromString(caseId),
        account.lenderId(),
        account.accountId(),
        callback,
        CallbackReason.FIRST_CALL,
        CALL_AT,
        LocalDateTime.parse("2026-02-01T10:00:00"),
        "Asia/Shanghai",
        1,
        Origin.system("the case is new"));
  }

  private static CallbackCancelled cancelled(AnAccount account, String caseId, UUID callback) {
    return new CallbackCancelled(
        UUID.fromString(caseId),
        account.lenderId(),
        account.accountId(),
        callback,
        CallbackReason.FIRST_CALL,
        "the borrower called",
        ORIGIN);
  }
}
