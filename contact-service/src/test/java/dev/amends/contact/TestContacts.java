package dev.amends.contact;

import static dev.amends.contact.TestCases.asAgent;

import dev.amends.contact.TestCases.TestCase;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Inbound contacts, which need no permit. */
public final class TestContacts {
  private TestContacts() {}

  /** An inbound call taken by li.na from an unverified caller. */
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
}
