package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Withdrawing a step of the ladder withdraws its letter or cancels its call. */
@QuarkusTest
class WithdrawnStepTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void withdrawsTheLetterThatWasNotSentAndCountsItNoLonger() {
    // Given
    TestCase opened = cases.anOpenCase();
    String notice = noticeOf(opened);

    // When
    withdraw(opened, "letter", StepAction.LETTER);

    // Then
    PublishedEvent withdrawn = cases.awaitEvents(opened, "NoticeWithdrawn", 1).getFirst();
    assertThat(Schemas.violations(withdrawn)).isEmpty();
    assertThat(withdrawn.data().path("noticeId").asText()).isEqualTo(notice);
    assertThat(withdrawn.data().path("kind").asText()).isEqualTo("DEMAND_LETTER");
    assertThat(withdrawn.data().at("/origin/reason").asText()).startsWith("the step letter was");
    asAgent()
        .get("/notices/" + notice)
        .then()
        .body("withdrawnAt", notNullValue())
        .body("whyWithdrawn", containsString("the step letter was withdrawn"));

    // When the step is due again
    step(opened, "letter", StepAction.LETTER);

    // Then neither the rule on repeated notices nor a cap on contacts counts the withdrawn one.
    cases.awaitEvents(opened, "NoticeIssued", 2);
    assertThat(cases.events(opened, "ContactDenied")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SENT, 0", "DELIVERED, 0", "RETURNED, 0", "FAILED, 1"})
  void leavesALetterThatWasSent(String status, int withdrawn) {
    TestCase opened = cases.anOpenCase();
    String notice = noticeOf(opened);
    deliver(notice, status, clock.instant()).statusCode(201);

    withdraw(opened, "letter", StepAction.LETTER);
    withdraw(opened, "another-letter", StepAction.LETTER);
    step(opened, "call", StepAction.VISIT);
    step(opened, "letter", StepAction.LETTER);

    cases.awaitEvents(opened, withdrawn == 0 ? "ContactDenied" : "NoticeIssued", 1 + withdrawn);
    assertThat(cases.events(opened, "NoticeWithdrawn")).hasSize(withdrawn);
  }

  @Test
  void aWithdrawnLetterMustNotBeSentButMayHaveBeenSentBefore() {
    // Given
    TestCase opened = cases.anOpenCase();
    String notice = noticeOf(opened);
    Instant before = clock.instant();
    clock.advance(Duration.ofHours(1));
    withdraw(opened, "letter", StepAction.LETTER);
    cases.awaitEvents(opened, "NoticeWithdrawn", 1);
    clock.advance(Duration.ofHours(1));

    // Then
    deliver(notice, "SENT", clock.instant())
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:notice-withdrawn"))
        .body("detail", containsString("Do not send it."));
    deliver(notice, "FAILED", clock.instant()).statusCode(201);

    // When
    deliver(notice, "SENT", before).statusCode(201);

    // Then
    asAgent().get("/notices/" + notice).then().body("withdrawnAt", nullValue());
    cases.awaitEvents(opened, "NoticeIssued", 2);
    step(opened, "letter", StepAction.LETTER);
    assertThat(
            cases.awaitEvents(opened, "ContactDenied", 1).getFirst().data().path("ruleId").asText())
        .isEqualTo("same-notice");
  }

  @Test
  void dropsALetterThatWaitsForTheBorrowersData() {
    TestCase opened = cases.aCaseWithoutBorrowerData();
    step(opened, "letter", StepAction.LETTER);
    withdraw(opened, "letter", StepAction.LETTER);
    step(opened, "second-letter", StepAction.LETTER);

    cases
        .topics()
        .publish(TestFacts.overdue(opened, "Asia/Shanghai", "CN", "zh-CN", "1234.50", "CNY"));

    cases.awaitEvents(opened, "NoticeIssued", 1);
    assertThat(cases.events(opened, "ContactDenied")).isEmpty();
  }

  @Test
  void cancelsTheCallOfTheStepOnly() {
    // Given
    TestCase opened = aCaseWithoutCallback();
    step(opened, "firm-call", StepAction.CALL);
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);

    // When
    withdraw(opened, "other-call", StepAction.CALL);
    withdraw(opened, "firm-call", StepAction.CALL);

    // Then
    awaitCallbacks(opened, "CANCELLED", 2);
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();
    assertThat(cases.events(opened, "CallbackCancelled")).hasSize(2);
  }

  @Test
  void cancelsTheCallOfTheStepAfterItWasMoved() {
    // Given
    TestCase opened = aCaseWithoutCallback();
    step(opened, "firm-call", StepAction.CALL);
    LocalDateTime due =
        LocalDateTime.parse(
            (String) awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst().get("dueLocal"));
    asAgent()
        .body(
            Map.of(
                "caseId", opened.id(),
                "kind", "INCONVENIENT_TIME",
                "weekDays", List.of(due.getDayOfWeek()),
                "from", "00:00",
                "until", "23:59"))
        .post("/restrictions")
        .then()
        .statusCode(201);
    cases.awaitEvents(opened, "CallbackScheduled", 3);

    // When
    withdraw(opened, "firm-call", StepAction.CALL);

    // Then
    awaitCallbacks(opened, "CANCELLED", 2);
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();
  }

  /** An open case whose first call was cancelled. */
  private TestCase aCaseWithoutCallback() {
    TestCase opened = cases.anOpenCase();
    String first = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    asAgent()
        .body(Map.of("reason", "NO_LONGER_NEEDED"))
        .post("/callbacks/" + first + "/cancellation")
        .then()
        .statusCode(200);
    return opened;
  }

  private String noticeOf(TestCase testCase) {
    step(testCase, "letter", StepAction.LETTER);
    cases.awaitEvents(testCase, "NoticeIssued", 1);
    JsonPath notices =
        asAgent().get("/notices?caseId=" + testCase.id()).then().extract().jsonPath();
    return notices.getString("items[0].id");
  }

  private static ValidatableResponse deliver(String notice, String status, Instant at) {
    return asAgent()
        .body(Map.of("medium", "LETTER", "status", status, "at", at.toString()))
        .post("/notices/" + notice + "/deliveries")
        .then();
  }

  private void step(TestCase testCase, String step, StepAction action) {
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepDue(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                step,
                action,
                2,
                DAY,
                null,
                null,
                TestFacts.origin()));
  }

  private void withdraw(TestCase testCase, String step, StepAction action) {
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepWithdrawn(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                step,
                action,
                DAY,
                TestFacts.origin()));
  }
}
