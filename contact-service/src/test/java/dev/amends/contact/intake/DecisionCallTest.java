package dev.amends.contact.intake;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import dev.amends.contact.SetClock;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanKind;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each decision on a proposal has its own call, which says what was decided. */
@QuarkusTest
class DecisionCallTest extends PlanOfferStory {

  @Test
  void callsAboutTheSecondDecisionInPlaceOfTheFirst() {
    // Given
    publish(proposed());
    publish(rejected(planId, 1, "the term is too long"));
    Map<String, Object> first = awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst();
    assertThat(reason(first))
        .isEqualTo(
            "decision: rejected, version 1 of instalments " + planId + ": the term is too long");
    assertThat(about(first)).containsEntry("planId", planId.toString());
    assertThat(decision(first))
        .containsEntry("approved", false)
        .containsEntry("why", "the term is too long")
        .extractingByKey("terms")
        .hasToString(
            "{planId="
                + planId
                + ", kind=INSTALMENTS, version=1, total={amount=100.00, currency=CNY}, payments=1,"
                + " firstDueOn=2026-11-30, lastDueOn=2026-11-30}");

    // When
    publish(approved(planId, 2, null));

    // Then
    Map<String, Object> cancelled = awaitCallbacks(opened, "CANCELLED", 1).getFirst();
    assertThat(cancelled)
        .containsEntry("id", first.get("id"))
        .containsEntry("whyEnded", "a later decision replaces it");
    Map<String, Object> second = awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst();
    assertThat(second).containsEntry("reason", "DECISION");
    assertThat(reason(second)).isEqualTo("decision: approved, version 2 of instalments " + planId);
    assertThat(decision(second)).containsEntry("approved", true).containsEntry("version", 2);
  }

  @Test
  void callsAboutTheLaterDecisionEvenIfAnAgentHasClaimedTheFirstCall() {
    // Given
    publish(rejected(planId, 1, "the term is too long"));
    String first = (String) awaitCallbacks(opened, "DUE", 1).getFirst().get("id");
    as("li.na", "agent")
        .body(Map.of("assignee", "li.na"))
        .put("/callbacks/" + first + "/assignee")
        .then()
        .statusCode(200);

    // When
    publish(approved(planId, 2, "the term was shortened"));

    // Then
    awaitCallbacks(opened, "CANCELLED", 1);
    Map<String, Object> second = awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst();
    assertThat(reason(second)).endsWith(": the term was shortened");
    assertThat(second.get("assignee")).isNull();
  }

  @Test
  void callsAboutEachPlanThatIsDecided() {
    UUID other = UUID.randomUUID();
    publish(rejected(planId, 1, "the term is too long"));
    publish(approved(other, 1, null));
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 2))
        .extracting(call -> about(call).get("planId"))
        .containsExactlyInAnyOrder(planId.toString(), other.toString());
    assertThat(callbacks(opened, "CANCELLED")).isEmpty();
  }

  @Test
  void callsNobodyAboutAReturnedOrOverdueProposal() {
    // When
    publish(proposed());
    publish(
        new PlanEvent.PlanReturned(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            planId,
            PlanKind.INSTALMENTS,
            1,
            "wei",
            "the first payment is too early",
            null,
            TestFacts.origin()));
    publish(
        new PlanEvent.PlanDecisionOverdue(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            planId,
            PlanKind.INSTALMENTS,
            1,
            SetClock.MONDAY_MORNING.minus(Duration.ofDays(2)),
            SetClock.MONDAY_MORNING,
            TestFacts.origin()));
    decide();

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1))
        .extracting(call -> about(call).get("planId"))
        .doesNotContain(planId.toString());
  }

  @Test
  void withdrawsTheCallAboutACancelledProposal() {
    // Given
    publish(approved(planId, 1, null));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);

    // When
    publish(cancelled(null));

    // Then
    assertThat(awaitCallbacks(opened, "CANCELLED", 1).getFirst())
        .containsEntry("whyEnded", "the plan is cancelled");
    await()
        .untilAsserted(() -> assertThat(callbacks(opened, "SCHEDULED,DUE")).isEqualTo(List.of()));
  }

  @Test
  void callsAboutADecisionAfterAHold() {
    // Given
    publish(approved(planId, 1, null));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    UUID dispute = UUID.randomUUID();
    hold(dispute);
    awaitCallbacks(opened, "CANCELLED", 1);

    // When
    release(dispute);

    // Then
    List<Map<String, Object>> open = awaitCallbacks(opened, "SCHEDULED,DUE", 2);
    assertThat(open)
        .extracting(call -> call.get("reason"))
        .containsExactlyInAnyOrder("DECISION", "HOLD_ENDED");
    assertThat(open)
        .filteredOn(call -> "DECISION".equals(call.get("reason")))
        .allSatisfy(call -> assertThat(decision(call)).containsEntry("approved", true));
  }

  @Test
  void callsNobodyAfterAHoldAboutAProposalThatWasCancelledMeanwhile() {
    // Given
    publish(approved(planId, 1, null));
    awaitCallbacks(opened, "SCHEDULED,DUE", 1);
    UUID dispute = UUID.randomUUID();
    hold(dispute);
    awaitCallbacks(opened, "CANCELLED", 1);
    publish(cancelled(null));
    awaitReceived("PlanCancelled");

    // When
    release(dispute);

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 1).getFirst())
        .containsEntry("reason", "HOLD_ENDED");
  }

  private void hold(UUID holdId) {
    publish(
        new CaseEvent.HoldPlaced(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            holdId,
            HoldKind.DISPUTE,
            DAY,
            null,
            "the amount is disputed",
            TestFacts.origin()));
  }

  private void release(UUID holdId) {
    publish(
        new CaseEvent.HoldReleased(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            holdId,
            HoldKind.DISPUTE,
            DAY,
            false,
            "the dispute is settled",
            TestFacts.origin()));
  }

  private void awaitReceived(String type) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                as("op", "ops")
                    .get("/received-messages?key=" + opened.account().recordKey())
                    .then()
                    .body("items.type", hasItem(containsString(type))));
  }

  private PlanEvent rejected(UUID decidedPlan, int version, String why) {
    return new PlanEvent.PlanRejected(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        decidedPlan,
        PlanKind.INSTALMENTS,
        version,
        "wei",
        why,
        TestFacts.origin());
  }

  private PlanEvent approved(UUID decidedPlan, int version, @Nullable String why) {
    return new PlanEvent.PlanApproved(
        opened.id(),
        opened.account().lenderId(),
        opened.account().accountId(),
        decidedPlan,
        PlanKind.INSTALMENTS,
        version,
        "wei",
        why,
        TestFacts.origin());
  }

  private static String reason(Map<String, Object> call) {
    return String.valueOf(object(call.get("why")).get("reason"));
  }

  private static Map<String, Object> about(Map<String, Object> call) {
    return object(call.get("about"));
  }

  private static Map<String, Object> decision(Map<String, Object> call) {
    return object(about(call).get("decision"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(@Nullable Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<String, Object>) value;
  }
}
