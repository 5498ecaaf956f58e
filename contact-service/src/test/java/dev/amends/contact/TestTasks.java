package dev.amends.contact;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.Topics;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The tasks of a test case. */
public final class TestTasks {
  private static final TypeReference<List<Map<String, Object>>> ITEMS = new TypeReference<>() {};

  private TestTasks() {}

  /** The tasks of a kind in one of the states, the oldest first. */
  public static List<Map<String, Object>> tasks(TestCase testCase, String kind, String states) {
    JsonNode page =
        Answers.json(asAgent().get("/tasks?limit=500&kind=" + kind + "&caseId=" + testCase.id()));
    List<Map<String, Object>> items = Topics.json().convertValue(page.path("items"), ITEMS);
    return items.stream()
        .filter(item -> List.of(states.split(",", -1)).contains(item.get("status")))
        .toList();
  }

  /** The only task of a kind in one of the states, once it exists. */
  public static Map<String, Object> awaitTask(TestCase testCase, String kind, String states) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> tasks(testCase, kind, states), found -> found.size() == 1)
        .getFirst();
  }

  /** Requests the tracing of a borrower and returns the id of the task. */
  public static String requestTrace(TestCase testCase) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "kind", "TRACE_CONTACT", "reason", "NOT_REACHED"))
        .post("/tasks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static ValidatableResponse claim(String agent, Object id) {
    return as(agent, "agent").post("/tasks/" + id + "/claim").then();
  }

  public static ValidatableResponse complete(String agent, Object id, Map<String, ?> body) {
    return as(agent, "agent").body(body).post("/tasks/" + id + "/completion").then();
  }
}
