package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static dev.amends.contact.TestContacts.talk;
import static dev.amends.contact.TestTasks.awaitTask;
import static dev.amends.contact.TestTasks.requestTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.HoldKind;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Work continues after a hold without being due at once, and moves with a reassigned case. */
@QuarkusTest
class WorkAfterHoldTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void keepsTheWaitingTimeThatIsStillRunning() {
    // Given a call in seven days
    TestCase opened = cases.anOpenCase();
    talk(opened, "NO_COMMITMENT").statusCode(201);
    Map<String, Object> retry = awaitCallbacks(opened, "SCHEDULED", 1).getFirst();

    // When a complaint is upheld after two days
    holdFor(opened, Duration.ofDays(2));

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("id", retry.get("id"))
        .containsEntry("dueAt", retry.get("dueAt"));
  }

  @Test
  void callsWithNoticeWhenTheAppointmentPassedDuringTheHold() {
    TestCase opened = cases.anOpenCase();
    talk(opened, "NO_COMMITMENT").statusCode(201);
    awaitCallbacks(opened, "SCHEDULED", 1);

    holdFor(opened, Duration.ofDays(9));

    Map<String, Object> next = awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst();
    assertThat(next).containsEntry("reason", "HOLD_ENDED").containsEntry("status", "SCHEDULED");
    assertThat(Instant.parse((String) next.get("dueAt")))
        .isAfterOrEqualTo(clock.instant().plus(Duration.ofDays(1)));
  }

  @Test
  void movesCallsAndTasksToTheNewAssigneeOfTheCase() {
    // Given
    TestCase opened = cases.anOpenCase();
    Object call = awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    requestTrace(opened);

    // When, Then
    assign(opened, "li.na", null);
    awaitAssignee(opened, "li.na");
    assertThat(awaitTask(opened, "TRACE_CONTACT", "OPEN")).containsEntry("assignee", "li.na");
    assign(opened, "bo", "li.na");
    awaitAssignee(opened, "bo");
    assertThat(awaitTask(opened, "TRACE_CONTACT", "OPEN")).containsEntry("assignee", "bo");

    // When a supervisor has given the call to a third person
    as("wei", "supervisor")
        .body(Map.of("assignee", "zhao.min"))
        .put("/callbacks/" + call + "/assignee")
        .then()
        .statusCode(200);
    assign(opened, null, "bo");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> awaitTask(opened, "TRACE_CONTACT", "OPEN").get("assignee") == null);
    assertThat(callbacks(opened, "DUE").getFirst()).containsEntry("assignee", "zhao.min");
  }

  private void awaitAssignee(TestCase testCase, String assignee) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> callbacks(testCase, "DUE").getFirst().get("assignee"), assignee::equals);
  }

  private void assign(TestCase testCase, @Nullable String assignee, @Nullable String previous) {
    cases
        .topics()
        .publish(
            new CaseEvent.CaseAssigned(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                assignee,
                previous,
                TestFacts.origin()));
  }

  private void holdFor(TestCase testCase, Duration duration) {
    UUID hold = UUID.randomUUID();
    cases
        .topics()
        .publish(
            new CaseEvent.HoldPlaced(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                hold,
                HoldKind.COMPLAINT,
                DAY,
                null,
                "a complaint",
                TestFacts.origin()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> callbacks(testCase, "SCHEDULED,DUE").isEmpty());
    clock.advance(duration);
    cases
        .topics()
        .publish(
            new CaseEvent.HoldReleased(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                hold,
                HoldKind.COMPLAINT,
                DAY,
                false,
                "the complaint is upheld",
                TestFacts.origin()));
  }
}
