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
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life of an instalment plan, from its proposal to its end. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PlanStoryTest {
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
    return new Borrower(topics, "CNY");
  }

  @Test
  void isProposedApprovedPaidAndCompleted() {
    // Given
    Borrower borrower = borrower().owes("1000.00", MARCH_2).canPay("400.00");

    // When
    String planId = borrower.agrees(3, MARCH_10);
    borrower.pays("P-1", "400.00", MARCH_10);
    borrower.pays("P-2", "700.00", MARCH_10.plusMonths(1));

    // Then
    JsonPath plan = borrower.until(planId, "COMPLETED");
    assertThat(plan.getList("instalments.amount.amount"))
        .containsExactly("333.33", "333.33", "333.34");
    assertThat(plan.getList("instalments.status")).containsOnly("PAID");
    assertThat(plan.getString("decidedBy")).isEqualTo("wang.wei");
    assertThat(borrower.eventNames(7))
        .containsExactly(
            "PlanProposed",
            "PlanApproved",
            "PlanActivated",
            "InstalmentPaid",
            "InstalmentPaid",
            "InstalmentPaid",
            "PlanCompleted");
    JsonPath payments = borrower.payments();
    assertThat(payments.getString("received[0].amount")).isEqualTo("1100.00");
    assertThat(payments.getString("allocated[0].amount")).isEqualTo("1000.00");
    assertThat(payments.getString("unallocated[0].amount")).isEqualTo("100.00");
  }

  @Test
  void isBreachedAfterGraceAndGetsAProposedAdjustment() {
    // Given
    Borrower borrower = borrower().owes("1000.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    borrower.pays("P-1", "333.32", MARCH_10);
    borrower.dayCloses(MARCH_10.plusDays(3));
    borrower.untilPaymentsAre(1);

    // When
    borrower.dayCloses(MARCH_10.plusDays(4));

    // Then
    JsonPath plan = borrower.until(planId, "BREACHED");
    assertThat(plan.getInt("proposal")).isEqualTo(2);
    assertThat(plan.getString("versions[1].proposedBy")).isEqualTo("system");
    assertThat(plan.getString("versions[1].status")).isEqualTo("PENDING_APPROVAL");
    assertThat(plan.getList("versions[1].instalments.amount.amount"))
        .containsExactly("333.32", "333.34", "333.34");
    assertThat(borrower.eventNames(7).subList(3, 7))
        .containsExactly("PlanNearBreach", "InstalmentMissed", "PlanBreached", "PlanProposed");
    assertThat(borrower.plans().getList("items")).hasSize(1);
  }

  @Test
  void isCompletedWhenItIsPaidAfterABreach() {
    // Given
    Borrower borrower = borrower().owes("1000.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    borrower.dayCloses(MARCH_10.plusDays(4));
    borrower.until(planId, "BREACHED");

    // When
    borrower.pays("P-1", "1000.00", MARCH_10.plusDays(5));

    // Then
    JsonPath plan = borrower.until(planId, "COMPLETED");
    assertThat(plan.getString("versions[1].status")).isEqualTo("CANCELLED");
    borrower.lastEvent("PlanCompleted");
  }

  @Test
  void isNotBreachedDuringAHoldWhichExtendsTheGracePeriod() {
    // Given
    Borrower borrower = borrower().owes("1000.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    UUID hold = borrower.held(MARCH_10.plusDays(1), null);
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 200);
    borrower.dayCloses(MARCH_10.plusDays(1));
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 409);
    borrower.dayCloses(MARCH_10.plusDays(30));
    borrower.pays("P-1", "0.01", MARCH_10.plusDays(31));
    borrower.untilPaymentsAre(1);
    assertThat(borrower.plan(planId).getString("status")).isEqualTo("ACTIVE");

    // When
    borrower.released(hold, MARCH_10.plusDays(31));
    borrower.dayCloses(MARCH_10.plusDays(31));
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 200);
    borrower.dayCloses(MARCH_10.plusDays(33));
    borrower.pays("P-2", "0.01", MARCH_10.plusDays(34));
    borrower.untilPaymentsAre(2);
    String onTheLastDayOfGrace = borrower.plan(planId).getString("status");
    borrower.dayCloses(MARCH_10.plusDays(34));

    // Then
    assertThat(onTheLastDayOfGrace).isEqualTo("ACTIVE");
    borrower.until(planId, "BREACHED");
  }

  @Test
  void isReopenedByAReversalAndCanThenBeBreached() {
    // Given
    Borrower borrower = borrower().owes("900.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    borrower.pays("P-1", "300.00", MARCH_10);
    borrower.pays("P-2", "600.00", MARCH_10.plusDays(1));
    borrower.until(planId, "COMPLETED");

    // When
    borrower.reverses("P-1", MARCH_10.plusDays(2));

    // Then
    JsonPath plan = borrower.until(planId, "ACTIVE");
    assertThat(plan.getList("instalments.status")).containsExactly("PAID", "PAID", "OPEN");
    assertThat(plan.getString("paid.amount")).isEqualTo("600.00");
    assertThat(borrower.eventNames(9).subList(7, 9))
        .containsExactly("InstalmentReopened", "PlanReinstated");
    JsonPath sums = borrower.payments();
    assertThat(sums.getString("received[0].amount")).isEqualTo("600.00");
    assertThat(sums.getString("reversed[0].amount")).isEqualTo("300.00");
    assertThat(sums.getString("allocated[0].amount")).isEqualTo("600.00");
    borrower.dayCloses(MARCH_10.plusMonths(2).plusDays(5)); // 10 May is a Sunday
    borrower.until(planId, "BREACHED");
  }

  @Test
  void countsNoPaymentFromBeforeItsActivation() {
    // Given
    Borrower borrower = borrower().owes("900.00", MARCH_2).canPay("400.00");
    borrower.pays("P-0", "100.00", MARCH_2);
    borrower.untilPaymentsAre(1);

    // When
    String planId = borrower.agrees(3, MARCH_10);
    borrower.pays("P-1", "300.00", MARCH_10);
    borrower.pays("P-LATE", "50.00", MARCH_2.minusDays(1));
    borrower.untilPaymentsAre(3);

    // Then
    assertThat(borrower.plan(planId).getString("paid.amount")).isEqualTo("300.00");
    assertThat(borrower.payments().getString("unallocated[0].amount")).isEqualTo("150.00");
  }

  @Test
  void keepsTheEndOfTheMonthAndTheScaleOfTheCurrency() {
    // Given
    Borrower borrower = new Borrower(topics, "JPY").owes("1000", LocalDate.of(2026, 1, 30));
    borrower.canPay("400");

    // When
    JsonPath plan = borrower.proposes(3, LocalDate.of(2026, 1, 31));

    // Then
    assertThat(plan.getList("instalments.amount.amount")).containsExactly("333", "333", "334");
    assertThat(plan.getList("instalments.dueDate"))
        .containsExactly("2026-02-02", "2026-03-02", "2026-03-31"); // not a Saturday
  }
}
