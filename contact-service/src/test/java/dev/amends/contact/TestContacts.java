package dev.amends.contact;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.TestCases.TestCase;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The permits, verifications and contacts of agents. */
public final class TestContacts {
  private TestContacts() {}

  /** An inbound call taken by li.na from an unverified caller, which needs no permit. */
  public static UUID anInboundCall(TestCase testCase) {
    return id(
        asAgent()
            .body(Map.of("caseId", testCase.id(), "disposition", "INBOUND", "direction", "INBOUND"))
            .post("/contacts")
            .then());
  }

  private static UUID id(ValidatableResponse logged) {
    return UUID.fromString(logged.statusCode(201).extract().path("id"));
  }

  /** A permit for one attempt on a channel. */
  public static String permit(TestCase testCase, String channel) {
    return permit("li.na", testCase, channel);
  }

  /** A permit of an agent for one attempt on a channel. */
  public static String permit(String agent, TestCase testCase, String channel) {
    return as(agent, "agent")
        .body(Map.of("caseId", testCase.id(), "channel", channel, "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Verifies the other party of the current conversation as the borrower. */
  public static void verify(TestCase testCase) {
    asAgent()
        .body(
            """
            {"caseId":"%s","channel":"CALL","steps":[{"kind":"FULL_NAME","passed":true},
             {"kind":"DATE_OF_BIRTH","passed":true},{"kind":"IDENTITY_LAST4","passed":true}]}\
            """
                .formatted(testCase.id()))
        .post("/verifications")
        .then()
        .statusCode(201)
        .body("outcome", equalTo("VERIFIED"));
  }

  /** Logs an outbound call with its permit and nothing else. */
  public static ValidatableResponse call(
      TestCase testCase, String disposition, Map<String, Object> fields) {
    return log(testCase, disposition, Map.of("permitId", permit(testCase, "CALL")), fields);
  }

  public static ValidatableResponse call(TestCase testCase, String disposition) {
    return call(testCase, disposition, Map.of());
  }

  /** Logs an outbound call in which the borrower was reached and promised nothing. */
  public static ValidatableResponse talk(TestCase testCase, String disposition) {
    return talk(testCase, disposition, Map.of("noPromiseReason", "NEEDS_TIME"));
  }

  /** Logs an outbound call in which the borrower was reached. */
  public static ValidatableResponse talk(
      TestCase testCase, String disposition, Map<String, Object> fields) {
    verify(testCase);
    return call(testCase, disposition, fields);
  }

  /** Logs an inbound call of the verified borrower. */
  public static ValidatableResponse inbound(
      TestCase testCase, String disposition, Map<String, Object> fields) {
    verify(testCase);
    return log(testCase, disposition, Map.of("direction", "INBOUND"), fields);
  }

  private static ValidatableResponse log(
      TestCase testCase,
      String disposition,
      Map<String, Object> defaults,
      Map<String, Object> fields) {
    Map<String, Object> body = new HashMap<>(defaults);
    body.put("caseId", testCase.id());
    body.put("channel", "CALL");
    body.put("disposition", disposition);
    body.putAll(fields);
    return asAgent().body(body).post("/contacts").then();
  }
}
