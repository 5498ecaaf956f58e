package dev.amends.contact.permission;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A contact that was made without a permit goes on record as a breach, and counts. */
@QuarkusTest
class ContactWithoutPermitTest extends ServiceTest {

  @Test
  void isLoggedCountedAndPublishedAsABreach() {
    TestCase opened = cases.anOpenCase();
    log(opened, null).body("brokenRule", equalTo("permit-missing"));
    assertThat(cases.awaitEvents(opened, "ConductBreachRecorded", 1))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.data().get("ruleId").asText()).isEqualTo("permit-missing");
              assertThat(event.data().get("breachType").asText()).isEqualTo("NOT_PERMITTED");
              assertThat(Schemas.violations(event)).isEmpty();
            });
    as("ann", "compliance")
        .get("/breaches?caseId=" + opened.id())
        .then()
        .statusCode(200)
        .body("items.ruleId", equalTo(List.of("permit-missing")));
    asAgent()
        .body(Map.of("caseId", opened.id(), "channel", "CALL", "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(201)
        .body("counted", equalTo(1));
  }

  @Test
  void namesTheRuleThatWouldHaveDeniedIt() {
    TestCase ceased = cases.anOpenCase();
    asAgent()
        .body(Map.of("caseId", ceased.id(), "kind", "CEASE"))
        .post("/restrictions")
        .then()
        .statusCode(201);
    log(ceased, null).body("brokenRule", equalTo("cease"));

    TestCase atNight = cases.anOpenCase();
    clock.set(Instant.parse("2026-11-23T16:30:00Z")); // after midnight in Shanghai
    log(atNight, null).body("brokenRule", equalTo("calling-hours"));
  }

  @Test
  void doesNotBlameALaterFact() {
    TestCase opened = cases.anOpenCase();
    Instant called = clock.instant();
    clock.advance(Duration.ofMinutes(20));
    asAgent()
        .body(Map.of("caseId", opened.id(), "kind", "CEASE"))
        .post("/restrictions")
        .then()
        .statusCode(201);
    log(opened, called).body("brokenRule", equalTo("permit-missing"));
  }

  @Test
  void isNoBreachIfTheBorrowerCalled() {
    TestCase opened = cases.anOpenCase();
    TestContacts.inbound(opened, "INBOUND", Map.of("noPromiseReason", "NEEDS_TIME"))
        .statusCode(201)
        .body("brokenRule", nullValue());
  }

  private static ValidatableResponse log(TestCase testCase, @Nullable Instant at) {
    Map<String, Object> body = new HashMap<>();
    body.put("caseId", testCase.id());
    body.put("channel", "CALL");
    body.put("disposition", "NO_ANSWER");
    if (at != null) {
      body.put("contactedAt", at.toString());
    }
    return asAgent().body(body).post("/contacts").then().statusCode(201);
  }
}
