package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case whose settlement was paid is on hold until the lender reports what it waived. */
@QuarkusTest
class SettlementTest extends CaseServiceTest {
  private static final LocalDate SETTLED_ON = AnAccount.DAY.plusDays(10);
  private static final LocalDate UNTIL = SETTLED_ON.plusDays(30);
  private final UUID plan = UUID.randomUUID();

  @Test
  void holdsTheCaseUntilTheLenderReportsThatNothingIsOverdue() {
    // When
    AnAccount account = settled();

    // Then
    assertThat(awaitCase(account, SettlementTest::isHeld).getString("holds[0].until"))
        .isEqualTo(UNTIL.toString());
    PublishedEvent placed = CaseApi.awaitEvent(topics, account, "HoldPlaced");
    assertThat(Schemas.violations(placed)).isEmpty();
    topics.publish(new BusinessDayClosed(account.lenderId(), UNTIL));
    String id = awaitCase(account, is("businessDate", UNTIL.toString())).getString("id");
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepDue");

    // And when
    topics.publish(account.cured(3));

    // Then
    awaitCase(account, is("status", "CURED"));
  }

  @Test
  void goesOnWhenTheLenderReportsNoWaiverInTime() {
    AnAccount account = settled();
    awaitCase(account, SettlementTest::isHeld);

    topics.publish(new BusinessDayClosed(account.lenderId(), UNTIL.plusDays(1)));

    assertThat(awaitCase(account, is("stage", "LETTER")).getList("holds")).isEqualTo(List.of());
  }

  @Test
  void releasesTheHoldWhenTheSettlementIsNoLongerPaid() {
    // Given
    AnAccount account = settled();
    String id = awaitCase(account, SettlementTest::isHeld).getString("id");

    // When
    topics.publish(PlanEvents.of(account, id).reinstated(plan, PlanResult.COMPLETED, true));

    // Then
    awaitCase(account, found -> timelineEvents(id).contains("HoldReleased"));
    assertThat(awaitCase(account).getString("activePlanId")).isEqualTo(plan.toString());
  }

  @Test
  void holdsNoCaseWhosePlanWasNoSettlement() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    String id = awaitCase(account).getString("id");
    PlanEvents plans = PlanEvents.of(account, id);

    topics.publish(plans.activated(plan));
    topics.publish(plans.completed(plan));

    awaitCase(account, found -> timelineEvents(id).contains("PlanCompleted"));
    assertThat(timelineEvents(id)).doesNotContain("HoldPlaced");
  }

  private static boolean isHeld(JsonPath found) {
    return "PAYMENT_CLAIM".equals(found.getString("holds[0].kind"));
  }

  private AnAccount settled() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    PlanEvents plans = PlanEvents.of(account, awaitCase(account).getString("id"));
    topics.publish(plans.settlementActivated(plan));
    topics.publish(plans.completed(plan));
    return account;
  }
}
