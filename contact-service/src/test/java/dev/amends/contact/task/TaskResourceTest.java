package dev.amends.contact.task;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestTasks.awaitTask;
import static dev.amends.contact.TestTasks.claim;
import static dev.amends.contact.TestTasks.complete;
import static dev.amends.contact.TestTasks.requestTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent.CaseCured;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.testsupport.Examples;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do with tasks, and what pauses and ends them. */
@QuarkusTest
class TaskResourceTest extends ServiceTest {

  @Test
  void acceptsTheExamples() {
    TestCase opened = cases.anOpenCase();
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("caseId", opened.id().toString()));

    String id = examples.paste("POST", "/tasks", 201).getString("id");
    Examples ofTask = examples.with("id", id);

    assertThat(examples.paste("GET", "/tasks", 200).getList("items")).hasSize(1);
    assertThat(ofTask.paste("PUT", "/tasks/{id}/assignee", 200).getString("assignee"))
        .isEqualTo("li.na");
    assertThat(ofTask.paste("POST", "/tasks/{id}/completion", 200).getString("result"))
        .isEqualTo("FOUND");
    assertThat(ofTask.paste("GET", "/tasks/{id}", 200).getString("status")).isEqualTo("COMPLETED");
    assertThat(ofTask.headersOf("PUT", "/tasks/{id}/assignee"))
        .contains("If-Match", "Idempotency-Key");
  }

  @Test
  void publishesATaskFromItsRequestToItsCancellation() {
    // Given
    TestCase opened = cases.anOpenCase();
    String id = requestTrace(opened);

    // When
    claim("li.na", id).statusCode(200).body("assignee", equalTo("li.na"));
    asAgent()
        .body(Map.of("reason", "NO_LONGER_NEEDED", "note", "They wrote to us."))
        .post("/tasks/" + id + "/cancellation")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("note", containsString("They wrote to us."));

    // Then
    List<PublishedEvent> scheduled = cases.awaitEvents(opened, "TaskScheduled", 2);
    PublishedEvent cancelled = cases.awaitEvents(opened, "TaskCancelled", 1).getFirst();
    assertThat(Schemas.violations(scheduled.getFirst())).isEmpty();
    assertThat(Schemas.violations(cancelled)).isEmpty();
    JsonNode claimed = scheduled.getLast().data();
    assertThat(claimed.path("taskId").asText()).isEqualTo(id);
    assertThat(claimed.path("version").asInt()).isEqualTo(2);
    assertThat(claimed.path("assignee").asText()).isEqualTo("li.na");
    assertThat(claimed.path("role").asText()).isEqualTo("agent");
    assertThat(cancelled.data().toString()).doesNotContain("They wrote to us.");
  }

  @ParameterizedTest
  @CsvSource({
    "SEND_LETTER, AFTER_CALL, kind",
    "TRACE_CONTACT, NO_NUMBER, reason",
    "TRACE_CONTACT, STRATEGY_STEP, reason",
  })
  void rejectsTasksThatPeopleDoNotRequest(String kind, String reason, String field) {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(Map.of("caseId", opened.id(), "kind", kind, "reason", reason))
        .post("/tasks")
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void rejectsASecondTaskOfTheKindAndADueTimeInThePast() {
    TestCase opened = cases.anOpenCase();
    requestTrace(opened);
    Map<String, Object> again =
        Map.of("caseId", opened.id(), "kind", "TRACE_CONTACT", "reason", "NOT_REACHED");
    asAgent()
        .body(again)
        .post("/tasks")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:task-open"));
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "kind",
                "TRACE_CONTACT",
                "reason",
                "NOT_REACHED",
                "dueAt",
                clock.instant().minusSeconds(1).toString()))
        .post("/tasks")
        .then()
        .statusCode(400)
        .body("field", equalTo("dueAt"));
  }

  @Test
  void onlyTheAssigneeOrASupervisorActsOnATask() {
    TestCase opened = cases.anOpenCase();
    String id = requestTrace(opened);
    complete("bo", id, Map.of("result", "NOT_FOUND"))
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:task-of-another"));
    claim("li.na", id).statusCode(200);
    claim("bo", id)
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:task-taken"))
        .body("assignee", equalTo("li.na"));
    complete("bo", id, Map.of("result", "NOT_FOUND")).statusCode(403);
    as("wei", "supervisor")
        .header("If-Match", "\"99\"")
        .body(Map.of("assignee", "bo"))
        .put("/tasks/" + id + "/assignee")
        .then()
        .statusCode(412);
    as("wei", "supervisor")
        .body(Map.of("assignee", "bo"))
        .put("/tasks/" + id + "/assignee")
        .then()
        .statusCode(200);
    complete("bo", id, Map.of("result", "SENT"))
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:result-of-another-kind"));
    complete("bo", id, Map.of("result", "FOUND")).statusCode(400);
    complete("bo", id, Map.of("result", "NOT_FOUND")).statusCode(200);
    complete("bo", id, Map.of("result", "NOT_FOUND"))
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:task-ended"));
  }

  @Test
  void pausesDuringAHoldAndIsNotDueAtOnceAfterIt() {
    // Given
    TestCase opened = cases.anOpenCase();
    String id = requestTrace(opened);
    UUID hold = UUID.randomUUID();

    // When
    hold(opened, hold, HoldKind.DISPUTE);
    awaitTask(opened, "TRACE_CONTACT", "PAUSED");

    // Then
    claim("li.na", id).statusCode(409).body("type", equalTo("urn:amends:problem:task-paused"));
    asAgent()
        .body(Map.of("caseId", opened.id(), "kind", "FIELD_VISIT", "reason", "NOT_REACHED"))
        .post("/tasks")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:case-on-hold"));

    // When
    clock.advance(Duration.ofDays(10));
    release(opened, hold, HoldKind.DISPUTE);

    // Then
    Map<String, Object> resumed = awaitTask(opened, "TRACE_CONTACT", "OPEN");
    assertThat(Instant.parse((String) resumed.get("dueAt")))
        .isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    assertThat(
            cases.awaitEvents(opened, "TaskScheduled", 2).getLast().data().path("version").asInt())
        .isEqualTo(2);
  }

  @Test
  void pausesInTheOtherCasesOfThePersonToWhomTheHoldBelongs() {
    // Given
    TestCase held = cases.anOpenCase();
    TestCase other = cases.anotherDebtOf(held);
    requestTrace(other);
    UUID hold = UUID.randomUUID();

    // When
    hold(held, hold, HoldKind.VULNERABILITY);

    // Then
    awaitTask(other, "TRACE_CONTACT", "PAUSED");

    // When
    release(held, hold, HoldKind.VULNERABILITY);

    // Then
    awaitTask(other, "TRACE_CONTACT", "OPEN");
  }

  @Test
  void endsWithItsCase() {
    TestCase opened = cases.anOpenCase();
    requestTrace(opened);
    cases
        .topics()
        .publish(
            new CaseCured(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2027, 2, 18),
                TestFacts.facts(CaseStatus.CURED),
                TestFacts.origin()));
    Map<String, Object> ended = awaitTask(opened, "TRACE_CONTACT", "CANCELLED");
    assertThat(ended).containsEntry("whyEnded", "the case is cured");
    cases.awaitEvents(opened, "TaskCancelled", 1);
    asAgent()
        .body(Map.of("caseId", opened.id(), "kind", "TRACE_CONTACT", "reason", "NOT_REACHED"))
        .post("/tasks")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:case-not-open"));
  }

  private void hold(TestCase testCase, UUID hold, HoldKind kind) {
    cases
        .topics()
        .publish(
            new HoldPlaced(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                hold,
                kind,
                LocalDate.of(2026, 11, 20),
                null,
                "disputed",
                TestFacts.origin()));
  }

  private void release(TestCase testCase, UUID hold, HoldKind kind) {
    cases
        .topics()
        .publish(
            new HoldReleased(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                hold,
                kind,
                LocalDate.of(2026, 11, 20),
                false,
                "answered",
                TestFacts.origin()));
  }
}
