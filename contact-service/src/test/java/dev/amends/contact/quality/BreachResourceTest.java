package dev.amends.contact.quality;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.anInboundCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaches of conduct over HTTP. */
@QuarkusTest
class BreachResourceTest extends ServiceTest {

  private static String record(UUID contact, String type, @Nullable UUID complaint) {
    Map<String, Object> body = new HashMap<>();
    body.put("type", type);
    body.put("note", "said that the borrower's mother would be informed");
    if (complaint != null) {
      body.put("complaintId", complaint);
    }
    return as("ann", "compliance")
        .body(body)
        .post("/contacts/" + contact + "/breaches")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void recordsABreachAndPublishesItsTypeOnly() {
    // Given
    TestCase opened = cases.anOpenCase();
    UUID contact = anInboundCall(opened);
    UUID complaint = UUID.randomUUID();

    // When
    String id = record(contact, "THREAT", complaint);

    // Then
    PublishedEvent event = cases.awaitEvents(opened, "ConductBreachRecorded", 1).getFirst();
    assertThat(Schemas.violations(event)).isEmpty();
    assertThat(event.data().get("breachId").asText()).isEqualTo(id);
    assertThat(event.data().get("breachType").asText()).isEqualTo("THREAT");
    assertThat(event.data().at("/origin/by").asText()).isEqualTo("ann");
    assertThat(event.data().toString()).doesNotContain("mother");
    as("wang.fang", "supervisor")
        .get("/contacts/" + contact + "/breaches")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].note", equalTo("said that the borrower's mother would be informed"))
        .body("items[0].agent", equalTo("li.na"))
        .body("items[0].complaintId", equalTo(complaint.toString()))
        .body("items[0].recordedBy", equalTo("ann"));
  }

  @Test
  void findsBreachesByCaseAgentAndType() {
    TestCase opened = cases.anOpenCase();
    UUID contact = anInboundCall(opened);
    String threat = record(contact, "THREAT", null);
    String time = record(contact, "TIME", null);
    String elsewhere = record(anInboundCall(cases.anOpenCase()), "TIME", null);

    assertThat(findIds("caseId=" + opened.id())).containsExactly(threat, time);
    assertThat(findIds("caseId=" + opened.id() + "&type=TIME")).containsExactly(time);
    assertThat(findIds("caseId=" + opened.id() + "&agent=li.na")).containsExactly(threat, time);
    assertThat(findIds("caseId=" + opened.id() + "&agent=zhao.lei")).isEmpty();
    assertThat(findIds("agent=li.na&type=TIME&limit=500")).contains(time, elsewhere);
    assertThat(findIds("caseId=" + UUID.randomUUID())).isEmpty();
  }

  private static List<String> findIds(String query) {
    return as("ann", "compliance")
        .get("/breaches?" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  @Test
  void listsByPage() {
    TestCase opened = cases.anOpenCase();
    UUID contact = anInboundCall(opened);
    String first = record(contact, "TIME", null);
    String second = record(contact, "INSULT", null);
    String path = "/breaches?limit=1&caseId=" + opened.id();
    String cursor =
        as("ann", "compliance")
            .get(path)
            .then()
            .body("items.id", equalTo(List.of(first)))
            .extract()
            .path("nextCursor");
    as("ann", "compliance")
        .get(path + "&cursor=" + cursor)
        .then()
        .body("items.id", equalTo(List.of(second)))
        .body("nextCursor", nullValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | type",
        "{'type':'THREAT'} | note",
        "{'type':'THREAT','note':' '} | note",
        "{'type':'RUDE','note':'was rude'} | type",
        "{'type':'TIME','note':'at 23:00','complaintId':'17'} | complaintId"
      })
  void rejectsInvalidBreachesAndPublishesNothing(String body, String field) {
    TestCase opened = cases.anOpenCase();
    UUID contact = anInboundCall(opened);
    as("ann", "compliance")
        .body(body.replace("'", "\""))
        .post("/contacts/" + contact + "/breaches")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
    assertThat(findIds("caseId=" + opened.id())).isEmpty();
  }

  @Test
  void answersForbiddenToAgentsAndNotFound() {
    UUID contact = anInboundCall(cases.anOpenCase());
    Map<String, String> body = Map.of("type", "TIME", "note", "at 23:00");
    asAgent().body(body).post("/contacts/" + contact + "/breaches").then().statusCode(403);
    asAgent().get("/contacts/" + contact + "/breaches").then().statusCode(403);
    asAgent().get("/breaches").then().statusCode(403);
    as("ops", "ops").get("/breaches").then().statusCode(403);
    String nowhere = "/contacts/" + UUID.randomUUID() + "/breaches";
    as("ann", "compliance").body(body).post(nowhere).then().statusCode(404);
    as("ann", "compliance").get(nowhere).then().statusCode(404);
    as("ann", "compliance")
        .get("/breaches?type=RUDE")
        .then()
        .statusCode(400)
        .body("field", equalTo("type"));
    as("ann", "compliance")
        .get("/breaches?cursor=x")
        .then()
        .statusCode(400)
        .body("field", equalTo("cursor"));
    as("ann", "compliance").get("/breaches").then().body("items.note", not(hasItem("at 23:00")));
  }
}
