package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an attempt proves about reaching the borrower. */
@QuarkusTest
class AttemptFactsTest extends ServiceTest {
  private static final String TRACED = "+8613900000077";

  @ParameterizedTest
  @CsvSource({
    "NO_ANSWER, NOBODY, true",
    "VOICEMAIL, NOBODY, true",
    "THIRD_PARTY, THIRD_PERSON, true",
    "WRONG_NUMBER, STRANGER, false"
  })
  void saysWhomAnAttemptAtTheLendersNumberReached(
      String disposition, String result, boolean ownContactPoint) {
    TestCase opened = cases.anOpenCase();

    call(opened, disposition, Map.of("contactPoint", TestCases.PHONE)).statusCode(201);

    JsonNode facts = facts(opened);
    assertThat(facts.path("result").asText()).isEqualTo(result);
    assertThat(facts.path("ownContactPoint").asBoolean()).isEqualTo(ownContactPoint);
    assertThat(facts.path("localDate").asText()).isEqualTo("2026-11-23");
  }

  @Test
  void provesNothingAtANumberThatOnlyAnAgentFound() {
    TestCase opened = cases.anOpenCase();
    addTracedNumber(opened);

    call(opened, "NO_ANSWER", namesTracedNumber(opened)).statusCode(201);

    assertThat(facts(opened).path("ownContactPoint").asBoolean()).isFalse();
  }

  @Test
  void provesAnAttemptAtANumberWhereTheBorrowerWasVerified() {
    TestCase opened = cases.anOpenCase();
    addTracedNumber(opened);
    asAgent()
        .body(
            """
            {"caseId":"%s","channel":"CALL","direction":"INBOUND","contactPoint":"%s",
             "steps":[{"kind":"FULL_NAME","passed":true},{"kind":"DATE_OF_BIRTH","passed":true},
                      {"kind":"IDENTITY_LAST4","passed":true}]}\
            """
                .formatted(opened.id(), TRACED))
        .post("/verifications")
        .then()
        .statusCode(201);

    call(opened, "NO_ANSWER", namesTracedNumber(opened)).statusCode(201);

    assertThat(facts(opened).path("ownContactPoint").asBoolean()).isTrue();
  }

  @Test
  void sayNothingAboutAContactByTheBorrower() {
    TestCase opened = cases.anOpenCase();
    TestContacts.anInboundCall(opened);

    assertThat(facts(opened).isMissingNode()).isTrue();
  }

  private JsonNode facts(TestCase testCase) {
    return cases.awaitEvents(testCase, "ContactLogged", 1).getFirst().data().path("attemptFacts");
  }

  private static void addTracedNumber(TestCase testCase) {
    asAgent()
        .body(
            Map.of("caseId", testCase.id(), "kind", "PHONE", "value", TRACED, "party", "BORROWER"))
        .post("/contact-points")
        .then()
        .statusCode(201);
  }

  private static Map<String, Object> namesTracedNumber(TestCase testCase) {
    String permit =
        asAgent()
            .body(
                Map.of(
                    "caseId",
                    testCase.id(),
                    "channel",
                    "CALL",
                    "purpose",
                    "COLLECTION",
                    "contactPoint",
                    TRACED))
            .post("/contact-permits")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new HashMap<>(Map.of("contactPoint", TRACED, "permitId", permit));
  }
}
