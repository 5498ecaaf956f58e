package dev.amends.contact;

import static dev.amends.contact.TestCases.asAgent;

import dev.amends.contact.TestCases.TestCase;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Contacts that borrowers began, which need no permit. */
public final class TestContacts {
  private TestContacts() {}

  /** A call that came in and was taken by li.na. */
  public static UUID aCallThatCameIn(TestCase of) {
    return aCallThatCameIn(of, Map.of());
  }

  /** The same with more fields of the log entry. */
  public static UUID aCallThatCameIn(TestCase of, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("caseId", of.id());
    body.putIfAbsent("disposition", "INBOUND");
    body.put("direction", "INBOUND");
    String id = asAgent().body(body).post("/contacts").then().statusCode(201).extract().path("id");
    return UUID.fromString(id);
  }
}
