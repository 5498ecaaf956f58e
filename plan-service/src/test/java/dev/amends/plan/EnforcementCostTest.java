package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The costs of not paying are those that case-service states for the same events. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class EnforcementCostTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvFileSource(resources = "/cost-figures.csv", useHeadersInDisplayName = true)
  void statesTheFiguresOfAllServices(
      String overdue,
      String principal,
      @Nullable String penalty,
      @Nullable String paid,
      boolean reversed,
      String claim,
      String penaltyToDate,
      String penaltyPerDay,
      String courtFee,
      String lawyerCost) {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = new Borrower(topics, "CNY", "PENALTY").livesIn("CN").owes(claim, DAY);
      borrower.reports(
          new Overdue(
              borrower.money(overdue),
              borrower.money(principal),
              null,
              null,
              penalty == null ? null : borrower.money(penalty)),
          DAY);
      if (paid != null) {
        borrower.pays("P-1", paid, DAY.plusDays(2));
      }
      if (reversed) {
        borrower.reverses("P-1", DAY.plusDays(6));
      }
      borrower.dayCloses(DAY.plusDays(10));

      // Then
      await()
          .atMost(PATIENCE)
          .until(() -> costs(borrower).getString("penaltyToDate.amount"), penaltyToDate::equals);
      JsonPath costs = costs(borrower);
      assertThat(costs.getString("claim.amount")).isEqualTo(claim);
      assertThat(costs.getString("penaltyPerDay.amount")).isEqualTo(penaltyPerDay);
      assertThat(costs.getString("courtFee.amount")).isEqualTo(courtFee);
      assertThat(costs.getString("lawyerCost.amount")).isEqualTo(lawyerCost);
    }
  }

  private static JsonPath costs(Borrower borrower) {
    return as("li.na", "agent")
        .queryParam("caseId", borrower.caseId())
        .get("/enforcement-costs")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
