package dev.amends.cases;

import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitEvent;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timelineEvents;
import static dev.amends.cases.ReferralEvents.FIRST;
import static dev.amends.cases.ReferralStory.LEGAL_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.amends.events.ContactEvent.DeliveryStatus;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A legal step is proposed with proof, and a supervisor who does not work on the case decides. */
@QuarkusTest
class ReferralTest extends CaseServiceTest {

  @Test
  void waitsForProofThatThreeCallsWithinSecondsAreNot() {
    // Given
    ReferralStory story = ReferralStory.of(topics);
    story.happens(
        List.of(
            story.events().unanswered(FIRST),
            story.events().unanswered(FIRST),
            story.events().unanswered(FIRST),
            story.events().strangerAnswered(FIRST.plusDays(2)),
            story.events().unansweredWithoutFacts(FIRST.plusDays(4)),
            story.events().unansweredWithoutFacts(FIRST.plusDays(5))));

    // When
    story.reachesTheLegalStep();

    // Then
    assertThat(story.missing())
        .containsExactly(
            "failed attempts on 1 of 3 different days, and refusals on 0 of 2",
            "no delivery of a demand letter is recorded");
    story.shows("stage", "FIRM");
    assertThat(story.referrals()).isEmpty();
    assertThat(timelineEvents(story.caseId()))
        .doesNotContain("LegalReferralProposed", "LegalReferralRequested");
  }

  @Test
  void proposesAsSoonAsTheProofIsComplete() {
    // Given
    ReferralStory story = ReferralStory.of(topics);
    story.happens(
        List.of(story.events().refused(FIRST), story.events().refused(FIRST.plusDays(1))));
    // The strategy counts these attempts, the proof does not.
    story.happens(
        List.of(
            story.events().unansweredWithoutFacts(FIRST.plusDays(2)),
            story.events().unansweredWithoutFacts(FIRST.plusDays(3)),
            story.events().unansweredWithoutFacts(FIRST.plusDays(4))));
    story.reachesTheLegalStep();
    assertThat(story.missing()).containsExactly("no delivery of a demand letter is recorded");

    // When
    story.happens(List.of(story.events().letter(DeliveryStatus.DELIVERED, LEGAL_DAY)));
    story.close(LEGAL_DAY.plusDays(15));

    // Then
    assertThat(story.missing()).first().asString().contains("waiting time of 15 days is not over");
    story.shows("legalStep.reviewOn", LEGAL_DAY.plusDays(16).toString());
    story.close(LEGAL_DAY.plusDays(16));
    String referral = story.awaitReferral("PROPOSED");
    story.shows("legalStep.referralId", referral);
    story.shows("stage", "LEGAL_REVIEW");
  }

  @Test
  void requestsTheActionThatAnotherSupervisorApprovesAndRecordsItsOutcome() {
    // Given
    ReferralStory story = proposed();
    String referral = story.awaitReferral("PROPOSED");
    as("wang.wei", "supervisor")
        .body("{\"assignee\":\"wang.wei\"}")
        .put("/cases/{id}/assignee", story.caseId())
        .then()
        .statusCode(200);

    // When // Then
    story
        .approve("Wang.Wei", referral)
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:same-person"));
    story
        .approve(ReferralEvents.AGENT, referral)
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:same-person"));
    as("he.jing", "agent").post("/referrals/{id}/approval", referral).then().statusCode(403);
    as("he.jing", "supervisor")
        .header("If-Match", "\"99\"")
        .post("/referrals/{id}/approval", referral)
        .then()
        .statusCode(412);
    outcome(referral, LEGAL_DAY.toString()).statusCode(409);
    story
        .approve("he.jing", referral)
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("decidedBy", equalTo("he.jing"))
        .body("failedAttempts", equalTo(3))
        .body("proof", hasItem(startsWith("failed attempts on 3 days: ")));
    assertThat(
            awaitEvent(topics, story.account(), "LegalReferralRequested")
                .data()
                .get("referralId")
                .asText())
        .isEqualTo(referral);
    story
        .approve("he.jing", referral)
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:referral-not-proposed"));
    outcome(referral, LEGAL_DAY.minusDays(1).toString()).statusCode(422);
    outcome(referral, "2999-01-01").statusCode(422);
    outcome(referral, LEGAL_DAY.toString())
        .statusCode(200)
        .body("status", equalTo("CONCLUDED"))
        .body("outcome", equalTo("GRANTED"));
    assertThat(timelineEvents(story.caseId()))
        .containsSubsequence(
            "LegalReferralProposed", "LegalReferralRequested", "LegalReferralConcluded");
    assertThat(topics.read("cases", story.account().key()))
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  @Test
  void requestsNothingOnceTheLetterThatProvedItCameBack() {
    // Given
    ReferralStory story = proposed();
    String referral = story.awaitReferral("PROPOSED");

    // When
    story.happens(List.of(story.events().letter(DeliveryStatus.RETURNED, LEGAL_DAY)));

    // Then
    story
        .approve("he.jing", referral)
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:referral-not-proven"))
        .body("missing", hasItem("no delivery of a demand letter is recorded"));
    assertThat(timelineEvents(story.caseId())).doesNotContain("LegalReferralRequested");
  }

  @Test
  void waitsBeforeItProposesAgainWhatASupervisorRejected() {
    // Given
    ReferralStory story = proposed();
    String referral = story.awaitReferral("PROPOSED");

    // When
    story
        .reject(referral, "A plan was offered.")
        .statusCode(200)
        .body("status", equalTo("REJECTED"));

    // Then
    assertThat(story.missing()).containsExactly("the referral was rejected on " + LEGAL_DAY);
    story.close(LEGAL_DAY.plusDays(13));
    assertThat(story.referrals()).hasSize(1);
    story.close(LEGAL_DAY.plusDays(14));
    assertThat(story.awaitReferral("PROPOSED")).isNotEqualTo(referral);
    assertThat(timelineEvents(story.caseId())).containsOnlyOnce("LegalReferralRejected");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/approval  |                                                       | 404",
        "/rejection | {\"why\":\"x\"}                                       | 404",
        "/rejection | {\"why\":\" \"}                                       | 400",
        "/rejection | {}                                                    | 400",
        "/outcome   | {\"outcome\":\"GRANTED\",\"concludedOn\":\"2026-03-01\"} | 404",
        "/outcome   | {\"outcome\":\"WON\",\"concludedOn\":\"2026-03-01\"}   | 400",
        "/outcome   | {\"outcome\":\"GRANTED\"}                             | 400",
      })
  void rejectsUnknownReferralsAndImpossibleInput(String path, String body, int status) {
    supervisor()
        .body(body == null ? "" : body)
        .post("/referrals/" + UUID.randomUUID() + path)
        .then()
        .statusCode(status);
  }

  @Test
  void listsReferralsByEachCriterion() {
    // Given
    ReferralStory story = proposed();
    String referral = story.awaitReferral("PROPOSED");
    String lender = story.account().lenderId();

    // Then
    for (String criteria :
        List.of(
            "lenderId=" + lender,
            "lenderId=" + lender + "&status=PROPOSED",
            "caseId=" + story.caseId(),
            "lenderId=" + lender + "&dueBefore=2999-01-01T00:00:00Z")) {
      supervisor()
          .get("/referrals?" + criteria)
          .then()
          .statusCode(200)
          .body("items.id", equalTo(List.of(referral)));
    }
    for (String criteria :
        List.of(
            "status=APPROVED", "caseId=" + UUID.randomUUID(), "dueBefore=2020-01-01T00:00:00Z")) {
      supervisor()
          .get("/referrals?lenderId=" + lender + "&" + criteria)
          .then()
          .statusCode(200)
          .body("items", hasSize(0));
    }
    supervisor()
        .get("/work?kind=DECIDE_REFERRAL&lenderId=" + lender)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(referral)))
        .body("items[0].role", equalTo("supervisor"))
        .body("items[0].href", equalTo("/referrals/" + referral));
    assertThat(supervisor().get("/q/metrics").then().extract().asString())
        .contains("amends_case_referrals_waiting", "amends_case_referrals_oldest_seconds");
    supervisor().get("/referrals?status=LATE").then().statusCode(400);
    assertThat(Answers.field(story.shows("stage", "LEGAL_REVIEW"), "legalStep.step"))
        .isEqualTo("legal-review");
  }

  private static ReferralStory proposed() {
    ReferralStory story = ReferralStory.of(topics);
    return story.happens(story.events().complete()).reachesTheLegalStep();
  }

  private static ValidatableResponse outcome(String id, String day) {
    return supervisor()
        .body("{\"outcome\":\"GRANTED\",\"concludedOn\":\"" + day + "\"}")
        .post("/referrals/{id}/outcome", id)
        .then();
  }
}
