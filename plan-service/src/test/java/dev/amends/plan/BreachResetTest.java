package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A supervisor resets the breach of a plan, and undoes the reset. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BreachResetTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final LocalDate MISSED_ON = MARCH_10.plusDays(4);
  private final Topics topics = Topics.ofTheServiceUnderTest();
  private final Borrower borrower = new Borrower(topics, "CNY");

  /** A plan that li.na proposed and that is breached. */
  private String breached() {
    String planId = borrower.owes("900.00", MARCH_2).canPay("400.00").agrees(3, MARCH_10);
    borrower.dayCloses(MISSED_ON);
    borrower.until(planId, "BREACHED");
    return planId;
  }

  private static Response reset(String planId, String name) {
    return post(planId, "", name, "the salary was paid late");
  }

  private static Response undo(String planId) {
    return post(planId, "/undo", "wang.wei", "the employer denies it");
  }

  private static Response post(String planId, String path, String name, String why) {
    return as(name, "supervisor")
        .body("{\"why\":\"" + why + "\"}")
        .post("/plans/" + planId + "/breach-reset" + path);
  }

  @Test
  void forgivesTheMissesAndUndoesThat() {
    // Given
    String planId = breached();
    int before = borrower.eventNames(6).size();

    // When
    Response answer = reset(planId, "wang.wei");
    answer.then().statusCode(200);

    // Then
    assertThat(answer.jsonPath().getString("status")).isEqualTo("ACTIVE");
    assertThat(answer.jsonPath().getList("instalments.status"))
        .containsExactly("OPEN", "OPEN", "OPEN");
    borrower.eventNames(before + 2);
    List<PublishedEvent> withdrawn = borrower.events().subList(before, before + 2);
    assertThat(withdrawn)
        .extracting(PublishedEvent::name)
        .containsExactly("InstalmentReopened", "PlanReinstated");
    assertThat(withdrawn)
        .extracting(event -> event.data().at("/origin/by").asText())
        .containsOnly("wang.wei");
    assertThat(withdrawn.getLast().data().at("/origin/reason").asText())
        .contains("the salary was paid late");

    // When
    Response undone = undo(planId);

    // Then
    undone.then().statusCode(200);
    assertThat(undone.jsonPath().getString("status")).isEqualTo("BREACHED");
    borrower.eventNames(before + 5);
    assertThat(borrower.events().subList(before + 2, before + 5))
        .extracting(PublishedEvent::name)
        .containsExactly("InstalmentMissed", "PlanBreached", "PlanProposed");
    assertThat(borrower.events()).flatExtracting(Schemas::violations).isEmpty();
    JsonPath resets =
        as("wang.wei", "supervisor").get("/plans/" + planId + "/breach-reset").jsonPath();
    assertThat(resets.getString("items[0].resetBy")).isEqualTo("wang.wei");
    assertThat(resets.getString("items[0].businessDate")).isEqualTo("2026-03-14");
    assertThat(resets.getString("items[0].undoneWhy")).isEqualTo("the employer denies it");
  }

  @Test
  void theUndoProposesNewTermsIfTheWithdrawnOnesAreOutOfDate() {
    // Given
    String planId = breached();
    reset(planId, "wang.wei").then().statusCode(200);
    borrower.dayCloses(MARCH_10.plusMonths(1).plusDays(4));
    borrower.until(planId, "BREACHED");
    reset(planId, "wang.wei").then().statusCode(200);
    borrower.dayCloses(MARCH_10.plusMonths(1).plusDays(10));
    borrower.pays("P-1", "1.00", MARCH_10.plusMonths(1).plusDays(10));
    borrower.untilPaymentsAre(1);

    // When
    Response undone = undo(planId);

    // Then
    undone.then().statusCode(200);
    PublishedEvent proposed = borrower.lastEvent("PlanProposed");
    assertThat(proposed.data().at("/terms/version").asInt()).isEqualTo(3);
    assertThat(proposed.data().at("/origin/by").asText()).isEqualTo("system");
    assertThat(undone.jsonPath().getList("versions.status"))
        .containsExactly("IN_FORCE", "CANCELLED", "PENDING_APPROVAL");
    assertThat(borrower.events()).flatExtracting(Schemas::violations).isEmpty();
  }

  @Test
  void laterMissesCount() {
    String planId = breached();
    reset(planId, "wang.wei").then().statusCode(200);

    borrower.dayCloses(MARCH_10.plusMonths(1).plusDays(4));

    JsonPath plan = borrower.until(planId, "BREACHED");
    assertThat(plan.getList("instalments.status")).containsExactly("OPEN", "MISSED", "OPEN");
    reset(planId, "wang.wei").then().statusCode(200);
    undo(planId).then().statusCode(200);
    assertThat(borrower.plan(planId).getList("instalments.status"))
        .containsExactly("OPEN", "MISSED", "OPEN");
  }

  @Test
  void aCorrectedDayForgivesNoLaterMissesOnceALaterResetIsUndone() {
    // Given
    String planId = borrower.owes("900.00", MARCH_2).canPay("400.00").agrees(3, MARCH_10);
    LocalDate wrong = MARCH_10.plusMonths(3);
    borrower.dayCloses(wrong);
    borrower.until(planId, "BREACHED");
    reset(planId, "wang.wei").then().statusCode(200);
    borrower.dayIsCorrected(wrong, MISSED_ON);
    borrower.dayCloses(MISSED_ON.plusMonths(1));
    borrower.until(planId, "BREACHED");
    reset(planId, "wang.wei").then().statusCode(200);

    // When
    Response undone = undo(planId);

    // Then
    assertThat(undone.jsonPath().getString("status")).isEqualTo("BREACHED");
    assertThat(undone.jsonPath().getList("instalments.status"))
        .containsExactly("OPEN", "MISSED", "OPEN");
    assertThat(
            as("wang.wei", "supervisor")
                .get("/plans/" + planId + "/breach-reset")
                .jsonPath()
                .getList("items.businessDate"))
        .containsExactly("2026-03-14", "2026-04-14");
  }

  @Test
  void refusesTheProposerAPlanThatIsNotBreachedAndAMissingReason() {
    // Given
    String planId = breached();

    // When // Then
    assertProblem(reset(planId, "LI.NA"), 403, ":same-person");
    assertThat(post(planId, "", "wang.wei", " ").statusCode()).isEqualTo(400);
    assertProblem(undo(planId), 409, ":no-breach-reset");
    assertThat(
            as("wang.wei", "agent")
                .body("{\"why\":\"x\"}")
                .post("/plans/" + planId + "/breach-reset")
                .statusCode())
        .isEqualTo(403);
    reset(planId, "wang.wei").then().statusCode(200);
    assertProblem(reset(planId, "wang.wei"), 409, ":plan-not-breached");
  }

  private static void assertProblem(Response answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("type")).endsWith(type);
  }
}
