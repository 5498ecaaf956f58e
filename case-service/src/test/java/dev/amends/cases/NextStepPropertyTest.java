package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to an open case, it has a next step with a date. */
@QuarkusTest
class NextStepPropertyTest extends CaseServiceTest {
  private static final int EVENTS = 14;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyOpenCaseAlwaysHasANextStep(long seed) {
    // Given
    Random random = new Random(seed);
    SimulatedCase simulated = SimulatedCase.open(topics);
    List<String> happened = new ArrayList<>();

    for (int i = 0; i < EVENTS; i++) {
      // When
      List<String> possible = simulated.possible();
      String next = possible.get(random.nextInt(possible.size()));
      happened.add(next);
      simulated.happen(next);

      // Then
      JsonPath shown = awaitCase(simulated.account());
      assertThat(shown.getString("status")).isEqualTo("OPEN");
      assertThat(shown.getString("nextStep.what"))
          .as("seed %d after %s", seed, happened)
          .isNotNull()
          .isNotEqualTo("REVIEW_CASE");
      assertThat(shown.getString("nextStep.when"))
          .as("seed %d after %s", seed, happened)
          .isNotNull();
    }
  }
}
