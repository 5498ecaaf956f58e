package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timeline;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case steps down while a plan, a hold or hardship protects the borrower, and returns after. */
@QuarkusTest
class ForbearanceTest extends CaseServiceTest {

  @Test
  void anActivePlanStepsTheCaseDownAndItsBreachReturnsIt() {
    // Given
    AnAccount account = FirmCase.open(topics);
    String id = awaitCase(account).getString("id");
    PlanEvents plans = PlanEvents.of(account, id);
    UUID planId = UUID.randomUUID();

    // When
    topics.publish(plans.activated(planId));

    // Then
    awaitCase(account, is("stage", "LETTER"));
    topics.publish(plans.breached(planId));
    awaitCase(account, is("stage", "FIRM"));
    assertThat(reasons(id))
        .endsWith(
            "after PlanActivated; the case steps down: a plan is active",
            "after PlanBreached; the case returns to the stage that it had reached");
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepWithdrawn");
    assertThat(timelineEvents(id).stream().filter("StrategyStepDue"::equals)).hasSize(2);
  }

  @Test
  void aWithdrawnBreachStepsTheCaseDownAgain() {
    AnAccount account = FirmCase.open(topics);
    String id = awaitCase(account).getString("id");
    PlanEvents plans = PlanEvents.of(account, id);
    UUID planId = UUID.randomUUID();
    topics.publish(plans.activated(planId));
    awaitCase(account, is("stage", "LETTER"));
    topics.publish(plans.cancelled(planId));
    awaitCase(account, is("stage", "FIRM"));

    topics.publish(plans.activated(UUID.randomUUID()));

    awaitCase(account, is("stage", "LETTER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HARDSHIP", "VULNERABILITY", "BEREAVEMENT_OR_DISASTER", "MORATORIUM"})
  void aHoldThatProtectsThePersonStepsTheCaseDownUntilItIsReleased(String kind) {
    // Given
    AnAccount account = FirmCase.open(topics);
    String id = awaitCase(account).getString("id");

    // When
    String hold = placeHold(id, kind);

    // Then
    assertThat(awaitCase(account).getString("stage")).isEqualTo("LETTER");
    release(id, hold);
    assertThat(awaitCase(account).getString("stage")).isEqualTo("FIRM");
    assertThat(reasons(id))
        .last()
        .asString()
        .endsWith("; the case returns to the stage that it had reached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAYMENT_CLAIM", "CEASE", "REPRESENTATIVE"})
  void anyOtherHoldOnlyPauses(String kind) {
    AnAccount account = FirmCase.open(topics);
    String id = awaitCase(account).getString("id");

    placeHold(id, kind);

    assertThat(awaitCase(account).getString("stage")).isEqualTo("FIRM");
  }

  @Test
  void theLastOfTwoHoldsReturnsTheCase() {
    AnAccount account = FirmCase.open(topics);
    String id = awaitCase(account).getString("id");
    String first = placeHold(id, "HARDSHIP");
    String second = placeHold(id, "VULNERABILITY");

    release(id, first);

    assertThat(awaitCase(account).getString("stage")).isEqualTo("LETTER");
    release(id, second);
    assertThat(awaitCase(account).getString("stage")).isEqualTo("FIRM");
  }

  @Test
  void hardshipStepsTheCaseDownUntilASupervisorResumesTheLadder() {
    // Given
    AnAccount account = FirmCase.open(topics);
    String id = awaitCase(account).getString("id");

    // When
    topics.publish(HardshipEvents.of(account, id).contact("li.na", true));

    // Then
    awaitCase(account, is("stage", "LETTER"));
    FirmCase.close(topics, account, FirmCase.CLOSED + 20);
    String review =
        await()
            .until(
                () ->
                    supervisor()
                        .queryParam("lenderId", account.lenderId())
                        .get("/hardship-reviews")
                        .jsonPath()
                        .getString("items[0].id"),
                found -> found != null);
    supervisor()
        .body("{\"decision\":\"RESUME\",\"reason\":\"No documents were sent.\"}")
        .post("/hardship-reviews/{id}/decision", review)
        .then()
        .statusCode(200);
    assertThat(awaitCase(account).getString("stage")).isEqualTo("FIRM");
  }

  private static String placeHold(String caseId, String kind) {
    return supervisor()
        .body("{\"kind\":\"" + kind + "\",\"reason\":\"stated in a call\"}")
        .post("/cases/{id}/holds", caseId)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private static void release(String caseId, String hold) {
    supervisor()
        .body("{\"reason\":\"not needed any more\"}")
        .post("/cases/{id}/holds/{hold}/release", caseId, hold)
        .then()
        .statusCode(200);
  }

  private static List<Object> reasons(String caseId) {
    return timeline(caseId).stream()
        .filter(entry -> "StageChanged".equals(entry.get("what")))
        .map(entry -> entry.get("why"))
        .toList();
  }
}
