package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timeline;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A simulation shows what the next close really does, and changes nothing. */
@QuarkusTest
class StrategySimulationTest extends CaseServiceTest {
  private static final String CHANGED =
      """
      name: standard
      version: 2
      effectiveFrom: 2026-01-01
      steps:
        - {name: first-call, action: CALL, intensity: 1, stage: NEGOTIATE, fromDaysPastDue: 1}
        - {name: early-letter, action: LETTER, intensity: %s, stage: LETTER, fromDaysPastDue: 5}
      """;

  @Test
  void equalsWhatReallyHappensAtTheNextClose() {
    // Given: seeded
    Random random = new Random(12);
    AnAccount first = AnAccount.ofANewLender();
    List<AnAccount> accounts =
        Stream.generate(() -> AnAccount.of(first.lenderId())).limit(6).toList();
    Map<AnAccount, String> ids = new HashMap<>();
    for (AnAccount account : accounts) {
      topics.publish(account.overdue("120.00", 1 + random.nextInt(100), 1));
      ids.put(account, awaitCase(account).getString("id"));
    }
    hold(requireNonNull(ids.get(accounts.getFirst())), AnAccount.DAY.plusDays(2));

    for (int day = 1; day <= 5; day++) {
      // When
      Map<AnAccount, String> expected = new HashMap<>();
      int due = 0;
      for (AnAccount account : accounts) {
        JsonPath simulated = simulate("{\"caseId\":\"" + ids.get(account) + "\"}");
        if (isDue(simulated)) {
          expected.put(account, simulated.getString("case.step"));
          due++;
        }
      }
      JsonPath portfolio = simulate("{\"lenderId\":\"" + first.lenderId() + "\"}");

      // Then
      assertThat(portfolio.getInt("cases")).isEqualTo(accounts.size());
      assertThat(
              portfolio
                  .getList("counts.findAll { it.outcome == 'DUE' }.cases", Integer.class)
                  .stream()
                  .mapToInt(Integer::intValue)
                  .sum())
          .isEqualTo(due);
      Map<AnAccount, Integer> before = new HashMap<>();
      accounts.forEach(
          account -> before.put(account, steps(requireNonNull(ids.get(account))).size()));
      LocalDate closed = AnAccount.DAY.plusDays(day);
      topics.publish(new BusinessDayClosed(first.lenderId(), closed));
      for (AnAccount account : accounts) {
        awaitCase(account, is("businessDate", closed.toString()));
        List<String> steps = steps(requireNonNull(ids.get(account)));
        int taken = steps.size() - requireNonNull(before.get(account));
        assertThat(taken).isEqualTo(expected.containsKey(account) ? 1 : 0);
        if (taken == 1) {
          assertThat(steps.getLast()).contains(expected.get(account));
        }
      }
    }
  }

  private static boolean isDue(JsonPath simulated) {
    return "DUE".equals(simulated.getString("case.outcome"))
        && simulated.getList("case.missing").isEmpty();
  }

  private static void hold(String id, LocalDate until) {
    supervisor()
        .body("{\"kind\":\"DISPUTE\",\"reason\":\"the amount\",\"until\":\"%s\"}".formatted(until))
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);
  }

  private static List<String> steps(String id) {
    return timeline(id).stream()
        .filter(entry -> "StrategyStepDue".equals(entry.get("what")))
        .map(entry -> String.valueOf(entry.get("why")))
        .toList();
  }

  @Test
  void showsWhatAChangedStrategyWouldDo() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 10, 1));
    String id = awaitCase(account).getString("id");

    JsonPath today = simulate("{\"caseId\":\"" + id + "\"}");
    JsonPath changed =
        simulate("{\"caseId\":\"%s\",\"strategy\":%s}".formatted(id, quoted(CHANGED.formatted(2))));

    assertThat(today.getString("case.step")).isEqualTo("reminder-letter");
    assertThat(today.getString("case.outcome")).isEqualTo("NOT_BEFORE");
    assertThat(today.getString("case.day")).isEqualTo(AnAccount.DAY.plusDays(21).toString());
    assertThat(changed.getString("strategy")).isEqualTo("standard/2");
    assertThat(changed.getString("case.step")).isEqualTo("early-letter");
    assertThat(changed.getString("case.day")).isEqualTo(AnAccount.DAY.plusDays(3).toString());
  }

  @Test
  void rejectsAStrategyThatBreaksARule() {
    supervisor()
        .body("{\"lenderId\":\"L\",\"strategy\":%s}".formatted(quoted(CHANGED.formatted(9))))
        .post("/strategies/standard/simulation")
        .then()
        .statusCode(400)
        .body("field", equalTo("strategy"))
        .body("detail", containsString("early-letter: intensity must be 1 to 5 (was 9)"));
  }

  @Test
  void requiresACaseOrALender() {
    for (String body :
        List.of("{}", "{\"caseId\":\"" + UUID.randomUUID() + "\",\"lenderId\":\"L\"}")) {
      supervisor()
          .body(body)
          .post("/strategies/standard/simulation")
          .then()
          .statusCode(400)
          .body("field", equalTo("caseId"));
    }
    supervisor().body("{}").post("/strategies/none/simulation").then().statusCode(404);
    supervisor()
        .body("{\"caseId\":\"" + UUID.randomUUID() + "\"}")
        .post("/strategies/standard/simulation")
        .then()
        .statusCode(404);
  }

  @Test
  void listsStrategiesWithTheirVersions() {
    supervisor()
        .get("/strategies/standard")
        .then()
        .statusCode(200)
        .body("items[0].version", equalTo(1))
        .body("items[0].steps.size()", equalTo(4));
    supervisor().get("/strategies/none").then().statusCode(404);
    supervisor().get("/strategies/none/outcomes").then().statusCode(404);
  }

  private static JsonPath simulate(String body) {
    return supervisor()
        .body(body)
        .post("/strategies/standard/simulation")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }
}
