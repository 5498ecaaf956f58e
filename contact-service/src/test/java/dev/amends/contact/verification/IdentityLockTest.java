package dev.amends.contact.verification;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.call;
import static dev.amends.contact.TestContacts.talk;
import static dev.amends.contact.TestContacts.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An identity check unlocks one conversation of one agent with the borrower. */
@QuarkusTest
class IdentityLockTest extends ServiceTest {
  private static final String SISTER = "+8613922222222";

  @ParameterizedTest
  @ValueSource(strings = {"NO_ANSWER", "VOICEMAIL", "LANGUAGE"})
  void endsWithAnyContactThatTheAgentLogs(String disposition) {
    TestCase opened = cases.anOpenCase();
    verify(opened);
    assertThat(isIdentified("li.na", "agent", opened)).isTrue();
    call(opened, disposition).statusCode(201).body("verified", equalTo(false));
    assertThat(isIdentified("li.na", "agent", opened)).isFalse();
    inboundPromise(opened, "li.na")
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:verification-missing"));
  }

  @Test
  void isTheAgentsOwn() {
    TestCase opened = cases.anOpenCase();
    verify(opened);
    assertThat(isIdentified("bo", "agent", opened)).isFalse();
    assertThat(isIdentified("wei", "supervisor", opened)).isFalse();
    assertThat(isIdentified("ann", "compliance", opened)).isFalse();
    inboundPromise(opened, "bo")
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:verification-missing"));
    inboundPromise(opened, "li.na").statusCode(201).body("rightParty", equalTo(true));
  }

  @Test
  void survivesWhatAnotherAgentLogs() {
    TestCase opened = cases.anOpenCase();
    verify(opened);
    as("bo", "agent")
        .body(Map.of("caseId", opened.id(), "disposition", "INBOUND", "direction", "INBOUND"))
        .post("/contacts")
        .then()
        .statusCode(201)
        .body("rightParty", equalTo(false));
    assertThat(isIdentified("li.na", "agent", opened)).isTrue();
  }

  @Test
  void isValidForNoOtherChannelOrDirection() {
    TestCase opened = cases.anOpenCase();
    check(opened, Map.of("channel", "SMS")).body("outcome", equalTo("VERIFIED"));
    inboundPromise(opened, "li.na").statusCode(422);
    check(opened, Map.of("channel", "CALL", "direction", "OUTBOUND"))
        .body("direction", equalTo("OUTBOUND"));
    inboundPromise(opened, "li.na").statusCode(422);
    check(opened, Map.of("channel", "CALL", "direction", "INBOUND"));
    inboundPromise(opened, "li.na").statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"THIRD_PARTY", "WRONG_NUMBER", "THIRD_PARTY_STOP", "DECEASED"})
  void isNotDeniedByWhoIsLoggedAsSomebodyElse(String disposition) {
    TestCase opened = cases.anOpenCase();
    Map<String, Object> number = Map.of("contactPoint", TestCases.PHONE);
    talk(opened, disposition, number)
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:verification-contradicts"))
        .body("field", equalTo("disposition"));
    check(
            opened,
            Map.of(
                "channel", "CALL", "steps", List.of(Map.of("kind", "FULL_NAME", "passed", false))))
        .body("outcome", equalTo("FAILED"));
    call(opened, disposition, number).statusCode(201).body("verified", equalTo(false));
  }

  @Test
  void unlocksNothingOnAThirdPartysNumber() {
    // Given: enough unanswered attempts to ask a third party where the borrower is.
    TestCase opened =
        cases.anOpenCase("us-bank", "America/New_York", "US-NY", "en", "120.00", "USD");
    clock.set(Instant.parse("2026-11-23T15:00:00Z"));
    asAgent()
        .body(
            Map.of("caseId", opened.id(), "kind", "PHONE", "value", SISTER, "party", "THIRD_PARTY"))
        .post("/contact-points")
        .then()
        .statusCode(201);
    for (int tried = 0; tried < 3; tried++) {
      call(opened, "NO_ANSWER").statusCode(201);
    }
    String permit =
        asAgent()
            .body(
                Map.of(
                    "caseId",
                    opened.id(),
                    "channel",
                    "CALL",
                    "purpose",
                    "VERIFICATION",
                    "contactPoint",
                    SISTER))
            .post("/contact-permits")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // When, then: neither with the number nor without it
    check(opened, Map.of("channel", "CALL", "contactPoint", SISTER))
        .body("outcome", equalTo("INSUFFICIENT"))
        .body("why", containsString("third party"));
    check(opened, Map.of("channel", "CALL")).body("outcome", equalTo("INSUFFICIENT"));
    assertThat(isIdentified("li.na", "agent", opened)).isFalse();

    // And when, then
    check(opened, Map.of("channel", "CALL", "direction", "INBOUND"));
    Map<String, Object> promise = promise(opened, "USD");
    promise.put("permitId", permit);
    asAgent()
        .body(promise)
        .post("/contacts")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:permit-of-a-third-party"))
        .body("field", equalTo("disposition"))
        .body("ruleId", equalTo("third-parties"))
        .body("citation", equalTo("12 CFR 1006.10(b)"));
    asAgent()
        .body(Map.of("caseId", opened.id(), "permitId", permit, "disposition", "NO_ANSWER"))
        .post("/contacts")
        .then()
        .statusCode(201);
  }

  private static boolean isIdentified(String name, String role, TestCase testCase) {
    return as(name, role)
        .get("/call-guides/" + testCase.id() + "?lang=en")
        .then()
        .statusCode(200)
        .extract()
        .path("identified");
  }

  private static ValidatableResponse inboundPromise(TestCase testCase, String agent) {
    Map<String, Object> promise = promise(testCase, "CNY");
    promise.put("direction", "INBOUND");
    return as(agent, "agent").body(promise).post("/contacts").then();
  }

  private static Map<String, Object> promise(TestCase testCase, String currency) {
    Map<String, Object> body = new HashMap<>();
    body.put("caseId", testCase.id());
    body.put("disposition", "PROMISE");
    body.put(
        "promise",
        Map.of(
            "amount", Map.of("amount", "100.00", "currency", currency), "dueDate", "2026-11-27"));
    return body;
  }

  private static ValidatableResponse check(TestCase testCase, Map<String, Object> how) {
    Map<String, Object> body = new HashMap<>();
    body.put("caseId", testCase.id());
    body.put(
        "steps",
        List.of(
            Map.of("kind", "FULL_NAME", "passed", true),
            Map.of("kind", "DATE_OF_BIRTH", "passed", true),
            Map.of("kind", "IDENTITY_LAST4", "passed", true)));
    body.putAll(how);
    return asAgent().body(body).post("/verifications").then().statusCode(201);
  }
}
