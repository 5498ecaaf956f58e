package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timeline;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.Answers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that becomes class B is offered a plan before a letter demands payment. */
@QuarkusTest
class PlanOfferTest extends CaseServiceTest {
  private static final LocalDate DAY = AnAccount.DAY;
  private static final LocalDate LAST_DAY = DAY.plusDays(14);

  @Test
  void restsTheLadderWhenTheClassBecomesB() {
    // Given
    AnAccount account = overdue();

    // When
    HardshipEvents events = becomeClassB(account);

    // Then
    String id = events.caseId().toString();
    assertThat(timeline(id))
        .anySatisfy(
            entry ->
                assertThat(entry)
                    .containsEntry("what", "LadderRested")
                    .containsEntry(
                        "why",
                        "class B: a plan is offered first, so the ladder rests until " + LAST_DAY));
    close(account, LAST_DAY);
    awaitCase(account, is("businessDate", LAST_DAY.toString()));
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepDue");
    close(account, LAST_DAY.plusDays(1));
    awaitCase(account, is("stage", "LETTER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSED", "BROKEN", "ABLE"})
  void goesOnWhenTheOfferHasNoPointAnyMore(String cause) {
    // Given
    AnAccount account = overdue();
    HardshipEvents events = becomeClassB(account);

    // When
    switch (cause) {
      case "REFUSED" -> topics.publish(events.refusal());
      case "BROKEN" -> {
        PlanEvents plan = PlanEvents.of(account, events.caseId().toString());
        UUID planId = UUID.randomUUID();
        topics.publish(plan.activated(planId));
        topics.publish(plan.broken(planId));
      }
      default -> topics.publish(events.assessed(90));
    }

    // Then
    awaitCase(account, found -> Answers.field(found, "offerUntil") == null);
    close(account, DAY.plusDays(1));
    awaitCase(account, is("stage", "LETTER"));
    assertThat(timelineEvents(events.caseId().toString())).contains("LadderRestEnded");
  }

  @Test
  void notesNoEndOfARestWhoseLastDayHasPassed() {
    // Given
    AnAccount account = overdue();
    HardshipEvents events = becomeClassB(account);
    close(account, LAST_DAY.plusDays(1));
    awaitCase(account, is("stage", "LETTER"));

    // When
    topics.publish(events.refusal());

    // Then
    awaitCase(account, found -> Answers.field(found, "offerUntil") == null);
    assertThat(timelineEvents(events.caseId().toString())).doesNotContain("LadderRestEnded");
  }

  @Test
  void doesNotRestWhileAPlanIsActive() {
    AnAccount account = overdue();
    String id = awaitCase(account).getString("id");
    topics.publish(PlanEvents.of(account, id).activated(UUID.randomUUID()));
    awaitCase(account, found -> found.get("activePlanId") != null);

    HardshipEvents events = HardshipEvents.of(account, id);
    topics.publish(events.inbound());
    topics.publish(events.assessed(20));

    JsonPath classified = awaitCase(account, is("class", "B"));
    assertThat(Answers.field(classified, "offerUntil")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"REJECTED", "CANCELLED"})
  void demandsNothingUntilTheProposalIsDecided(String decision) {
    // Given
    AnAccount account = overdue();
    String id = becomeClassB(account).caseId().toString();
    PlanEvents plans = PlanEvents.of(account, id);
    UUID planId = UUID.randomUUID();
    topics.publish(plans.proposed(planId, 1), PlanEvents.PROPOSED_AT);
    awaitCase(account, found -> timelineEvents(id).contains("PlanProposed"));
    close(account, LAST_DAY.plusDays(5));
    awaitCase(account, is("businessDate", LAST_DAY.plusDays(5).toString()));
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepDue");

    // When
    topics.publish(decision.equals("REJECTED") ? plans.rejected(planId) : plans.cancelled(planId));

    // Then
    awaitCase(
        account,
        found ->
            timelineEvents(id).stream()
                .anyMatch(List.of("PlanRejected", "PlanCancelled")::contains));
    close(account, LAST_DAY.plusDays(6));
    awaitCase(account, is("stage", "LETTER"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void goesOnWhenTheProposalIsNotDecidedInTime(boolean returned) {
    // Given
    AnAccount account = overdue();
    String id = becomeClassB(account).caseId().toString();
    PlanEvents plans = PlanEvents.of(account, id);
    UUID planId = UUID.randomUUID();
    LocalDate until = LAST_DAY.plusDays(PlanEvents.DAYS_TO_DECIDE);

    // When
    topics.publish(plans.proposed(planId, 1), PlanEvents.PROPOSED_AT);
    if (returned) {
      topics.publish(plans.returned(planId));
      awaitCase(account, found -> timelineEvents(id).contains("PlanReturned"));
    }

    // Then
    awaitCase(account, is("proposedUntil", until.toString()));
    close(account, until);
    awaitCase(account, is("businessDate", until.toString()));
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepDue");
    close(account, until.plusDays(1));
    awaitCase(account, is("stage", "LETTER"));
  }

  @Test
  void staysPausedWhenTheProposalComesIntoForce() {
    AnAccount account = overdue();
    String id = becomeClassB(account).caseId().toString();
    PlanEvents plans = PlanEvents.of(account, id);
    UUID planId = UUID.randomUUID();

    topics.publish(plans.proposed(planId, 1), PlanEvents.PROPOSED_AT);
    topics.publish(plans.approved(planId));
    topics.publish(plans.activated(planId));

    awaitCase(account, is("activePlanId", planId.toString()));
    close(account, LAST_DAY.plusDays(1));
    awaitCase(account, is("businessDate", LAST_DAY.plusDays(1).toString()));
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepDue");
  }

  @Test
  void newTermsOfABreachedPlanDoNotPauseTheLadder() {
    AnAccount account = overdue();
    String id = awaitCase(account).getString("id");
    PlanEvents plans = PlanEvents.of(account, id);
    UUID planId = UUID.randomUUID();
    topics.publish(plans.activated(planId));
    topics.publish(plans.breached(planId));

    topics.publish(plans.proposed(planId, 2), PlanEvents.PROPOSED_AT);

    awaitCase(account, found -> timelineEvents(id).contains("PlanProposed"));
    close(account, DAY.plusDays(10));
    awaitCase(account, is("stage", "LETTER"));
  }

  private static AnAccount overdue() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    return account;
  }

  private static HardshipEvents becomeClassB(AnAccount account) {
    HardshipEvents events = HardshipEvents.of(account, awaitCase(account).getString("id"));
    for (int call = 0; call < 3; call++) {
      topics.publish(events.inbound());
    }
    topics.publish(events.assessed(20));
    JsonPath classified = awaitCase(account, is("offerUntil", LAST_DAY.toString()));
    assertThat(classified.getString("class")).isEqualTo("B");
    return events;
  }

  private static void close(AnAccount account, LocalDate day) {
    topics.publish(new BusinessDayClosed(account.lenderId(), day));
  }
}
