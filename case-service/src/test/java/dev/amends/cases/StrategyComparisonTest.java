package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two strategies are compared: each treats its arm, and the outcomes are counted by arm. */
@QuarkusTest
class StrategyComparisonTest extends CaseServiceTest {
  private static final String LENDER = "COMPARING";

  @Test
  void treatsEachArmByItsStrategyAndCountsTheOutcomes() {
    // Given
    List<AnAccount> accounts = Stream.generate(() -> AnAccount.of(LENDER)).limit(12).toList();
    Map<AnAccount, String> arms = new HashMap<>();
    for (AnAccount account : accounts) {
      topics.publish(account.overdue("120.00", 10, 1));
      arms.put(account, awaitCase(account).getString("strategyArm"));
    }
    assertThat(arms.values()).contains("CHAMPION", "CHALLENGER").doesNotContainNull();

    // When
    topics.publish(new BusinessDayClosed(LENDER, AnAccount.DAY.plusDays(3)));

    // Then
    for (AnAccount account : accounts) {
      boolean challenged = "CHALLENGER".equals(arms.get(account));
      String stage = challenged ? "LETTER" : "NEGOTIATE";
      JsonPath shown =
          awaitCase(
              account,
              found -> found.getInt("daysPastDue") == 13 && stage.equals(found.getString("stage")));
      assertThat(timeline(shown.getString("id")))
          .filteredOn(entry -> "StrategyStepDue".equals(entry.get("what")))
          .hasSize(challenged ? 1 : 0);
    }
    AnAccount cured = accounts.getFirst();
    topics.publish(cured.paid("P1", "120.00", 2));
    awaitCase(cured, CaseApi.is("status", "CURED"));
    JsonPath outcomes =
        supervisor()
            .get("/strategies/compared/outcomes")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    String arm = "arms.find { it.arm == '" + arms.get(cured) + "' }";
    assertThat(outcomes.getList("arms.cases", Integer.class).stream().mapToInt(n -> n).sum())
        .isEqualTo(accounts.size());
    assertThat(outcomes.getInt(arm + ".cured")).isEqualTo(1);
    assertThat(outcomes.getString(arm + ".recovered[0].amount")).isEqualTo("120.00");
  }
}
