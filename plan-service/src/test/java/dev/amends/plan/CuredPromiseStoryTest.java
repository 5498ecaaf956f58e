package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A later arrear does not break a promise on a cured case; only its own money can. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CuredPromiseStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_6 = LocalDate.of(2026, 3, 6);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
  private final Topics topics = Topics.ofTheServiceUnderTest();
  private final Borrower borrower = new Borrower(topics, "CNY");

  /** Promises 500.00 by March 6; returns the id of the promise. */
  private String promised() {
    borrower.owes("500.00", MARCH_2).promises("500.00", MARCH_6, "li.na");
    await().atMost(PATIENCE).until(() -> borrower.plans().getList("items").size() == 1);
    return borrower.plans().getString("items[0].id");
  }

  @Test
  void staysKeptWhenTheAccountIsOverdueAgain() {
    // Given
    String promise = promised();
    borrower.pays("P-1", "500.00", MARCH_6.minusDays(1));
    borrower.until(promise, "KEPT");
    borrower.cured(MARCH_6.minusDays(1), null);
    borrower.awaitCaseEnd();

    // When
    borrower.becomesOverdueByLenderEvent("100.00", MARCH_20);
    borrower.dayCloses(MARCH_20.plusDays(10));
    borrower.pays("P-2", "1.00", MARCH_20.plusDays(11));

    // Then
    borrower.untilPaymentsAre(2);
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("KEPT");
    assertThat(borrower.eventNames(3)).endsWith("PromiseKept");
  }

  @Test
  void staysCancelledWhenItsCaseContinuesAfterItsGracePeriod() {
    // Given
    String promise = promised();
    borrower.pays("P-1", "300.00", MARCH_2.plusDays(1));
    borrower.untilPaymentsAre(1);
    borrower.cured(MARCH_2.plusDays(1), null);
    borrower.until(promise, "CANCELLED");
    borrower.dayCloses(MARCH_20.minusDays(1));

    // When
    borrower.reopened("100.00", MARCH_20);
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 200);
    borrower.dayCloses(MARCH_20.plusDays(10));
    borrower.pays("P-2", "1.00", MARCH_20.plusDays(11));

    // Then
    borrower.untilPaymentsAre(2);
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("CANCELLED");
    assertThat(borrower.eventNames(3)).endsWith("PlanCancelled");
  }

  @Test
  void isNotBrokenByTheCloseOfTheDayOnWhichItsCaseIsCured() {
    // Given
    String promise = promised();
    borrower.dayCloses(MARCH_10);
    borrower.until(promise, "BROKEN");
    borrower.lastEvent("PromiseBroken");

    // When
    borrower.cured(MARCH_10, null);

    // Then
    borrower.until(promise, "CANCELLED");
    borrower.lastEvent("PlanCancelled");
    int last = borrower.events().size();
    assertThat(borrower.eventNames(last).subList(last - 3, last))
        .containsExactly("PromiseBroken", "PlanReinstated", "PlanCancelled");
    assertThat(borrower.events().get(last - 2).data().path("inForce").asBoolean()).isFalse();

    // When // Then: the case was never cured
    borrower.reopened("500.00", MARCH_20);
    borrower.until(promise, "BROKEN");
    assertThat(borrower.lastEvent("PromiseBroken").data().path("businessDate").asText())
        .isEqualTo("2026-03-10");
  }

  @Test
  void staysBrokenWhenItsCaseIsCuredOnTheNextDay() {
    String promise = promised();
    borrower.dayCloses(MARCH_10);
    borrower.until(promise, "BROKEN");

    borrower.cured(MARCH_10.plusDays(1), null);

    borrower.awaitCaseEnd();
    assertThat(borrower.plan(promise).getString("status")).isEqualTo("BROKEN");
  }

  @Test
  void isBrokenOnItsOwnDateWhenItsMoneyIsReversed() {
    // Given
    String promise = promised();
    borrower.pays("P-1", "500.00", MARCH_6);
    borrower.until(promise, "KEPT");
    borrower.cured(MARCH_6, null);
    borrower.awaitCaseEnd();
    borrower.dayCloses(MARCH_20.minusDays(1));

    // When // Then: nothing was due while the case was cured
    borrower.reverses("P-1", MARCH_20);
    borrower.until(promise, "CANCELLED");

    // When // Then: the case was never cured
    borrower.reopened("500.00", MARCH_20);
    borrower.until(promise, "BROKEN");
    assertThat(borrower.eventNames(7).subList(2, 7))
        .containsExactly(
            "PromiseKept", "PlanReinstated", "PlanCancelled", "PlanReinstated", "PromiseBroken");
    assertThat(borrower.events().getLast().data().path("businessDate").asText())
        .isEqualTo("2026-03-10");
  }

  @Test
  void isPartlyKeptOnItsOwnDateWhenPartOfItsMoneyIsReversed() {
    String promise = promised();
    borrower.pays("P-1", "500.00", MARCH_6);
    borrower.until(promise, "KEPT");
    borrower.dayCloses(MARCH_20);

    borrower.reverses("P-1", "200.00", MARCH_20.plusDays(1));

    borrower.until(promise, "PARTLY_KEPT");
    assertThat(borrower.lastEvent("PromisePartlyKept").data().path("businessDate").asText())
        .isEqualTo("2026-03-10");
  }
}
