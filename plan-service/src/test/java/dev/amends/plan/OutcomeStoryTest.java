package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is published about an instalment before it is due, in its grace period and after it. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OutcomeStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final int AGREED = 3; // PlanProposed, PlanApproved, PlanActivated
  private final Topics topics = Topics.ofTheServiceUnderTest();
  private final Borrower borrower = new Borrower(topics, "CNY");

  @AfterEach
  void everyMessageMatchesItsSchema() {
    assertThat(borrower.events()).flatExtracting(Schemas::violations).isEmpty();
    topics.close();
  }

  private String agreed() {
    return borrower.owes("900.00", MARCH_2).canPay("400.00").agrees(3, MARCH_10);
  }

  /** The events after the plan came into force, as soon as there is this number. */
  private List<PublishedEvent> after(int count) {
    borrower.eventNames(AGREED + count);
    return borrower.events().subList(AGREED, AGREED + count);
  }

  @Test
  void remindsOnceThenReportsTheNearBreachTheMissAndTheBreach() {
    // Given
    String planId = agreed();

    // When
    for (int day = -4; day <= 4; day++) {
      borrower.dayCloses(MARCH_10.plusDays(day));
    }

    // Then
    borrower.until(planId, "BREACHED");
    List<PublishedEvent> events = after(5);
    assertThat(events)
        .extracting(PublishedEvent::name)
        .containsExactly(
            "InstalmentDueSoon",
            "PlanNearBreach",
            "InstalmentMissed",
            "PlanBreached",
            "PlanProposed");
    assertThat(events)
        .extracting(event -> event.data().path("businessDate").asText())
        .startsWith("2026-03-07", "2026-03-10", "2026-03-14", "2026-03-14");
    assertThat(events.get(3).data().path("effectiveOn").asText()).isEqualTo("2026-03-14");
  }

  @Test
  void datesTheBreachByTheEndOfTheGracePeriodEvenIfTheLenderSkipsDays() {
    String planId = agreed();

    borrower.dayCloses(MARCH_10.plusDays(20));

    borrower.until(planId, "BREACHED");
    PublishedEvent breached = after(2).getLast();
    assertThat(breached.data().path("effectiveOn").asText()).isEqualTo("2026-03-14");
    assertThat(breached.data().path("businessDate").asText()).isEqualTo("2026-03-30");
    assertThat(borrower.plan(planId).getString("breachedOn")).isEqualTo("2026-03-14");
  }

  @Test
  void withdrawsANearBreachThatIsPaidWithinGrace() {
    // Given
    agreed();
    borrower.dayCloses(MARCH_10);
    after(1);

    // When
    borrower.pays("P-1", "300.00", MARCH_10.plusDays(2));

    // Then
    List<PublishedEvent> events = after(3);
    assertThat(events)
        .extracting(PublishedEvent::name)
        .containsExactly("PlanNearBreach", "InstalmentReopened", "InstalmentPaid");
    assertThat(events.get(1).data().path("withdrawn").asText()).isEqualTo("NEAR_BREACH");
  }

  @Test
  void aHoldThatIsReportedLateWithdrawsTheBreachUntilItIsReleased() {
    // Given
    String planId = agreed();
    borrower.dayCloses(MARCH_10.plusDays(4));
    borrower.until(planId, "BREACHED");

    // When // Then: the hold began within the grace period
    UUID hold = borrower.held(MARCH_10.plusDays(1), null);
    borrower.until(planId, "ACTIVE");
    assertThat(borrower.statuses(planId)).containsExactly("OPEN", "OPEN", "OPEN");
    assertThat(borrower.plan(planId).getString("versions[1].status")).isEqualTo("CANCELLED");

    // When // Then: it turns out that it never held
    borrower.released(hold, MARCH_10.plusDays(1));
    borrower.until(planId, "BREACHED");
    assertThat(after(8))
        .extracting(PublishedEvent::name)
        .containsExactly(
            "InstalmentMissed",
            "PlanBreached",
            "PlanProposed",
            "InstalmentReopened",
            "PlanReinstated",
            "InstalmentMissed",
            "PlanBreached",
            "PlanProposed");
  }

  @Test
  void aHoldThatIsReleasedWithAnEarlierDateIsJudgedAtOnce() {
    // Given
    String planId = agreed();
    UUID hold = borrower.held(MARCH_2, null);
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 409);
    borrower.dayCloses(MARCH_10.plusDays(10));
    borrower.pays("P-1", "1.00", MARCH_10.plusDays(10));
    borrower.untilPaymentsAre(1);
    assertThat(borrower.plan(planId).getString("status")).isEqualTo("ACTIVE");

    // When
    borrower.released(hold, MARCH_10.plusDays(2));

    // Then
    borrower.until(planId, "BREACHED");
    PublishedEvent missed = after(1).getFirst();
    assertThat(missed.name()).isEqualTo("InstalmentMissed");
    assertThat(missed.data().path("businessDate").asText()).isEqualTo("2026-03-15");
  }

  @Test
  void remindsOfAPromiseAndReportsItsNearBreach() {
    // Given
    borrower.owes("900.00", MARCH_2).promises("500.00", MARCH_10, "li.na");
    borrower.eventNames(2);

    // When
    borrower.dayCloses(MARCH_10.minusDays(3));
    borrower.dayCloses(MARCH_10);
    borrower.dayCloses(MARCH_10.plusDays(4));

    // Then
    assertThat(borrower.eventNames(5).subList(2, 5))
        .containsExactly("InstalmentDueSoon", "PlanNearBreach", "PromiseBroken");
    assertThat(borrower.events().get(3).data().path("kind").asText()).isEqualTo("PROMISE");
    assertThat(borrower.events().get(3).data().path("graceUntil").asText()).isEqualTo("2026-03-13");
  }
}
