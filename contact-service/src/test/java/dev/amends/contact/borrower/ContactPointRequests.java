package dev.amends.contact.borrower;

import static dev.amends.contact.TestAgents.asAgent;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests of agents about the contact points of a case. */
abstract class ContactPointRequests extends ServiceTest {
  static final String OTHER_PHONE = "+8613911111142";

  static ValidatableResponse list(TestCase testCase) {
    return asAgent().get("/contact-points?caseId=" + testCase.id()).then().statusCode(200);
  }

  static String idOf(TestCase testCase, String kind) {
    return list(testCase).extract().path("items.find { it.kind == '" + kind + "' }.id");
  }

  static ValidatableResponse add(TestCase testCase, Map<String, Object> point) {
    Map<String, Object> body = new HashMap<>(Map.of("kind", "PHONE"));
    body.putAll(point);
    body.put("caseId", testCase.id());
    return asAgent().body(body).post("/contact-points").then();
  }

  static ValidatableResponse confirm(String id, String party, String place, boolean preferred) {
    return asAgent()
        .body(Map.of("party", party, "place", place, "preferred", preferred))
        .put("/contact-points/" + id)
        .then();
  }

  static ValidatableResponse withdraw(String id, String reason) {
    return asAgent()
        .body(Map.of("reason", reason))
        .post("/contact-points/" + id + "/withdrawal")
        .then();
  }

  static ValidatableResponse requestPermit(
      TestCase testCase, String channel, @Nullable String contactPoint, String purpose) {
    Map<String, Object> body = new HashMap<>();
    body.put("caseId", testCase.id());
    body.put("channel", channel);
    body.put("purpose", purpose);
    body.put("contactPoint", contactPoint);
    return asAgent().body(body).post("/contact-permits").then();
  }
}
