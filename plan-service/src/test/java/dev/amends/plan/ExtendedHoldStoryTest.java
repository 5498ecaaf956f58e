package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The last day of a hold moves while it is in force. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ExtendedHoldStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private final Topics topics = Topics.ofTheServiceUnderTest();
  private final Borrower borrower = new Borrower(topics, "CNY");

  @AfterEach
  void everyMessageMatchesItsSchema() {
    assertThat(borrower.events()).flatExtracting(Schemas::violations).isEmpty();
    topics.close();
  }

  @Test
  void aLaterLastDayExtendsTheGracePeriodAndAnEarlierOneShortensItAgain() {
    // Given: three days of grace after March 12
    String planId = borrower.owes("900.00", MARCH_2).canPay("400.00").agrees(3, MARCH_10);
    UUID hold = borrower.held(MARCH_2, MARCH_10.plusDays(2));
    await().atMost(PATIENCE).until(() -> borrower.optionsStatus() == 409);
    borrower.dayCloses(MARCH_10.plusDays(6));
    borrower.until(planId, "BREACHED");

    // When // Then
    borrower.extended(hold, MARCH_10.plusDays(4));
    borrower.until(planId, "ACTIVE");

    // When // Then
    borrower.extended(hold, MARCH_10.plusDays(2));
    borrower.until(planId, "BREACHED");

    // When // Then
    borrower.extended(hold, null);
    borrower.until(planId, "ACTIVE");
  }
}
