package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What followed from a result of a plan is withdrawn with the result. */
@QuarkusTest
class WithdrawnResultTest extends CaseServiceTest {
  private final UUID plan = UUID.randomUUID();

  @Test
  void evidenceAndStageOfABreachGoBack() {
    // Given
    AnAccount account = overdueFor30Days();
    String id = awaitCase(account).getString("id");
    PlanEvents events = PlanEvents.of(account, id);
    topics.publish(events.activated(plan));
    topics.publish(events.breached(plan));
    awaitEvidence(id, List.of("PLAN_BREACHED"));
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(10)));
    awaitCase(account, is("stage", "LETTER"));

    // When
    topics.publish(events.reinstated(plan, PlanResult.BREACHED, true));

    // Then
    assertThat(awaitCase(account, is("stage", "NEGOTIATE")).getString("activePlanId"))
        .isEqualTo(plan.toString());
    awaitEvidence(id, List.of());
    assertThat(timeline(id))
        .filteredOn(entry -> "StageChanged".equals(entry.get("what")))
        .last()
        .satisfies(
            entry ->
                assertThat(entry)
                    .containsEntry("why", "the plan is in force again: payment P9 was received"));
    PublishedEvent withdrawn = CaseApi.awaitEvent(topics, account, "StrategyStepWithdrawn");
    assertThat(Schemas.violations(withdrawn)).isEmpty();
    assertThat(withdrawn.data().path("step").asText()).isEqualTo("reminder-letter");
    assertThat(withdrawn.data().path("action").asText()).isEqualTo("LETTER");
    assertThat(CaseApi.timelineEvents(id)).containsOnlyOnce("StrategyStepWithdrawn");
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(11)));
    awaitCase(account, is("businessDate", "2026-02-11"));
    assertThat(awaitCase(account).getString("stage")).isEqualTo("NEGOTIATE");
  }

  @Test
  void theEvidenceOfABrokenPromiseIsReplacedByThatOfAKeptOne() {
    AnAccount account = overdueFor30Days();
    String id = awaitCase(account).getString("id");
    PlanEvents events = PlanEvents.of(account, id);
    topics.publish(events.activated(plan));
    topics.publish(events.broken(plan));

    topics.publish(events.reinstated(plan, PlanResult.BROKEN, false));
    topics.publish(events.kept(plan));

    awaitEvidence(id, List.of("PROMISE_KEPT"));
    assertThat(awaitCase(account).getString("activePlanId")).isNull();
  }

  @Test
  void aPromiseKeptInPartIsEvidenceUntilItIsWithdrawn() {
    AnAccount account = overdueFor30Days();
    String id = awaitCase(account).getString("id");
    PlanEvents events = PlanEvents.of(account, id);
    topics.publish(events.activated(plan));
    topics.publish(events.partlyKept(plan));
    awaitEvidence(id, List.of("PROMISE_PARTLY_KEPT"));
    assertThat(timeline(id))
        .anySatisfy(
            entry ->
                assertThat(entry)
                    .containsEntry("what", "PromisePartlyKept")
                    .containsEntry("why", "50.00 CNY of 120.00 CNY was received"));

    topics.publish(events.reinstated(plan, PlanResult.PARTLY_KEPT, false));

    awaitEvidence(id, List.of());
  }

  @Test
  void aNearBreachIsNoEvidenceAndNeitherIsItsWithdrawal() {
    AnAccount account = overdueFor30Days();
    String id = awaitCase(account).getString("id");
    PlanEvents events = PlanEvents.of(account, id);
    topics.publish(events.activated(plan));
    topics.publish(events.paid(plan, 1));

    topics.publish(events.nearBreach(plan));
    topics.publish(events.reopened(plan, 1, InstalmentResult.NEAR_BREACH));

    awaitCase(account, found -> CaseApi.timelineEvents(id).contains("InstalmentReopened"));
    awaitEvidence(id, List.of("INSTALMENT_PAID"));
  }

  @Test
  void aBreachIsEvidenceFromTheDayAfterGrace() {
    // Given
    AnAccount account = overdueFor30Days();
    String id = awaitCase(account).getString("id");
    PlanEvents events = PlanEvents.of(account, id);
    topics.publish(events.activated(plan));
    LocalDate effectiveOn = AnAccount.DAY.plusDays(4);

    // When: the payment that had covered it was reversed on day 10.
    topics.publish(events.breached(plan, effectiveOn));

    // Then
    awaitEvidence(id, List.of("PLAN_BREACHED"));
    assertThat(evidence(id, effectiveOn.toString())).containsExactly("PLAN_BREACHED");
    assertThat(evidence(id, effectiveOn.minusDays(1).toString())).isEmpty();
  }

  @Test
  void onlyTheEvidenceOfTheReopenedInstalmentIsWithdrawn() {
    AnAccount account = overdueFor30Days();
    String id = awaitCase(account).getString("id");
    PlanEvents events = PlanEvents.of(account, id);
    topics.publish(events.paid(plan, 1));
    topics.publish(events.paid(plan, 2));
    awaitEvidence(id, List.of("INSTALMENT_PAID", "INSTALMENT_PAID"));

    topics.publish(events.reopened(plan, 2));
    topics.publish(events.reopened(UUID.randomUUID(), 1));

    awaitEvidence(id, List.of("INSTALMENT_PAID"));
    assertThat(evidence(id, "2026-01-01")).isEmpty();
  }

  @Test
  void aPlanThatContinuesWhileTheCaseIsStillCuredPausesTheLadderOfTheReopenedCase() {
    // Given
    AnAccount account = overdueFor30Days();
    String id = awaitCase(account).getString("id");
    PlanEvents events = PlanEvents.of(account, id);
    topics.publish(account.paid("P1", "120.00", 2));
    awaitCase(account, is("status", "CURED"));

    // When: the topics have no common order.
    topics.publish(events.reinstated(plan, PlanResult.COMPLETED, true));
    awaitCase(account, found -> CaseApi.timelineEvents(id).contains("PlanReinstated"));
    topics.publish(account.reversed("P1", 3));

    // Then
    assertThat(awaitCase(account, is("status", "OPEN")).getString("activePlanId"))
        .isEqualTo(plan.toString());
  }

  private static AnAccount overdueFor30Days() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    return account;
  }

  private static void awaitEvidence(String id, List<String> kinds) {
    await().atMost(Duration.ofSeconds(60)).until(() -> evidence(id, null), kinds::equals);
  }

  private static List<String> evidence(String id, @Nullable String asOf) {
    var request = agent();
    if (asOf != null) {
      request.queryParam("asOf", asOf);
    }
    return request
        .get("/cases/{id}/class", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("evidence.kind");
  }
}
