package dev.amends.contact;

import static dev.amends.contact.TestCases.asAgent;

import dev.amends.contact.TestCases.TestCase;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Contacts that borrowers began, which need no permit. */
public final class TestContacts {
  private TestContacts() {}

  /** A call that came in and was taken by li.na; who called is not known. */
  public static UUID aCallThatCameIn(TestCase of) {
    return id(
        asAgent()
            .body(Map.of("caseId", of.id(), "disposition", "INBOUND", "direction", "INBOUND"))
            .post("/contacts")
            .then());
  }

  private static UUID id(ValidatableResponse logged) {
    return UUID.fromString(logged.statusCode(201).extract().path("id"));
  }
}
