package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.Overdue;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The costs of not paying are those that plan-service states for the same events. */
@QuarkusTest
class StatementCostTest extends CaseServiceTest {

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
    // Given
    AnAccount account = AnAccount.of("PENALTY");
    Overdue reported =
        new Overdue(
            account.money(overdue),
            account.money(principal),
            null,
            null,
            penalty == null ? null : account.money(penalty));
    topics.publish(StatementStory.overdue(account, reported, null));
    if (paid != null) {
      topics.publish(account.paidOn(DAY.plusDays(2), "P-1", paid, 2));
    }
    if (reversed) {
      topics.publish(account.reversed("P-1", null, 3, DAY.plusDays(6)));
    }
    awaitCase(account, is("overdue.amount", claim));
    topics.publish(new BusinessDayClosed("PENALTY", DAY.plusDays(10)));
    String id = awaitCase(account, is("businessDate", DAY.plusDays(10).toString())).getString("id");

    // When
    JsonPath statement = StatementStory.issue(id, "en");

    // Then
    assertThat(amounts(statement, "PENALTY_INTEREST", "amount")).isEqualTo(penaltyToDate);
    assertThat(amounts(statement, "PENALTY_INTEREST", "perDay")).isEqualTo(penaltyPerDay);
    assertThat(amounts(statement, "COURT_FEE", "amount")).isEqualTo(courtFee);
    assertThat(amounts(statement, "LAWYER_COST", "amount")).isEqualTo(lawyerCost);
  }

  private static String amounts(JsonPath statement, String kind, String field) {
    return statement.getString(
        "statement.consequences.find { it.kind == '%s' }.%s.amount".formatted(kind, field));
  }
}
