package dev.amends.contact.task;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.call;
import static dev.amends.contact.TestTasks.awaitTask;
import static dev.amends.contact.TestTasks.claim;
import static dev.amends.contact.TestTasks.complete;
import static dev.amends.contact.TestTasks.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A borrower whose last number is lost is traced, and called again once a number is found. */
@QuarkusTest
class LostNumberTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @ValueSource(strings = {"WRONG_NUMBER", "INVALID_NUMBER"})
  void tracesTheBorrowerAndCallsTheNumberThatIsFound(String disposition) {
    // Given
    TestCase opened = cases.anOpenCase();
    call(opened, disposition).statusCode(201);
    Map<String, Object> trace = awaitTask(opened, "TRACE_CONTACT", "OPEN");
    assertThat(trace).containsEntry("reason", "NO_NUMBER");
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();

    // When
    claim("li.na", trace.get("id")).statusCode(200);
    complete(
            "li.na",
            trace.get("id"),
            Map.of(
                "result",
                "FOUND",
                "contactPoint",
                Map.of("kind", "PHONE", "value", "+8613922223333")))
        .statusCode(200);

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "FIRST_CALL");
    assertThat(tasks(opened, "TRACE_CONTACT", "OPEN")).isEmpty();
    cases.awaitEvents(opened, "TaskCompleted", 1);
  }

  @Test
  void tracesAgainAfterAWhileIfNothingIsFound() {
    TestCase opened = cases.anOpenCase();
    call(opened, "WRONG_NUMBER").statusCode(201);
    Object id = awaitTask(opened, "TRACE_CONTACT", "OPEN").get("id");
    claim("li.na", id).statusCode(200);
    complete("li.na", id, Map.of("result", "NOT_FOUND")).statusCode(200);
    Map<String, Object> next = awaitTask(opened, "TRACE_CONTACT", "OPEN");
    assertThat(Instant.parse((String) next.get("dueAt")))
        .isEqualTo(clock.instant().plus(Duration.ofDays(30)));
  }

  @Test
  void tracesAgainWhenTheCaseIsReopened() {
    // Given
    TestCase opened = cases.anOpenCase();
    call(opened, "WRONG_NUMBER").statusCode(201);
    awaitTask(opened, "TRACE_CONTACT", "OPEN");
    cases
        .topics()
        .publish(
            new CaseEvent.CaseCured(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                DAY,
                DAY.plusDays(90),
                TestFacts.facts(CaseStatus.CURED),
                TestFacts.origin()));
    awaitTask(opened, "TRACE_CONTACT", "CANCELLED");

    // When
    cases
        .topics()
        .publish(
            new CaseEvent.CaseReopened(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                DAY.plusDays(1),
                TestFacts.facts(CaseStatus.OPEN),
                TestFacts.origin()));

    // Then
    assertThat(awaitTask(opened, "TRACE_CONTACT", "OPEN")).containsEntry("reason", "NO_NUMBER");
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();
  }

  @Test
  void endsTheTracingWhenAnAgentRecordsANumberOtherwise() {
    TestCase opened = cases.anOpenCase();
    call(opened, "WRONG_NUMBER").statusCode(201);
    awaitTask(opened, "TRACE_CONTACT", "OPEN");
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "kind",
                "PHONE",
                "value",
                "+8613922224444",
                "party",
                "BORROWER"))
        .post("/contact-points")
        .then()
        .statusCode(201);
    assertThat(awaitTask(opened, "TRACE_CONTACT", "CANCELLED"))
        .containsEntry("whyEnded", "a usable number is on record");
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
  }

  @Test
  void doesNotTraceWhileAnotherNumberIsOnRecord() {
    TestCase opened = cases.anOpenCase();
    cases.alsoReachedAt(opened, "+8613922225555", 2);
    awaitTwoNumbers(opened);
    call(opened, "WRONG_NUMBER").statusCode(201);
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "RETRY");
    assertThat(tasks(opened, "TRACE_CONTACT", "OPEN")).isEmpty();
  }

  private static void awaitTwoNumbers(TestCase testCase) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                asAgent()
                    .get("/contact-points?caseId=" + testCase.id())
                    .then()
                    .extract()
                    .jsonPath()
                    .getList("items.findAll { it.kind == 'PHONE' }")
                    .size(),
            count -> count == 2);
  }
}
