package dev.amends.contact.task;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.permit;
import static dev.amends.contact.TestTasks.awaitTask;
import static dev.amends.contact.TestTasks.claim;
import static dev.amends.contact.TestTasks.complete;
import static dev.amends.contact.TestTasks.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.StepAction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit is planned and made by the rules of every contact, by two people. */
@QuarkusTest
class FieldVisitTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void logsTheVisitAsAContactWithThePermitOfTheDay() {
    // Given
    TestCase opened = cases.anOpenCase();
    String id = requestVisit(opened);
    clock.advance(Duration.ofDays(1));
    claim("li.na", id).statusCode(200);
    String permit = permit(opened, "VISIT");
    clock.advance(Duration.ofHours(3));

    // When
    complete(
            "li.na",
            id,
            Map.of("result", "NOT_HOME", "visit", visit(Map.of("permitId", permit), false, false)))
        .statusCode(200)
        .body("companion", equalTo("bo"));

    // Then
    JsonNode contact = cases.awaitEvents(opened, "ContactLogged", 1).getFirst().data();
    assertThat(contact.path("channel").asText()).isEqualTo("VISIT");
    assertThat(contact.path("disposition").asText()).isEqualTo("NOT_HOME");
    assertThat(contact.path("permitId").asText()).isEqualTo(permit);
    JsonNode completed = cases.awaitEvents(opened, "TaskCompleted", 1).getFirst().data();
    assertThat(completed.path("result").asText()).isEqualTo("NOT_HOME");
    assertThat(completed.path("contactId").asText()).isEqualTo(contact.path("contactId").asText());
    assertThat(cases.events(opened, "ConductBreachRecorded")).isEmpty();
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .extracting(callback -> callback.get("reason"))
        .containsExactly("FIRST_CALL"); // it continues, so nothing is retried
  }

  @ParameterizedTest
  @CsvSource({"NOT_HOME, P1D", "REFUSED_ENTRY, P7D"})
  void callsAgainAfterAVisitIfNoCallIsOutstanding(String result, Duration delay) {
    // Given
    TestCase opened = cases.anOpenCase();
    completeFirstCall(opened);
    String id = requestVisit(opened);
    claim("li.na", id).statusCode(200);

    // When
    complete(
            "li.na",
            id,
            Map.of(
                "result",
                result,
                "visit",
                visit(Map.of("permitId", permit(opened, "VISIT")), false, false)))
        .statusCode(200);

    // Then
    Map<String, Object> call = awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst();
    assertThat(call).containsEntry("reason", "RETRY");
    assertThat(Instant.parse((String) call.get("dueAt")))
        .isAfterOrEqualTo(clock.instant().plus(delay));
  }

  private static void completeFirstCall(TestCase testCase) {
    Object call = awaitCallbacks(testCase, "DUE", 1).getFirst().get("id");
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "done by letter"))
        .post("/callbacks/" + call + "/completion")
        .then()
        .statusCode(200);
    assertThat(callbacks(testCase, "SCHEDULED,DUE")).isEmpty();
  }

  @Test
  void recordsWhatTheBorrowerSaidAtTheDoor() {
    TestCase opened = cases.anOpenCase();
    String id = requestVisit(opened);
    claim("li.na", id).statusCode(200);
    String permit = permit(opened, "VISIT");
    asAgent()
        .body(
            """
            {"caseId":"%s","channel":"VISIT","steps":[{"kind":"FULL_NAME","passed":true},
             {"kind":"DATE_OF_BIRTH","passed":true},{"kind":"IDENTITY_LAST4","passed":true}]}\
            """
                .formatted(opened.id()))
        .post("/verifications")
        .then()
        .statusCode(201);
    complete(
            "li.na",
            id,
            Map.of(
                "result",
                "MET",
                "visit",
                visit(
                    Map.of(
                        "permitId",
                        permit,
                        "disposition",
                        "RPC_NO_COMMITMENT",
                        "noPromiseReason",
                        "NEEDS_TIME"),
                    true,
                    true)))
        .statusCode(200);
    JsonNode contact = cases.awaitEvents(opened, "ContactLogged", 1).getFirst().data();
    assertThat(contact.path("rightParty").asBoolean()).isTrue();
  }

  @Test
  void recordsAnEntryWithoutConsentAsABreachOfConduct() {
    TestCase opened = cases.anOpenCase();
    String id = requestVisit(opened);
    claim("li.na", id).statusCode(200);
    complete(
            "li.na",
            id,
            Map.of(
                "result",
                "MET",
                "visit",
                visit(
                    Map.of("permitId", permit(opened, "VISIT"), "disposition", "THIRD_PARTY"),
                    true,
                    false)))
        .statusCode(200);
    assertThat(
            cases
                .awaitEvents(opened, "ConductBreachRecorded", 1)
                .getFirst()
                .data()
                .path("breachType")
                .asText())
        .isEqualTo("ENTRY_WITHOUT_CONSENT");
  }

  @ParameterizedTest
  @CsvSource({"MOVED", "ADDRESS_WRONG"})
  void retiresTheAddressWhereTheBorrowerDoesNotLive(String result) {
    TestCase opened = cases.anOpenCase();
    String id = requestVisit(opened);
    claim("li.na", id).statusCode(200);
    complete(
            "li.na",
            id,
            Map.of(
                "result",
                result,
                "visit",
                visit(Map.of("permitId", permit(opened, "VISIT")), false, false)))
        .statusCode(200);
    asAgent()
        .get("/contact-points?caseId=" + opened.id())
        .then()
        .body("items.find { it.kind == 'ADDRESS' }.usable", equalTo(false));
    asAgent()
        .body(Map.of("caseId", opened.id(), "channel", "VISIT", "purpose", "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(409);
  }

  @Test
  void countsAVisitWithoutAPermitAsABreach() {
    TestCase opened = cases.anOpenCase();
    String id = requestVisit(opened);
    claim("li.na", id).statusCode(200);
    complete("li.na", id, Map.of("result", "NOT_HOME", "visit", visit(Map.of(), false, false)))
        .statusCode(200);
    cases.awaitEvents(opened, "ConductBreachRecorded", 1);
  }

  @Test
  void isNotPlannedWhereARuleDeniesIt() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "kind",
                "FIELD_VISIT",
                "reason",
                "AFTER_CALL",
                "dueAt",
                "2026-11-24T15:00:00Z"))
        .post("/tasks")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:contact-denied"))
        .body("nextPermittedAt", equalTo("2026-11-25T00:00:00Z"));
    asAgent()
        .body(Map.of("caseId", opened.id(), "kind", "MEDIUM_OPT_OUT", "channel", "VISIT"))
        .post("/restrictions")
        .then()
        .statusCode(201);
    step(opened);
    assertThat(
            cases.awaitEvents(opened, "ContactDenied", 1).getFirst().data().path("ruleId").asText())
        .isEqualTo("opt-out-visit");
    assertThat(tasks(opened, "FIELD_VISIT", "OPEN,PAUSED")).isEmpty();
  }

  @Test
  void isPlannedAndCancelledWithItsStepOfTheLadder() {
    TestCase opened = cases.anOpenCase();
    step(opened);
    Map<String, Object> planned = awaitTask(opened, "FIELD_VISIT", "OPEN");
    assertThat(planned).containsEntry("reason", "STRATEGY_STEP");
    assertThat(Instant.parse((String) planned.get("dueAt")))
        .isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    step(opened);
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepWithdrawn(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                "visit",
                StepAction.VISIT,
                DAY,
                TestFacts.origin()));
    awaitTask(opened, "FIELD_VISIT", "CANCELLED");
    assertThat(tasks(opened, "FIELD_VISIT", "OPEN,PAUSED")).isEmpty();
  }

  private static String requestVisit(TestCase testCase) {
    return asAgent()
        .body(Map.of("caseId", testCase.id(), "kind", "FIELD_VISIT", "reason", "AFTER_CALL"))
        .post("/tasks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> visit(
      Map<String, Object> contact, boolean entered, boolean consent) {
    return Map.of(
        "companion", "bo", "entered", entered, "consentToEnter", consent, "contact", contact);
  }

  private void step(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepDue(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                "visit",
                StepAction.VISIT,
                3,
                DAY,
                null,
                null,
                TestFacts.origin()));
  }
}
