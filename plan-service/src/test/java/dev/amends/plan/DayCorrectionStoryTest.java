package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrects promises and plans after a business day was closed by mistake. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DayCorrectionStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final LocalDate MISSED_ON = MARCH_10.plusDays(4);
  private static final LocalDate WRONG = LocalDate.of(2026, 6, 30);
  private final Topics topics = Topics.ofTheServiceUnderTest();

  @Inject ClosedBusinessDays days;

  @Test
  void failsIfTheWrongDayIsNotTheLastClosedOne() {
    // Given
    days.close("UNCORRECTED", 3, MARCH_10);

    // When // Then
    assertThatThrownBy(() -> days.correct("UNCORRECTED", 3, WRONG, MARCH_2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(WRONG.toString())
        .hasMessageContaining("UNCORRECTED")
        .hasMessageContaining("partition 3");
    assertThat(days.lastClosedDay("UNCORRECTED", 3)).contains(MARCH_10);
  }

  @Test
  void takesBackTheBreachAndJudgesAgainAtTheRightClose() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    borrower.dayCloses(MARCH_2);
    borrower.dayCloses(WRONG);
    borrower.until(planId, "BREACHED");
    int before = borrower.eventNames(8).size(); // three instalments are missed

    // When
    borrower.dayIsCorrected(WRONG, MARCH_2);

    // Then
    JsonPath plan = borrower.until(planId, "ACTIVE");
    assertThat(plan.getList("instalments.status")).containsExactly("OPEN", "OPEN", "OPEN");
    assertThat(plan.getString("versions[1].status")).isEqualTo("CANCELLED");
    List<String> after = borrower.eventNames(before + 4);
    assertThat(after.subList(before, after.size()))
        .endsWith("PlanReinstated")
        .containsOnly("InstalmentReopened", "PlanReinstated");
    assertThat(borrower.events()).flatExtracting(Schemas::violations).isEmpty();
    borrower.dayCloses(MISSED_ON);
    assertThat(borrower.until(planId, "BREACHED").getList("instalments.status"))
        .containsExactly("MISSED", "OPEN", "OPEN");
  }

  @ParameterizedTest
  @CsvSource({
    "3, ACTIVE", // the last day of grace
    "4, BREACHED", // the close of this day breaches the plan, too
    "30, BREACHED",
  })
  void keepsAJudgementOfTheCorrectedDay(int day, String status) {
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    String planId = borrower.agrees(3, MARCH_10);
    borrower.dayCloses(WRONG);
    borrower.until(planId, "BREACHED");

    borrower.dayIsCorrected(WRONG, MARCH_10.plusDays(day));
    borrower.pays("P-1", "1.00", MARCH_10.plusDays(day));

    borrower.untilPaymentsAre(1);
    assertThat(borrower.plan(planId).getString("status")).isEqualTo(status);
    // The events of this payment are published after those of the correction.
    borrower.pays("P-2", "300.00", MARCH_10.plusDays(day + 1));
    await().atMost(PATIENCE).until(() -> borrower.eventNames(0).contains("InstalmentPaid"));
    assertThat(borrower.eventNames(0).contains("PlanReinstated"))
        .isEqualTo(status.equals("ACTIVE"));
  }

  @Test
  void putsABrokenPromiseInForceAgainWhichIsThenKept() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    String promise = brokenPromise(borrower);

    // When
    borrower.dayIsCorrected(WRONG, MARCH_2);

    // Then
    borrower.until(promise, "ACTIVE");
    borrower.pays("P-1", "500.00", MARCH_10);
    borrower.until(promise, "KEPT");
    List<String> names = borrower.eventNames(5);
    assertThat(names.subList(2, names.size()))
        .containsExactly("PromiseBroken", "PlanReinstated", "PromiseKept");
    assertThat(borrower.events().get(3).data().path("inForce").asBoolean()).isTrue();
  }

  @Test
  void aPromiseThatANewerOneReplacedIsCancelled() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    String promise = brokenPromise(borrower);
    String newer = newerPromise(borrower, promise);

    // When
    borrower.dayIsCorrected(WRONG, MARCH_2);

    // Then
    borrower.until(promise, "CANCELLED");
    assertThat(borrower.plan(newer).getString("status")).isEqualTo("ACTIVE");
    List<String> names = borrower.eventNames(7);
    assertThat(names.subList(5, 7)).containsExactly("PlanReinstated", "PlanCancelled");
    assertThat(borrower.events().get(5).data().path("inForce").asBoolean()).isFalse();
  }

  @Test
  void onlyTheNewestOfTwoBrokenPromisesIsInForceAgain() {
    // Given
    LocalDate alsoWrong = WRONG.plusDays(20);
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    String promise = brokenPromise(borrower);
    String newer = newerPromise(borrower, promise);
    borrower.dayCloses(alsoWrong);
    borrower.until(newer, "BROKEN");

    // When
    borrower.dayIsCorrected(alsoWrong, MARCH_2);

    // Then
    borrower.until(newer, "ACTIVE");
    borrower.until(promise, "CANCELLED");
  }

  @Test
  void countsPaymentsForAPlanThatWasAgreedOnTheWrongDay() {
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
    borrower.dayCloses(WRONG);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Borrower.as("li.na", "agent")
                        .body(
                            """
                            {"caseId":"%s","instalments":3,"firstDueDate":"%s"}\
                            """
                                .formatted(borrower.caseId(), MARCH_10))
                        .post("/plans")
                        .statusCode()
                    == 422);
    String planId = borrower.agrees(3, WRONG.plusDays(10));

    borrower.dayIsCorrected(WRONG, MARCH_2);
    borrower.pays("P-1", "300.00", MARCH_10);

    await()
        .atMost(PATIENCE)
        .until(() -> "PAID".equals(borrower.plan(planId).getString("instalments[0].status")));
  }

  @Test
  void appliesOnceAndOnlyToTheDayThatItNames() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    String promise = brokenPromise(borrower);

    // When
    borrower.dayIsCorrected(WRONG.plusDays(1), MARCH_2);
    borrower.pays("P-1", "1.00", WRONG);
    borrower.untilPaymentsAre(1);
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("BROKEN");
    String id = borrower.dayIsCorrected(WRONG, MARCH_2);
    topics.publish(
        new BusinessDayCorrected(
            borrower.account().lenderId(), WRONG, MARCH_2, CorrectionReason.WRONG_DATE, true),
        id);
    borrower.until(promise, "ACTIVE");
    borrower.dayCloses(MISSED_ON);
    borrower.until(promise, "BROKEN");
    borrower.dayIsCorrected(WRONG, MARCH_2);
    borrower.pays("P-2", "1.00", WRONG);
    borrower.untilPaymentsAre(2);

    // Then
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("BROKEN");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(borrower.eventNames(0)).containsOnlyOnce("PlanReinstated"));
  }

  @Test
  void aHoldThatIsPlacedAgainStopsTheClockAgain() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2);
    UUID hold = borrower.held(MARCH_2, MARCH_10.plusDays(20));
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 409);
    borrower.promises("500.00", MARCH_10, "li.na");
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 1);
    String promise = borrower.plans().getString("items[0].id");
    borrower.released(hold, MARCH_2);
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 200);
    borrower.held(hold, MARCH_2, MARCH_10.plusDays(20));
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 409);

    // When
    borrower.dayCloses(MARCH_10.plusDays(20));
    borrower.pays("P-1", "1.00", MARCH_10);
    borrower.untilPaymentsAre(1);

    // Then
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("ACTIVE");
    borrower.dayCloses(MARCH_10.plusDays(24));
    borrower.until(promise, "PARTLY_KEPT");
  }

  private static String newerPromise(Borrower borrower, String promise) {
    borrower.promises("400.00", WRONG.plusDays(5), "li.na");
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 2);
    String newer = borrower.plans().getString("items.find { it.id != '" + promise + "' }.id");
    return borrower.until(newer, "ACTIVE").getString("id");
  }

  private static String brokenPromise(Borrower borrower) {
    borrower.promises("500.00", MARCH_10, "li.na");
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 1);
    String promise = borrower.plans().getString("items[0].id");
    borrower.dayCloses(MARCH_2);
    borrower.dayCloses(WRONG);
    borrower.until(promise, "BROKEN");
    return promise;
  }
}
