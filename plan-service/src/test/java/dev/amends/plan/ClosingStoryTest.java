package dev.amends.plan;

import static dev.amends.plan.Borrower.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The end of plans when their case ends, in every order of events. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ClosingStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void everyMessageMatchesItsSchema() {
    assertThat(Borrower.violations(topics)).isEmpty();
    topics.close();
  }

  private static Borrower borrower() {
    return new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
  }

  @Test
  void completesThePlanWhenThePaymentIsReceivedBeforeTheCure() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.agrees(3, MARCH_10);

    // When
    String cause = borrower.pays("P-1", "900.00", MARCH_10);
    borrower.until(planId, "COMPLETED");
    borrower.cured(MARCH_10, cause);

    // Then
    borrower.awaitCaseEnd();
    assertThat(borrower.plan(planId).getString("status")).isEqualTo("COMPLETED");
    borrower.lastEvent("PlanCompleted");
  }

  @Test
  void completesThePlanWhenTheCureIsReceivedBeforeThePayment() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.agrees(3, MARCH_10);
    String cause = UUID.randomUUID().toString();

    // When
    borrower.cured(MARCH_10, cause);
    borrower.awaitCaseEnd();
    String meanwhile = borrower.plan(planId).getString("status");
    topics.publish(borrower.payment("P-1", "900.00", MARCH_10), cause);

    // Then
    assertThat(meanwhile).isEqualTo("ACTIVE");
    borrower.until(planId, "COMPLETED");
    assertThat(borrower.eventNames(7)).endsWith("InstalmentPaid", "PlanCompleted");
    assertThat(borrower.eventNames(7)).doesNotContain("PlanCancelled");
  }

  @Test
  void cancelsAnUnpaidPlanInWhateverOrderCureAndPaymentAreReceived() {
    // Given
    Borrower causeFirst = borrower();
    String onePlan = causeFirst.agrees(3, MARCH_10);
    Borrower cureFirst = borrower();
    String otherPlan = cureFirst.agrees(3, MARCH_10);
    String cause = UUID.randomUUID().toString();

    // When
    String received = causeFirst.pays("P-1", "300.00", MARCH_10);
    causeFirst.untilPaymentsAre(1);
    causeFirst.cured(MARCH_10, received);
    cureFirst.cured(MARCH_10, cause);
    cureFirst.awaitCaseEnd();
    topics.publish(cureFirst.payment("P-1", "300.00", MARCH_10), cause);

    // Then
    JsonPath one = causeFirst.until(onePlan, "CANCELLED");
    JsonPath other = cureFirst.until(otherPlan, "CANCELLED");
    assertThat(one.getString("paid.amount")).isEqualTo("300.00");
    assertThat(other.getString("paid.amount")).isEqualTo("300.00");
    assertThat(other.getString("why")).isEqualTo("the case is cured");
    assertThat(cureFirst.eventNames(5)).isEqualTo(causeFirst.eventNames(5));
  }

  @Test
  void cancelsAtTheCloseOfTheDayIfTheCauseIsNeverReceived() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.agrees(3, MARCH_10);
    borrower.cured(MARCH_10, UUID.randomUUID().toString());
    borrower.awaitCaseEnd();

    // When
    borrower.dayCloses(MARCH_10);

    // Then
    borrower.until(planId, "CANCELLED");
  }

  @Test
  void cancelsAtOnceWithoutACausingEvent() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.agrees(3, MARCH_10);

    // When
    borrower.cured(MARCH_10, null);

    // Then
    borrower.until(planId, "CANCELLED");
  }

  @Test
  void cancelsProposalsAndAllowsNoNewOnes() {
    // Given
    Borrower borrower = borrower();
    String proposal = borrower.proposes(3, MARCH_10).getString("id");

    // When
    borrower.cured(MARCH_10, borrower.curedByTheLender(MARCH_10));

    // Then
    borrower.until(proposal, "CANCELLED");
    decide(proposal, "approval", "wang.wei").then().statusCode(409);
    assertThat(borrower.optionsStatus()).isEqualTo(409);
  }

  @Test
  void keepsABreachedPlanAndWithdrawsItsAdjustment() {
    // Given
    Borrower borrower = borrower();
    String planId = borrower.agrees(3, MARCH_10);
    borrower.dayCloses(MARCH_10.plusDays(4));
    borrower.until(planId, "BREACHED");

    // When
    borrower.cured(MARCH_10.plusDays(5), null);

    // Then
    borrower.awaitCaseEnd();
    JsonPath plan = borrower.plan(planId);
    assertThat(plan.getString("status")).isEqualTo("BREACHED");
    assertThat(plan.getString("proposal")).isNull();
    assertThat(borrower.eventNames(7).getLast()).isEqualTo("PlanCancelled");
  }
}
