package dev.amends.contact.task;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.talk;
import static dev.amends.contact.TestTasks.awaitTask;
import static dev.amends.contact.TestTasks.claim;
import static dev.amends.contact.TestTasks.complete;
import static dev.amends.contact.TestTasks.tasks;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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

/** A letter that was written is work until its delivery is recorded. */
@QuarkusTest
class SendLetterTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void endsWithTheDeliveryOfTheLetter() {
    // Given
    TestCase opened = cases.anOpenCase();
    talk(opened, "REFUSED", Map.of("noPromiseReason", "REFUSES")).statusCode(201);
    Map<String, Object> task = awaitTask(opened, "SEND_LETTER", "OPEN");
    assertThat(Instant.parse((String) task.get("dueAt")))
        .isEqualTo(clock.instant().plus(Duration.ofDays(2)));
    Object notice = requireNonNull(task.get("noticeId"));

    // When, Then
    claim("li.na", task.get("id")).statusCode(200);
    complete("li.na", task.get("id"), Map.of("result", "SENT"))
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:completed-by-delivery"));
    deliver(notice, "FAILED");
    assertThat(tasks(opened, "SEND_LETTER", "OPEN")).hasSize(1);
    deliver(notice, "SENT");
    assertThat(awaitTask(opened, "SEND_LETTER", "COMPLETED")).containsEntry("result", "SENT");
    deliver(notice, "DELIVERED");
    cases.awaitEvents(opened, "TaskCompleted", 1);
  }

  @Test
  void endsWithTheWithdrawalOfTheLetter() {
    TestCase opened = cases.anOpenCase();
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepDue(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                "letter",
                StepAction.LETTER,
                2,
                DAY,
                null,
                null,
                TestFacts.origin()));
    awaitTask(opened, "SEND_LETTER", "OPEN");
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepWithdrawn(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                "letter",
                StepAction.LETTER,
                DAY,
                TestFacts.origin()));
    assertThat(awaitTask(opened, "SEND_LETTER", "CANCELLED"))
        .containsEntry("whyEnded", "the notice was withdrawn");
  }

  @Test
  void sendsAFriendlyReminderForTheReminderStep() {
    TestCase opened = cases.anOpenCase("Europe/London", "GB", "en", "120.00", "GBP");
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepDue(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                "reminder",
                StepAction.REMINDER,
                1,
                DAY,
                null,
                null,
                TestFacts.origin()));
    Object notice = awaitTask(opened, "SEND_LETTER", "OPEN").get("noticeId");
    asAgent()
        .get("/notices/" + notice)
        .then()
        .body("kind", equalTo("PAYMENT_REMINDER"))
        .body("text", containsString("It may simply have been overlooked."));
  }

  private void deliver(Object notice, String status) {
    asAgent()
        .body(Map.of("medium", "LETTER", "status", status, "at", clock.instant().toString()))
        .post("/notices/" + notice + "/deliveries")
        .then()
        .statusCode(201);
  }
}
