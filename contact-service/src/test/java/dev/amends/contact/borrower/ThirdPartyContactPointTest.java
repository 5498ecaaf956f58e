package dev.amends.contact.borrower;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contact points of third parties. */
@QuarkusTest
class ThirdPartyContactPointTest extends ContactPointRequests {
  @Test
  void asksAThirdPartyOnceWhileTheBorrowerCannotBeReached() {
    // Given: Monday, 10:00 in New York, and the number of a neighbour
    clock.set(Instant.parse("2026-11-23T15:00:00Z"));
    TestCase opened =
        cases.anOpenCase("us-bank", "America/New_York", "US-NY", "en", "120.00", "USD");
    String neighbour =
        add(opened, Map.of("value", "+12125550142", "party", "THIRD_PARTY"))
            .statusCode(201)
            .extract()
            .path("id");
    requestPermit(opened, "CALL", neighbour, "COLLECTION")
        .statusCode(409)
        .body("ruleId", equalTo("third-parties-purpose"));
    for (int attempt = 0; attempt < 3; attempt++) {
      requestPermit(opened, "CALL", neighbour, "VERIFICATION")
          .statusCode(409)
          .body("ruleId", equalTo("third-parties-while-reachable"));
      TestContacts.call(opened, "NO_ANSWER").statusCode(201);
    }

    // When
    String permit =
        requestPermit(opened, "CALL", neighbour, "VERIFICATION")
            .statusCode(201)
            .body("contactPoint.party", equalTo("THIRD_PARTY"))
            .body("contactPoint.value", equalTo("+12125550142"))
            .extract()
            .path("id");
    requestPermit(opened, "CALL", neighbour, "VERIFICATION")
        .statusCode(409)
        .body("ruleId", equalTo("third-parties-max"));
    asAgent()
        .get("/call-guides/" + opened.id() + "?lang=en")
        .then()
        .statusCode(200)
        .body("debt.locked", equalTo(true))
        .body("consequences.locked", equalTo(true))
        .body(not(containsString("120.00")));
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "channel",
                "CALL",
                "disposition",
                "THIRD_PARTY_STOP",
                "permitId",
                permit))
        .post("/contacts")
        .then()
        .statusCode(201)
        .body("rightParty", equalTo(false));

    // Then
    list(opened)
        .body("items.find { it.id == '" + neighbour + "' }.usable", equalTo(false))
        .body("items.find { it.id == '" + neighbour + "' }.unusableWhy", equalTo("STOP_REQUESTED"));
    requestPermit(opened, "CALL", neighbour, "VERIFICATION")
        .statusCode(409)
        .body("ruleId", equalTo("contact-point-unusable"));
  }

  @Test
  void letsOnlyASupervisorReassignAThirdPartysContactPoint() {
    TestCase opened = cases.anOpenCase();
    String point =
        add(opened, Map.of("value", OTHER_PHONE, "party", "THIRD_PARTY"))
            .statusCode(201)
            .extract()
            .path("id");

    confirm(point, "BORROWER", "HOME", false)
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:third-party-contact-point"));
    confirm(point, "THIRD_PARTY", "WORK", false).statusCode(200);
    as("ann", "supervisor")
        .body(Map.of("party", "BORROWER", "place", "HOME", "preferred", false))
        .put("/contact-points/" + point)
        .then()
        .statusCode(200)
        .body("party", equalTo("BORROWER"));
  }
}
