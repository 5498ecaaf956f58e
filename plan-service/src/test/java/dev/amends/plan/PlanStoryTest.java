package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life of an instalment plan, from options to its end. */
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
  static void disconnect() {
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
    assertThat(borrower.toldNames(7))
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
    assertThat(borrower.told().stream().flatMap(told -> Schemas.violations(told).stream()))
        .isEmpty();
  }

  @Test
  void isBreachedPastGraceAndAnAdjustmentAppears() {
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
    assertThat(borrower.toldNames(6).subList(3, 6))
        .containsExactly("InstalmentMissed", "PlanBreached", "PlanProposed");
    assertThat(borrower.told().stream().flatMap(told -> Schemas.violations(told).stream()))
        .isEmpty();
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 1);
  }
}
