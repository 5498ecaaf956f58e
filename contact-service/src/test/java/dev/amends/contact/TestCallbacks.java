package dev.amends.contact;

import static dev.amends.contact.TestAgents.asAgent;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The callbacks of a test case. */
public final class TestCallbacks {
  private static final TypeReference<List<Map<String, Object>>> ITEMS = new TypeReference<>() {};

  private TestCallbacks() {}

  /** The callbacks of a case in one of the states, the longest due first. */
  public static List<Map<String, Object>> callbacks(TestCase testCase, String states) {
    JsonNode page = Answers.json(asAgent().get("/callbacks?limit=500&caseId=" + testCase.id()));
    List<Map<String, Object>> items = Topics.json().convertValue(page.path("items"), ITEMS);
    return items.stream()
        .filter(item -> List.of(states.split(",", -1)).contains(item.get("status")))
        .toList();
  }

  public static List<Map<String, Object>> awaitCallbacks(
      TestCase testCase, String states, int count) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> callbacks(testCase, states), found -> found.size() == count);
  }
}
