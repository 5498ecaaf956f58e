package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The evidence of a case can be verified by hand, and shows what each entry changed. */
@QuarkusTest
class EvidenceChainTest extends CaseServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void coversEveryFieldOfEveryEntry() throws Exception {
    JsonNode evidence = evidenceOfAHeldCase();

    String previous = "";
    for (JsonNode entry : evidence.get("entries")) {
      String content = entry.get("content").asText();
      assertThat(entry.get("previousHash").asText()).isEqualTo(previous);
      assertThat(entry.get("hash").asText()).isEqualTo(sha256(previous + "\n" + content));
      assertThat(withoutNulls(JSON.readTree(content))).isEqualTo(fields(entry));
      previous = entry.get("hash").asText();
    }
    assertThat(evidence.get("intact").asBoolean()).isTrue();
  }

  @Test
  void showsTheStateBeforeAndAfterAChangeAndTheTimeWhereTheBorrowerIs() throws Exception {
    JsonNode evidence = evidenceOfAHeldCase();

    JsonNode opened = evidence.get("entries").get(0);
    assertThat(opened.get("what").asText()).isEqualTo("CaseOpened");
    assertThat(opened.hasNonNull("before")).isFalse();
    assertThat(opened.get("after").get("status").asText()).isEqualTo("OPEN");
    JsonNode placed = entry(evidence, "HoldPlaced");
    assertThat(placed.get("before").get("holds").asInt()).isZero();
    assertThat(placed.get("after").get("holds").asInt()).isEqualTo(1);
    JsonNode assigned = entry(evidence, "CaseAssigned");
    assertThat(assigned.get("before").get("assignee").isNull()).isTrue();
    assertThat(assigned.get("after").get("assignee").asText()).isEqualTo("li.na");
    ZonedDateTime local = ZonedDateTime.parse(assigned.get("localTime").asText());
    assertThat(local.toInstant()).hasToString(assigned.get("at").asText());
  }

  private static JsonNode evidenceOfAHeldCase() throws Exception {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    agent()
        .body("{\"kind\":\"DISPUTE\",\"reason\":\"the amount\\nand the date\"}")
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);
    CaseApi.as("zhang.wei", "supervisor")
        .body("{\"assignee\":\"li.na\"}")
        .put("/cases/{id}/assignee", id)
        .then()
        .statusCode(200);
    return JSON.readTree(
        agent().get("/cases/{id}/evidence", id).then().statusCode(200).extract().asString());
  }

  private static JsonNode entry(JsonNode evidence, String what) {
    for (JsonNode entry : evidence.get("entries")) {
      if (entry.get("what").asText().equals(what)) {
        return entry;
      }
    }
    throw new AssertionError("no entry " + what);
  }

  private static JsonNode fields(JsonNode entry) {
    ObjectNode fields = withoutNulls(entry);
    fields.remove(List.of("content", "previousHash", "hash"));
    return fields;
  }

  private static ObjectNode withoutNulls(JsonNode object) {
    ObjectNode copy = object.deepCopy();
    List<String> absent =
        copy.properties().stream()
            .map(field -> field.getValue().isNull() ? field.getKey() : null)
            .filter(Objects::nonNull)
            .toList();
    copy.remove(absent);
    return copy;
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
