package dev.amends.contact.callback;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Outstanding callbacks are work. */
@QuarkusTest
class ListedCallbackWorkTest extends ServiceTest {

  @Test
  void listsACallbackUntilTheCallIsMade() {
    // Given
    TestCase opened = cases.anOpenCase();
    String id = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    String agent = "agent-" + UUID.randomUUID();
    as("wei", "supervisor")
        .body(Map.of("assignee", agent))
        .put("/callbacks/" + id + "/assignee")
        .then()
        .statusCode(200);

    // When
    JsonPath mine = work(Map.of("assignee", agent, "kind", "CALLBACK", "role", "agent"));

    // Then
    assertThat(mine.getList("items.id")).containsExactly(id);
    assertThat(mine.getString("items[0].caseId")).isEqualTo(opened.id().toString());
    assertThat(mine.getString("items[0].reason")).isEqualTo("FIRST_CALL");
    assertThat(mine.getString("items[0].status")).isEqualTo("DUE");
    assertThat(mine.getString("items[0].slaUntil")).isNotNull();
    assertThat(mine.getString("items[0].href")).isEqualTo("/callbacks/" + id);
    assertThat(work(Map.of("assignee", agent, "status", "SCHEDULED")).getList("items")).isEmpty();
    assertThat(work(Map.of("assignee", agent, "role", "compliance")).getList("items")).isEmpty();

    // When
    as("wei", "supervisor")
        .delete("/callbacks/" + id + "?reason=RECORDED_BY_MISTAKE")
        .then()
        .statusCode(200);

    // Then
    assertThat(work(Map.of("assignee", agent)).getList("items")).isEmpty();
  }

  private static JsonPath work(Map<String, String> criteria) {
    return asAgent().queryParams(criteria).get("/work").then().statusCode(200).extract().jsonPath();
  }
}
