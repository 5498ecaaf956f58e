package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timeline;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.BorrowerStatus;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reversal that makes an account overdue again continues the case that the payment cured. */
@QuarkusTest
class ReopenedCaseTest extends CaseServiceTest {

  @Test
  void keepsEverythingThatTheCaseHadBeforeTheCure() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    topics.publish(account.borrowerStatus(BorrowerStatus.DECEASED, null, 2));
    awaitCase(account, found -> found.getList("holds").size() == 1);
    placeHold(id, "DISPUTE");
    agent()
        .body(Map.of("assignee", "li.na"))
        .put("/cases/{id}/assignee", id)
        .then()
        .statusCode(200);
    UUID plan = UUID.randomUUID();
    topics.publish(PlanEvents.of(account, id).activated(plan));
    JsonPath before = awaitCase(account, is("activePlanId", plan.toString()));

    // When
    topics.publish(account.paid("P1", "150.00", 3, "0.00", "8850.00"));
    JsonPath cured = awaitCase(account, is("status", "CURED"));
    topics.publish(account.reversed("P1", 4));

    // Then
    JsonPath after = awaitCase(account, is("status", "OPEN"));
    assertThat(cured.getList("holds")).isEmpty();
    assertThat(without(after, "version")).isEqualTo(without(before, "version"));
    List<Object> events = timelineEvents(id);
    assertThat(events.subList(events.indexOf("CaseCured"), events.size()))
        .containsExactly("CaseCured", "CaseReopened", "HoldPlaced", "HoldPlaced");
    assertThat(timeline(id).get(events.indexOf("CaseReopened")))
        .containsEntry("why", "payment P1 was reversed; 120.00 CNY is overdue again");
    PublishedEvent reopened = CaseApi.awaitEvent(topics, account, "CaseReopened");
    assertThat(Schemas.violations(reopened)).isEmpty();
    assertThat(reopened.data().at("/facts/status").asText()).isEqualTo("OPEN");
  }

  @Test
  void aReversalInPartReopensWithThatMuch() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.paid("P1", "120.00", 2));
    String cured = awaitCase(account, is("status", "CURED")).getString("id");

    topics.publish(account.reversed("P1", "20.00", 3));

    JsonPath again = awaitCase(account, is("status", "OPEN"));
    assertThat(again.getString("id")).isEqualTo(cured);
    assertThat(again.getString("overdue.amount")).isEqualTo("20.00");
    assertThat(again.getString("bucket")).isEqualTo("31-60");
    assertThat(again.getInt("daysPastDue")).isEqualTo(31);
  }

  @Test
  void aReversalOfWhatExceededTheArrearsLeavesTheCaseCured() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.paid("P1", "150.00", 2));
    awaitCase(account, is("status", "CURED"));

    topics.publish(account.reversed("P1", "30.00", 3));
    topics.publish(account.paid("P2", "1.00", 4));

    awaitPayment(account, "P2", "INCLUDED");
    assertThat(awaitCase(account).getString("status")).isEqualTo("CURED");
  }

  @Test
  void releasesAHoldWhoseLastDayHasPassedSinceTheCure() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.borrowerStatus(BorrowerStatus.MORATORIUM, AnAccount.DAY.plusDays(2), 2));
    awaitCase(account, found -> found.getList("holds").size() == 1);
    topics.publish(account.paid("P1", "120.00", 3));
    String id = awaitCase(account, is("status", "CURED")).getString("id");

    // When
    topics.publish(account.reversed("P1", null, 4, AnAccount.DAY.plusDays(3)));

    // Then
    JsonPath again = awaitCase(account, is("status", "OPEN"));
    assertThat(again.getList("holds")).isEmpty();
    assertThat(timelineEvents(id)).endsWith("CaseReopened", "HoldPlaced", "HoldReleased");
  }

  @Test
  void placesTheHoldOfAStatusThatWasReportedWhileTheCaseWasCured() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.paid("P1", "120.00", 2));
    topics.publish(account.borrowerStatus(BorrowerStatus.BANKRUPT, null, 3));

    topics.publish(account.reversed("P1", 4));

    JsonPath again = awaitCase(account, found -> found.getList("holds").size() == 1);
    assertThat(again.getString("holds[0].kind")).isEqualTo("BANKRUPT");
  }

  @Test
  void doesNotHoldForAStatusWhoseHoldWasReleasedBeforeTheCure() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    topics.publish(account.borrowerStatus(BorrowerStatus.VULNERABLE, null, 2));
    JsonPath held = awaitCase(account, found -> found.getList("holds").size() == 1);
    String id = held.getString("id");
    supervisor()
        .delete("/cases/{id}/holds/{hold}", id, held.getString("holds[0].id"))
        .then()
        .statusCode(204);
    placeHold(id, "DISPUTE");
    topics.publish(account.paid("P1", "120.00", 3));
    awaitCase(account, is("status", "CURED"));

    // When
    topics.publish(account.reversed("P1", 4));

    // Then
    JsonPath again = awaitCase(account, is("status", "OPEN"));
    assertThat(again.getList("holds.kind")).containsExactly("DISPUTE");
  }

  @Test
  void doesNotHoldForAComplaintThatWasDecidedWhileTheCaseWasCured() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    String complaint =
        agent()
            .body(Map.of("type", "TIME", "text", "called at night"))
            .post("/cases/{id}/complaints", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    placeHold(id, "DISPUTE");
    topics.publish(account.paid("P1", "120.00", 2));
    awaitCase(account, is("status", "CURED"));
    compliance()
        .body(Map.of("upheld", false, "decision", "the call was at noon"))
        .post("/cases/{id}/complaints/{complaint}/decision", id, complaint)
        .then()
        .statusCode(200);

    // When
    topics.publish(account.reversed("P1", 3));

    // Then
    awaitCase(account, found -> found.getList("holds.kind").equals(List.of("DISPUTE")));
  }

  @Test
  void continuesTheLadder() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 40, 1));
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY));
    String id = awaitCase(account, is("stage", "LETTER")).getString("id");
    topics.publish(account.paid("P1", "120.00", 2));

    // When
    topics.publish(account.reversed("P1", null, 3, AnAccount.DAY.plusDays(21)));
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(21)));

    // Then: the next step is the firm call of day 61, not the letter again.
    awaitCase(account, is("stage", "FIRM"));
    assertThat(timelineEvents(id)).filteredOn("StrategyStepDue"::equals).hasSize(2);
  }

  private static void placeHold(String id, String kind) {
    agent()
        .body(Map.of("kind", kind, "reason", "the borrower disputes the debt"))
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);
  }

  private static Map<String, Object> without(JsonPath found, String field) {
    Map<String, Object> fields = found.getMap("");
    fields.remove(field);
    return fields;
  }

  private static void awaitPayment(AnAccount account, String paymentId, String state) {
    awaitCase(account, found -> state.equals(CaseApi.payments(account).get(paymentId)));
  }
}
