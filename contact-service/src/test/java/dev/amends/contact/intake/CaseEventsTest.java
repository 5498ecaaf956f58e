package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.ClosingReason;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events of case-service schedule, move and cancel calls. */
@QuarkusTest
class CaseEventsTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  void cancelsCallsOnAHoldAndSchedulesOneWhenTheLastHoldEnds() {
    // Given
    TestCase opened = cases.anOpenCase();
    UUID dispute = UUID.randomUUID();
    UUID complaint = UUID.randomUUID();

    // When
    hold(opened, dispute, HoldKind.DISPUTE);
    hold(opened, complaint, HoldKind.COMPLAINT);

    // Then
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("whyEnded", "the case is on hold: DISPUTE");
    release(opened, dispute, HoldKind.DISPUTE, true);
    step(opened, StepAction.CALL);
    release(opened, complaint, HoldKind.COMPLAINT, false);
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "HOLD_ENDED");
  }

  @Test
  void cancelsAllCallsWhenTheCaseIsCured() {
    TestCase opened = cases.anOpenCase();
    cure(opened);
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("whyEnded", "the case is cured");
    asAgent()
        .body(java.util.Map.of("caseId", opened.id(), "dueLocal", "2026-11-25T10:00:00"))
        .post("/callbacks")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:case-not-open"));
  }

  @Test
  void callsAboutTheReversalAndNotForTheFirstTimeWhenACuredCaseContinues() {
    // Given
    TestCase opened = cases.anOpenCase();
    cure(opened);
    awaitCallbacks(opened, "CANCELLED", 1);

    // When
    reopen(opened);

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PAYMENT_REVERSED");
    assertThat(cases.awaitEvents(opened, "CallbackScheduled", 2))
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  @Test
  void restoresTheAppointmentsThatAreStillAheadWhenACuredCaseContinues() {
    // Given
    TestCase opened = cases.anOpenCase();
    String past = book(opened, "2026-11-23T15:00:00", true);
    String agreed = book(opened, "2026-11-25T10:00:00", true);
    String requested = book(opened, "2026-11-26T11:00:00", false);
    cure(opened);
    awaitCallbacks(opened, "CANCELLED", 4);
    clock.advance(Duration.ofDays(1));

    // When
    reopen(opened);

    // Then
    List<Map<String, Object>> restored = awaitCallbacks(opened, "SCHEDULED,DUE", 2);
    assertThat(restored).extracting(each -> each.get("id")).containsExactly(agreed, requested);
    assertThat(restored)
        .extracting(each -> each.get("dueLocal"))
        .containsExactly("2026-11-25T10:00:00", "2026-11-26T11:00:00");
    assertThat(callbacks(opened, "CANCELLED"))
        .extracting(each -> each.get("id"))
        .contains(past)
        .doesNotContain(agreed, requested);

    // When it is cancelled by a person before the next cure
    asAgent()
        .body(Map.of("reason", "BORROWER_REQUEST"))
        .post("/callbacks/" + agreed + "/cancellation")
        .then()
        .statusCode(200);
    cure(opened);
    awaitCallbacks(opened, "CANCELLED", 4);
    reopen(opened);

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("id", requested);
  }

  @Test
  void restoresAnAppointmentWhenTheLastHoldEnds() {
    // Given
    TestCase opened = cases.anOpenCase();
    String agreed = book(opened, "2026-11-25T10:00:00", true);
    UUID dispute = UUID.randomUUID();
    UUID complaint = UUID.randomUUID();
    hold(opened, dispute, HoldKind.DISPUTE);
    hold(opened, complaint, HoldKind.COMPLAINT);
    awaitCallbacks(opened, "CANCELLED", 2);

    // When
    release(opened, dispute, HoldKind.DISPUTE, true);
    release(opened, complaint, HoldKind.COMPLAINT, false);

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "AGREED")
        .containsEntry("id", agreed);
  }

  @Test
  void callsAboutTheReversalIfTheAppointmentIsOver() {
    TestCase opened = cases.anOpenCase();
    book(opened, "2026-11-23T15:00:00", true);
    cure(opened);
    awaitCallbacks(opened, "CANCELLED", 2);
    clock.advance(Duration.ofDays(1));

    reopen(opened);

    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "PAYMENT_REVERSED");
  }

  private static String book(TestCase testCase, String dueLocal, boolean agreed) {
    return asAgent()
        .body(
            Map.of(
                "caseId",
                testCase.id(),
                "dueLocal",
                dueLocal,
                "reason",
                agreed ? "AGREED" : "MANUAL"))
        .post("/callbacks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void callsNobodyWhenACuredCaseContinuesOnHold() {
    // Given
    TestCase opened = cases.anOpenCase();
    UUID holdId = UUID.randomUUID();
    hold(opened, holdId, HoldKind.DECEASED);
    cure(opened);

    // When
    reopen(opened);
    hold(opened, holdId, HoldKind.DECEASED);

    // Then
    awaitCallbacks(opened, "CANCELLED", 2);
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();
  }

  @Test
  void cancelsAllCallsWhenTheCaseIsClosed() {
    TestCase opened = cases.anOpenCase();
    cases
        .topics()
        .publish(
            new CaseEvent.CaseClosed(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                DAY,
                ClosingReason.CHARGED_OFF,
                TestFacts.facts(CaseStatus.CHARGED_OFF),
                TestFacts.origin()));
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("whyEnded", "the case is closed: CHARGED_OFF");
  }

  @Test
  void schedulesACallForALadderStepOnlyIfNoneIsOutstanding() {
    // Given
    TestCase opened = cases.anOpenCase();
    step(opened, StepAction.CALL);
    String id = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    as("wei", "supervisor")
        .body(Map.of("reason", "SETTLED_IN_WRITING", "note", "done by letter"))
        .post("/callbacks/" + id + "/completion")
        .then()
        .statusCode(200);
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();

    // When
    step(opened, StepAction.CALL);

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "STRATEGY_STEP");
  }

  @Test
  void writesALetterForAStepOfTheLadder() {
    TestCase opened = cases.anOpenCase("Europe/London", "GB", "en", "120.00", "GBP");
    step(opened, StepAction.LETTER);
    cases.awaitEvents(opened, "NoticeIssued", 1);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body("items[0].kind", equalTo("DEMAND_LETTER"))
        .body("items[0].language", equalTo("en"));
  }

  @Test
  void opensACaseOnceEvenIfItIsPublishedAgain() {
    // Given
    TestCase opened = cases.anOpenCase();
    CaseEvent.CaseOpened again =
        new CaseEvent.CaseOpened(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            TestFacts.facts(CaseStatus.OPEN),
            null,
            TestFacts.origin());

    // When
    cases.topics().publish(again, "same-" + opened.id());
    cases.topics().publish(again, "same-" + opened.id());
    step(opened, StepAction.LETTER);

    // Then
    cases.awaitEvents(opened, "NoticeIssued", 1);
    assertThat(callbacks(opened, "SCHEDULED,DUE")).hasSize(1);
    assertThat(cases.events(opened, "CallbackScheduled")).hasSize(1);
  }

  @Test
  void parksEventsOfACaseThatNeverOpened() {
    TestCase unknown = TestCases.aCase();
    step(unknown, StepAction.CALL);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              JsonPath parked =
                  as("ann", "ops")
                      .queryParam("key", unknown.account().recordKey())
                      .get("/parked-messages")
                      .then()
                      .extract()
                      .jsonPath();
              List<String> reasons =
                  parked.getList("items.findAll { it.field == 'caseId' }.reason", String.class);
              return reasons.stream().anyMatch(text -> text.contains(unknown.id().toString()));
            });
  }

  private void cure(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.CaseCured(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                DAY,
                DAY.plusDays(90),
                TestFacts.facts(CaseStatus.CURED),
                TestFacts.origin()));
  }

  private void reopen(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.CaseReopened(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                DAY.plusDays(1),
                TestFacts.facts(CaseStatus.OPEN),
                TestFacts.origin()));
  }

  private void hold(TestCase testCase, UUID holdId, HoldKind kind) {
    cases
        .topics()
        .publish(
            new CaseEvent.HoldPlaced(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                holdId,
                kind,
                DAY,
                null,
                "told us",
                TestFacts.origin()));
  }

  private void release(TestCase testCase, UUID holdId, HoldKind kind, boolean stillHeld) {
    cases
        .topics()
        .publish(
            new CaseEvent.HoldReleased(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                holdId,
                kind,
                DAY,
                stillHeld,
                "looked into",
                TestFacts.origin()));
  }

  private void step(TestCase testCase, StepAction action) {
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepDue(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                "day-31",
                action,
                2,
                DAY,
                null,
                null,
                TestFacts.origin()));
  }
}
