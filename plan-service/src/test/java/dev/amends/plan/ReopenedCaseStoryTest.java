package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises and plans that ended with their case continue if the case does. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReopenedCaseStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private final Topics topics = Topics.ofTheServiceUnderTest();

  @Test
  void anActivePlanGoesOnAndCountsWhatWasPaidInBetween() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    borrower.pays("P-1", "200.00", MARCH_2);
    borrower.untilPaymentsAre(1);
    borrower.cured(MARCH_2, null);
    borrower.until(planId, "CANCELLED");
    borrower.pays("P-2", "100.00", MARCH_2.plusDays(1));
    borrower.untilPaymentsAre(2);
    borrower.lastEvent("PlanCancelled");
    int before = borrower.events().size();

    // When
    borrower.reopened("900.00", MARCH_2.plusDays(2));

    // Then
    JsonPath plan = borrower.until(planId, "ACTIVE");
    assertThat(plan.getString("paid.amount")).isEqualTo("300.00");
    assertThat(plan.getList("instalments.status")).containsExactly("PAID", "OPEN", "OPEN");
    assertThat(plan.<Object>get("why")).isNull();
    assertThat(borrower.eventNames(before + 2).subList(before, before + 2))
        .containsExactly("PlanReinstated", "InstalmentPaid");
    borrower.pays("P-3", "600.00", MARCH_2.plusDays(3));
    borrower.until(planId, "COMPLETED");
  }

  @Test
  void aPromiseGoesOnAndCanBeBroken() {
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    borrower.promises("500.00", MARCH_10, "li.na");
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 1);
    String promise = borrower.plans().getString("items[0].id");
    borrower.cured(MARCH_2, null);
    borrower.until(promise, "CANCELLED");

    borrower.reopened("900.00", MARCH_2.plusDays(2));

    borrower.until(promise, "ACTIVE");
    borrower.dayCloses(MARCH_10.plusDays(4));
    borrower.until(promise, "BROKEN");
  }

  @Test
  void aProposalWaitsForItsDecisionAgain() {
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = borrower.proposes(3, MARCH_10).getString("id");
    borrower.cured(MARCH_2, null);
    borrower.until(planId, "CANCELLED");

    borrower.reopened("900.00", MARCH_2.plusDays(1));

    JsonPath plan = borrower.until(planId, "PENDING_APPROVAL");
    assertThat(plan.getInt("proposal")).isEqualTo(1);
    assertThat(borrower.eventNames(3))
        .containsExactly("PlanProposed", "PlanCancelled", "PlanProposed");
    Borrower.decide(planId, "approval", "wang.wei").then().statusCode(200);
  }

  @Test
  void aPlanThatEndedBeforeTheCureStaysEnded() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String cancelled = borrower.agrees(3, MARCH_10);
    Borrower.decide(cancelled, "cancellation", "wang.wei").then().statusCode(200);
    String second = borrower.agrees(3, MARCH_10);
    borrower.cured(MARCH_2, null);
    borrower.until(second, "CANCELLED");

    // When
    borrower.reopened("900.00", MARCH_2.plusDays(1));

    // Then
    borrower.until(second, "ACTIVE");
    assertThat(borrower.plan(cancelled).getString("status")).isEqualTo("CANCELLED");
  }

  @Test
  void aBreachedPlanCountsPaymentsAgain() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    borrower.dayCloses(MARCH_10.plusDays(4));
    borrower.until(planId, "BREACHED");
    borrower.cured(MARCH_10.plusDays(4), null);
    borrower.awaitCaseEnd();

    // When
    borrower.reopened("900.00", MARCH_10.plusDays(5));

    // Then
    await()
        .atMost(PATIENCE)
        .until(() -> Integer.valueOf(2).equals(borrower.plan(planId).get("proposal")));
    assertThat(borrower.plan(planId).getString("status")).isEqualTo("BREACHED");
    borrower.pays("P-1", "900.00", MARCH_10.plusDays(6));
    borrower.until(planId, "COMPLETED");
  }

  @Test
  void aBreachedPlanThatWasCancelledAfterTheCureStaysCancelled() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String breached = borrower.agrees(3, MARCH_10);
    borrower.dayCloses(MARCH_10.plusDays(4));
    borrower.until(breached, "BREACHED");
    borrower.cured(MARCH_10.plusDays(4), null);
    borrower.awaitCaseEnd();
    Borrower.decide(breached, "cancellation", "wang.wei").then().statusCode(200);

    // When
    borrower.reopened("900.00", MARCH_10.plusDays(5));

    // Then
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 200);
    assertThat(borrower.plan(breached).getString("status")).isEqualTo("CANCELLED");
  }

  @Test
  void theCancelledPlanNamesThePlanThatReplacesIt() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String first = borrower.agrees(3, MARCH_10);
    borrower.dayCloses(MARCH_10.plusDays(4));
    borrower.until(first, "BREACHED");
    int before = borrower.eventNames(6).size();

    // When: the adjustment that waits for a decision ends with the first plan.
    String second = borrower.agrees(3, MARCH_10.plusDays(10));

    // Then
    List<String> names = borrower.eventNames(before + 4);
    assertThat(names.subList(before, names.size())).contains("PlanCancelled");
    var cancelled = borrower.events().get(names.indexOf("PlanCancelled")).data();
    assertThat(cancelled.path("planId").asText()).isEqualTo(first);
    assertThat(cancelled.path("replacedBy").asText()).isEqualTo(second);
  }
}
