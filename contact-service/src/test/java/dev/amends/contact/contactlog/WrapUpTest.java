package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.call;
import static dev.amends.contact.TestContacts.permit;
import static dev.amends.contact.TestContacts.talk;
import static dev.amends.contact.TestContacts.verify;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contact needs so that it can be logged. */
@QuarkusTest
class WrapUpTest extends ServiceTest {
  @ParameterizedTest
  @CsvSource({
    // minutes from the grant to the contact, minutes to the logging, broken rule
    "0, 0, ",
    "0, 59, ",
    "-1, 0, ",
    "-2, 0, contact-before-permit",
    "29, 29, ",
    "29, 90, ",
    "30, 30, permit-expired",
    "30, 90, permit-expired"
  })
  void coversACallThatBeganWithinItsPermit(int began, int logged, @Nullable String broken) {
    // Given
    TestCase opened = cases.anOpenCase();
    clock.advance(Duration.ofMinutes(5));
    String permit = permit(opened, "CALL");
    String at = clock.instant().plus(Duration.ofMinutes(began)).toString();

    // When
    clock.advance(Duration.ofMinutes(logged));
    var answer =
        asAgent()
            .body(
                Map.of(
                    "caseId",
                    opened.id(),
                    "disposition",
                    "NO_ANSWER",
                    "permitId",
                    permit,
                    "contactedAt",
                    at))
            .post("/contacts")
            .then();

    // Then
    answer.statusCode(201).body("brokenRule", equalTo(broken));
  }

  @Test
  void requiresAVerificationOfThisConversation() {
    TestCase opened = cases.anOpenCase();
    call(opened, "RPC_NO_COMMITMENT", Map.of("noPromiseReason", "NEEDS_TIME"))
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:verification-missing"));
    talk(opened, "RPC_NO_COMMITMENT").statusCode(201).body("rightParty", equalTo(true));
    post(
        opened,
        "{'direction':'INBOUND','disposition':'RPC_DISPUTE','noPromiseReason':'DISPUTES'}",
        422,
        "verification-missing",
        "disposition");
  }

  @Test
  void logsUnverifiedContactsWithoutRightParty() {
    TestCase opened = cases.anOpenCase();
    call(opened, "RPC_DISTRESSED")
        .statusCode(201)
        .body("rightParty", equalTo(false))
        .body("conversation", equalTo(true))
        .body("followUp", equalTo("COOL_DOWN"));
  }

  @Test
  void requiresAPromiseOrAReason() {
    TestCase opened = cases.anOpenCase();
    verify(opened);
    post(
        opened,
        "{'direction':'INBOUND','disposition':'RPC_NO_COMMITMENT'}",
        422,
        "no-promise-reason-missing",
        "noPromiseReason");
    post(
        opened,
        "{'direction':'INBOUND','disposition':'PROMISE','noPromiseReason':'REFUSES','promise':{'amount':{'amount':'1.00','currency':'CNY'},'dueDate':'2026-11-27'}}",
        422,
        "no-promise-reason-not-expected",
        "noPromiseReason");
  }

  @Test
  void datesAnUndatedPromiseTomorrow() {
    TestCase opened = cases.anOpenCase();
    talk(
            opened,
            "PROMISE",
            Map.of(
                "promise", Map.of("amount", Map.of("amount", "100.00", "currency", "CNY")),
                "talk",
                    Map.of(
                        "tasks",
                        Map.of(
                            "paymentAsked", true,
                            "reasonLearned", false,
                            "commitmentObtained", true))))
        .statusCode(201)
        .body("promise.dueDate", equalTo("2026-11-24"))
        .body("promiseDatedByRule", equalTo(true));
  }

  private static void post(
      TestCase testCase, String members, int status, String problem, String field) {
    asAgent()
        .body("{\"caseId\":\"" + testCase.id() + "\"," + members.replace("'", "\"").substring(1))
        .post("/contacts")
        .then()
        .statusCode(status)
        .body("type", equalTo("urn:amends:problem:" + problem))
        .body("field", equalTo(field));
  }
}
