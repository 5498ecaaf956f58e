package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contact log over HTTP. */
@QuarkusTest
class ContactResourceTest extends ServiceTest {
  @Test
  void storesNotesAndShowsThem() {
    TestCase opened = cases.anOpenCase();
    String id =
        TestContacts.talk(
                opened,
                "RPC_HARDSHIP",
                Map.of("notes", "lost her job", "noPromiseReason", "CANNOT_PAY"))
            .statusCode(201)
            .extract()
            .path("id");
    as("ann", "compliance")
        .get("/contacts/" + id)
        .then()
        .statusCode(200)
        .body("notes", equalTo("lost her job"))
        .body("agent", equalTo("li.na"));
    asAgent().get("/contacts?caseId=" + opened.id()).then().body("items[0].id", equalTo(id));
  }

  @Test
  void answersForbiddenAndNotFound() {
    TestCase nowhere = TestCases.aCase();
    RestAssured.given().contentType(ContentType.JSON).post("/contacts").then().statusCode(401);
    RestAssured.given().get("/notices").then().statusCode(401);
    as("ann", "compliance").body("{}").post("/contacts").then().statusCode(403);
    as("ann", "ops").get("/notices?caseId=" + nowhere.id()).then().statusCode(403);
    asAgent()
        .body(Map.of("caseId", nowhere.id(), "disposition", "NO_ANSWER"))
        .post("/contacts")
        .then()
        .statusCode(404);
    asAgent().get("/contacts/" + UUID.randomUUID()).then().statusCode(404);
    asAgent().get("/contacts?caseId=" + nowhere.id()).then().statusCode(404);
    asAgent().get("/contacts").then().statusCode(400).body("field", equalTo("caseId"));
    asAgent().get("/notices").then().statusCode(400).body("field", equalTo("caseId"));
    asAgent().get("/notices/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void logsOncePerIdempotencyKey() {
    TestCase opened = cases.anOpenCase();
    String key = UUID.randomUUID().toString();
    String permit = TestContacts.permit(opened, "CALL");
    for (int sent = 0; sent < 2; sent++) {
      asAgent()
          .header("Idempotency-Key", key)
          .body(Map.of("caseId", opened.id(), "disposition", "BUSY", "permitId", permit))
          .post("/contacts")
          .then()
          .statusCode(201);
    }
    asAgent().get("/contacts?caseId=" + opened.id()).then().body("items.size()", equalTo(1));
  }

  @Test
  void publishesItsInterface() {
    RestAssured.given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("openapi", containsString("3.1"))
        .body(
            "paths.keySet()",
            org.hamcrest.Matchers.hasItems(
                "/callbacks",
                "/callbacks/{id}",
                "/callbacks/{id}/completion",
                "/callbacks/claim",
                "/contacts",
                "/contact-permits",
                "/call-guides/{caseId}",
                "/notices",
                "/parked-messages"));
    RestAssured.given().get("/q/health/ready").then().statusCode(200);
    RestAssured.given().get("/q/metrics").then().statusCode(200);
  }
}
