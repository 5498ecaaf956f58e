package dev.amends.cases;

import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.HoldRelease;
import dev.amends.events.ContactEvent.LadderEffect;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Origin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The effects of a contact on its case: a pause, a restarted clock, hardship, a hold. */
@QuarkusTest
class ContactEffectsTest extends CaseServiceTest {
  private static final Instant CONTACTED_AT = Instant.parse("2026-01-31T02:00:00Z");

  @Test
  void takesNoStepDuringTheCoolDownOfADistressedBorrower() {
    // Given
    AnAccount account = overdueFor(30);
    String id = awaitCase(account).getString("id");

    // When
    publishLogged(account, id, "RPC_DISTRESSED", FollowUp.COOL_DOWN, new LadderEffect(3, false));
    JsonPath resting = awaitCase(account, is("restUntil", "2026-02-03"));
    assertThat(resting.getString("stage")).isEqualTo("NEGOTIATE");
    close(account, "2026-02-03");
    awaitCase(account, is("daysPastDue", "33"));

    // Then
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepDue");
    close(account, "2026-02-04");
    awaitCase(account, is("stage", "LETTER"));
  }

  @Test
  void endsThePauseWhenTheBorrowerContactsUs() {
    AnAccount account = overdueFor(30);
    String id = awaitCase(account).getString("id");
    publishLogged(account, id, "RPC_REFUSED", FollowUp.NOTICE_AND_WAIT, new LadderEffect(7, false));
    awaitCase(account, is("restUntil", "2026-02-07"));
    topics.publish(contact(account, id, Direction.INBOUND, "INBOUND", FollowUp.NONE, null, null));
    awaitCase(account, found -> found.get("restUntil") == null);
    close(account, "2026-02-01");
    awaitCase(account, is("stage", "LETTER"));
  }

  @Test
  void restartsTheTimeToTheNextStepForABorrowerWhoWasNotInformed() {
    // Given
    AnAccount account = overdueFor(30);
    String id = awaitCase(account).getString("id");

    // When
    publishLogged(
        account, id, "RPC_NOT_INFORMED", FollowUp.NOTICE_AND_WAIT, new LadderEffect(7, true));
    awaitCase(account, is("restUntil", "2026-02-07"));
    close(account, "2026-03-01");
    awaitCase(account, is("businessDate", "2026-03-01"));

    // Then
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepDue");
    close(account, "2026-03-02"); // 30 days after the contact, as from day 1 to day 31
    awaitCase(account, is("stage", "LETTER"));
  }

  @Test
  void waitsForAnAssessmentInHardship() {
    // Given
    AnAccount account = overdueFor(30);
    String id = awaitCase(account).getString("id");

    // When
    publishLogged(account, id, "RPC_HARDSHIP", FollowUp.ASSESSMENT, null);
    awaitCase(account, is("route", "HARDSHIP"));
    close(account, "2026-02-10");
    JsonPath waiting = awaitCase(account, is("businessDate", "2026-02-10"));

    // Then
    assertThat(waiting.getBoolean("assessmentAwaited")).isTrue();
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepDue");
    topics.publish(assessment(account, id));
    awaitCase(account, is("assessmentAwaited", "false"));
    close(account, "2026-02-11");
    assertThat(awaitCase(account, is("stage", "LETTER")).getString("route")).isEqualTo("HARDSHIP");
  }

  @Test
  void doesNotWaitForAnAssessmentThatArrivedBeforeTheHardship() {
    AnAccount account = overdueFor(30);
    String id = awaitCase(account).getString("id");
    topics.publish(assessment(account, id));
    awaitCase(account, found -> timelineEvents(id).contains("AssessmentCompleted"));
    publishLogged(account, id, "RPC_HARDSHIP", FollowUp.ASSESSMENT, null);
    JsonPath routed = awaitCase(account, is("route", "HARDSHIP"));
    assertThat(routed.getBoolean("assessmentAwaited")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(HoldKind.class)
  void placesTheHoldThatTheContactNamesForAnyDisposition(HoldKind kind) {
    AnAccount account = overdueFor(10);
    String id = awaitCase(account).getString("id");
    topics.publish(asksForAHold(account, id, kind));
    topics.publish(asksForAHold(account, id, kind));
    awaitCase(
        account,
        found ->
            timelineEvents(id).stream().filter("ContactLogged"::equals).count() == 2
                && found.getList("holds").size() == 1
                && kind.name().equals(found.getString("holds[0].kind")));
  }

  @Test
  void parksAContactThatAsksForAHoldWithoutNamingIt() {
    // Given
    AnAccount account = overdueFor(10);
    String id = awaitCase(account).getString("id");

    // When
    topics.publish(asksForAHold(account, id, null));

    // Then
    assertThat(BadInputTest.awaitParked(account))
        .containsEntry("field", "hold")
        .hasEntrySatisfying("reason", reason -> assertThat(reason).asString().contains("discard"));
    assertThat(awaitCase(account).getList("holds")).isEmpty();
  }

  @Test
  void rejectsADecisionOnAComplaintByTheAgentOfItsContact() {
    // Given
    AnAccount account = overdueFor(10);
    String id = awaitCase(account).getString("id");
    ContactLogged contact =
        contact(account, id, Direction.INBOUND, "INBOUND", FollowUp.NONE, null, null);
    topics.publish(contact);
    awaitCase(account, found -> timelineEvents(id).contains("ContactLogged"));
    String complaint =
        supervisor()
            .body(
                "{\"type\":\"INSULT\",\"text\":\"Rude.\",\"contactId\":\"%s\"}"
                    .formatted(contact.contactId()))
            .post("/cases/{id}/complaints", id)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String decision = "{\"upheld\":false,\"decision\":\"The call was polite.\"}";
    String path = "/cases/" + id + "/complaints/" + complaint + "/decision";

    // When
    var own = as("Li.Na", "compliance").body(decision).post(path).then();

    // Then
    own.statusCode(403);
    compliance().body(decision).post(path).then().statusCode(200);
  }

  private static ContactLogged asksForAHold(
      AnAccount account, String caseId, @Nullable HoldKind hold) {
    return contact(account, caseId, Direction.OUTBOUND, "NEWLY_ADDED", FollowUp.HOLD, null, hold);
  }

  @Test
  void holdsAClaimOfPaymentUntilAnotherAgentHasCheckedIt() {
    // Given
    AnAccount account = overdueFor(30);
    String id = awaitCase(account).getString("id");
    topics.publish(
        contact(
            account,
            id,
            Direction.OUTBOUND,
            "RPC_PAID_CLAIM",
            FollowUp.HOLD,
            null,
            HoldKind.PAYMENT_CLAIM));
    String hold =
        awaitCase(account, found -> found.getList("holds").size() == 1).getString("holds[0].id");

    // When
    close(account, "2026-02-01");
    awaitCase(account, is("daysPastDue", "31"));

    // Then
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepDue");
    String path = "/cases/" + id + "/holds/" + hold;
    CaseApi.as("li.na", "agent").delete(path).then().statusCode(403);
    CaseApi.as("wang.wei", "agent").delete(path).then().statusCode(204);
    close(account, "2026-02-02");
    awaitCase(account, is("stage", "LETTER"));
  }

  private static AnAccount overdueFor(int days) {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", days, 1));
    return account;
  }

  private static void close(AnAccount account, String day) {
    topics.publish(new BusinessDayClosed(account.lenderId(), LocalDate.parse(day)));
  }

  private static void publishLogged(
      AnAccount account,
      String caseId,
      String disposition,
      FollowUp followUp,
      @Nullable LadderEffect ladder) {
    topics.publish(
        contact(account, caseId, Direction.OUTBOUND, disposition, followUp, ladder, null));
  }

  private static ContactLogged contact(
      AnAccount account,
      String caseId,
      Direction direction,
      String disposition,
      FollowUp followUp,
      @Nullable LadderEffect ladder,
      @Nullable HoldKind hold) {
    return new ContactLogged(
        UUID.fromString(caseId),
        account.lenderId(),
        account.accountId(),
        UUID.randomUUID(),
        null,
        direction,
        Channel.CALL,
        disposition,
        direction == Direction.OUTBOUND,
        true,
        true,
        CONTACTED_AT,
        followUp,
        null,
        null,
        null,
        ladder,
        hold,
        hold == HoldKind.PAYMENT_CLAIM ? HoldRelease.ANOTHER_CASE_WORKER : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Origin("li.na", "agent", "logged the contact", null));
  }

  private static AssessmentCompleted assessment(AnAccount account, String caseId) {
    return new AssessmentCompleted(
        UUID.fromString(caseId),
        account.lenderId(),
        account.accountId(),
        UUID.randomUUID(),
        1,
        account.money("5000.00"),
        account.money("3000.00"),
        account.money("0.00"),
        account.money("0.00"),
        account.money("2000.00"),
        account.money("1600.00"),
        50,
        LocalDate.parse("2026-04-30"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Origin("li.na", "agent", "recorded the assessment", null));
  }
}
