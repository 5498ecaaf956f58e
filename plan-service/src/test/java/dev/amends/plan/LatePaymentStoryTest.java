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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A payment that arrives late but was made in time withdraws what followed from its absence. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class LatePaymentStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final LocalDate MISSED_ON = MARCH_10.plusDays(4);
  private final Topics topics = Topics.ofTheServiceUnderTest();

  @Test
  void withdrawsTheBreachTheMissedInstalmentAndTheProposedAdjustment() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = breachedPlan(borrower);
    List<String> before = borrower.eventNames(6);

    // When
    borrower.pays("P-1", "300.00", MARCH_10.minusDays(1));

    // Then
    JsonPath plan = borrower.until(planId, "ACTIVE");
    assertThat(plan.getList("instalments.status")).containsExactly("PAID", "OPEN", "OPEN");
    assertThat(plan.getString("versions[1].status")).isEqualTo("CANCELLED");
    assertThat(plan.getString("versions[1].why")).isEqualTo("the plan was not breached");
    assertThat(plan.<Object>get("proposal")).isNull();
    List<String> after = borrower.eventNames(before.size() + 3);
    assertThat(after.subList(before.size(), after.size()))
        .containsExactly("InstalmentReopened", "PlanReinstated", "InstalmentPaid");
    assertThat(borrower.events()).flatExtracting(Schemas::violations).isEmpty();
    assertThat(borrower.events().get(before.size()).data().at("/open/amount").asText())
        .isEqualTo("0.00");
    assertThat(borrower.events().get(before.size() + 1).data().path("withdrawn").asText())
        .isEqualTo("BREACHED");
    borrower.dayCloses(MARCH_10.plusMonths(1).plusDays(4));
    borrower.until(planId, "BREACHED");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, -1, ACTIVE", // before the due date
    "3, 3, ACTIVE", // on the last day of grace
    "4, 4, ACTIVE", // on the day on whose close it was missed
    "5, 5, BREACHED", // a day later
    "-1, 5, BREACHED", // the value date does not date a payment
    "5, -1, ACTIVE",
  })
  void theBusinessDateDecidesWhetherItWasInTime(int valueDay, int businessDay, String status) {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = breachedPlan(borrower);

    // When
    topics.publish(
        borrower.payment(
            "P-1", "300.00", MARCH_10.plusDays(valueDay), MARCH_10.plusDays(businessDay)));

    // Then
    await().atMost(PATIENCE).until(() -> borrower.statuses(planId).getFirst().equals("PAID"));
    assertThat(borrower.plan(planId).getString("status")).isEqualTo(status);
  }

  @Test
  void completesThePlanThatWasNotBreachedAfterAll() {
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = breachedPlan(borrower);
    int before = borrower.eventNames(6).size();

    borrower.pays("P-1", "900.00", MARCH_10);

    borrower.until(planId, "COMPLETED");
    List<String> after = borrower.eventNames(before + 6);
    assertThat(after.subList(before, after.size()))
        .containsExactly(
            "InstalmentReopened",
            "PlanReinstated",
            "InstalmentPaid",
            "InstalmentPaid",
            "InstalmentPaid",
            "PlanCompleted");
    assertThat(borrower.events().get(before + 1).data().path("inForce").asBoolean()).isFalse();
  }

  @Test
  void isBreachedAgainWhenTheLatePaymentIsReversed() {
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = breachedPlan(borrower);
    borrower.pays("P-1", "300.00", MARCH_10);
    borrower.until(planId, "ACTIVE");

    borrower.reverses("P-1", MISSED_ON.plusDays(1));
    borrower.dayCloses(MISSED_ON.plusDays(1));

    JsonPath plan = borrower.until(planId, "BREACHED");
    assertThat(plan.getList("instalments.status")).containsExactly("MISSED", "OPEN", "OPEN");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(borrower.events())
                    .filteredOn(event -> event.name().equals("InstalmentMissed"))
                    .extracting(event -> event.data().at("/shortBy/amount").asText())
                    .containsExactly("300.00", "300.00"));
  }

  @Test
  void aBreachedPlanThatWasPaidLateIsBreachedAgainWhenThatMoneyIsReversed() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = breachedPlan(borrower);
    borrower.pays("P-1", "900.00", MISSED_ON.plusDays(1));
    borrower.until(planId, "COMPLETED");

    // When
    borrower.reverses("P-1", MISSED_ON.plusDays(2));

    // Then
    JsonPath plan = borrower.until(planId, "BREACHED");
    assertThat(plan.getList("instalments.status")).containsExactly("MISSED", "OPEN", "OPEN");
    // The events of this payment are published after those of the reversal.
    borrower.pays("P-2", "900.00", MISSED_ON.plusDays(3));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(borrower.eventNames(0))
                    .containsOnlyOnce("PlanBreached")
                    .filteredOn("PlanCompleted"::equals)
                    .hasSize(2));
  }

  @Test
  void aReplacedPlanIsNotBreachedAgain() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String replaced = breachedPlan(borrower);
    borrower.pays("P-1", "900.00", MARCH_10);
    borrower.until(replaced, "COMPLETED");
    String newer = borrower.agrees(3, MARCH_10.plusDays(10));

    // When
    borrower.reverses("P-1", MISSED_ON.plusDays(1));

    // Then
    borrower.until(replaced, "CANCELLED");
    await().atMost(PATIENCE).until(() -> borrower.eventNames(0).contains("PlanCancelled"));
    assertThat(borrower.eventNames(0)).containsOnlyOnce("PlanBreached");
    assertThat(borrower.plan(newer).getString("status")).isEqualTo("ACTIVE");
  }

  @ParameterizedTest(name = "the second instalment is paid on day {0} after its due date: {1}")
  @CsvSource({
    ", BREACHED", // not at all
    "3, ACTIVE", // on the last day of grace
    "4, ACTIVE", // on the day on whose close it was missed
    "5, BREACHED", // a day later
  })
  void judgesTheInstalmentsThatFellDueWhileThePlanWasBreached(
      @Nullable Integer second, String status) {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = breachedPlan(borrower);
    LocalDate april = MARCH_10.plusMonths(1);
    borrower.dayCloses(april.plusDays(4));
    borrower.dayCloses(april.plusDays(8));
    await().atMost(PATIENCE).until(() -> borrower.statuses(planId).get(1).equals("MISSED"));

    // When
    if (second != null) {
      borrower.pays("P-2", "300.00", april.plusDays(second));
    }
    borrower.pays("P-1", "300.00", MARCH_10);

    // Then
    List<String> expected = List.of("PAID", second == null ? "MISSED" : "PAID", "OPEN");
    await().atMost(PATIENCE).until(() -> borrower.statuses(planId).equals(expected));
    assertThat(borrower.plan(planId).getString("status")).isEqualTo(status);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(borrower.eventNames(0))
                    .containsOnlyOnce("PlanBreached")
                    .filteredOn("InstalmentMissed"::equals)
                    .hasSize(2));
  }

  @Test
  void judgesAnInstalmentWhoseGracePeriodIsNotOverAtTheNextClose() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = breachedPlan(borrower);
    LocalDate april = MARCH_10.plusMonths(1);
    borrower.dayCloses(april.plusDays(3));
    borrower.pays("P-1", "300.00", MARCH_10);
    borrower.until(planId, "ACTIVE");

    // When
    borrower.dayCloses(april.plusDays(4));

    // Then
    borrower.until(planId, "BREACHED");
    assertThat(borrower.plan(planId).getList("instalments.status"))
        .containsExactly("PAID", "MISSED", "OPEN");
  }

  @Test
  void keepsAPromiseThatWasBroken() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    borrower.promises("500.00", MARCH_10, "li.na");
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 1);
    String promise = borrower.plans().getString("items[0].id");
    borrower.dayCloses(MISSED_ON);
    borrower.until(promise, "BROKEN");

    // When
    borrower.pays("P-1", "500.00", MARCH_10);

    // Then
    borrower.until(promise, "KEPT");
    List<String> names = borrower.eventNames(5);
    assertThat(names.subList(2, names.size()))
        .containsExactly("PromiseBroken", "PlanReinstated", "PromiseKept");
    assertThat(borrower.events()).flatExtracting(Schemas::violations).isEmpty();
  }

  private static String breachedPlan(Borrower borrower) {
    String planId = borrower.agrees(3, MARCH_10);
    borrower.dayCloses(MISSED_ON);
    borrower.until(planId, "BREACHED");
    return planId;
  }
}
