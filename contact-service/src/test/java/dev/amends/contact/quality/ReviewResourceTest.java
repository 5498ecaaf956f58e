package dev.amends.contact.quality;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.anInboundCall;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quality reviews over HTTP. */
@QuarkusTest
class ReviewResourceTest extends ServiceTest {

  @Test
  void recordsAReview() {
    UUID contact = anInboundCall(cases.anOpenCase());
    Map<String, Object> review =
        Map.of(
            "politeness",
            2,
            "items",
            Map.of("TONE", false, "LISTENED", true),
            "comment",
            "interrupted the borrower twice");
    as("wang.fang", "supervisor")
        .body(review)
        .post("/contacts/" + contact + "/reviews")
        .then()
        .statusCode(201)
        .body("politeness", equalTo(2));
    as("ann", "compliance")
        .get("/contacts/" + contact + "/reviews")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].politeness", equalTo(2))
        .body("items[0].items.TONE", equalTo(false))
        .body("items[0].items.LISTENED", equalTo(true))
        .body("items[0].comment", equalTo("interrupted the borrower twice"))
        .body("items[0].reviewedBy", equalTo("wang.fang"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | politeness",
        "{'politeness':0} | politeness",
        "{'politeness':6} | politeness",
        "{'politeness':4,'items':{'SMILED':true}} | items",
        "{'politeness':4,'items':{'TONE':null}} | items.TONE",
        "{'politeness':'very'} | politeness"
      })
  void rejectsInvalidRequests(String body, String field) {
    UUID contact = anInboundCall(cases.anOpenCase());
    as("wang.fang", "supervisor")
        .body(body.replace("'", "\""))
        .post("/contacts/" + contact + "/reviews")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
    as("wang.fang", "supervisor")
        .get("/contacts/" + contact + "/reviews")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void rejectsReviewsOfOnesOwnContact() {
    UUID contact = anInboundCall(cases.anOpenCase());
    for (String spelling : List.of("li.na", "Li.Na")) {
      as(spelling, "supervisor")
          .body(Map.of("politeness", 5))
          .post("/contacts/" + contact + "/reviews")
          .then()
          .statusCode(403)
          .body("type", endsWith(":own-contact"));
    }
  }

  @Test
  void showsAnAgentOnlyReviewsOfTheirOwnContacts() {
    UUID contact = anInboundCall(cases.anOpenCase());
    asAgent().get("/contacts/" + contact + "/reviews").then().statusCode(200);
    as("zhao.lei", "agent").get("/contacts/" + contact + "/reviews").then().statusCode(403);
    as("ops", "ops").get("/contacts/" + contact + "/reviews").then().statusCode(403);
    asAgent()
        .body(Map.of("politeness", 5))
        .post("/contacts/" + contact + "/reviews")
        .then()
        .statusCode(403);
  }

  @Test
  void answersNotFoundForAnUnknownContact() {
    String nowhere = "/contacts/" + UUID.randomUUID() + "/reviews";
    as("ann", "compliance").get(nowhere).then().statusCode(404);
    as("ann", "compliance").body(Map.of("politeness", 3)).post(nowhere).then().statusCode(404);
  }
}
