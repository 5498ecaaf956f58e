package dev.amends.cases;

import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timelineEvents;
import static dev.amends.cases.ReferralStory.LEGAL_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A referral is withdrawn when its reason goes, and proposed again when the reason is back. */
@QuarkusTest
class ReferralWithdrawalTest extends CaseServiceTest {

  @Test
  void withdrawsForAHoldBetweenProposalAndApproval() {
    // Given
    ReferralStory story = proposed();
    String referral = story.awaitReferral("PROPOSED");

    // When
    String hold =
        supervisor()
            .body("{\"kind\":\"PAYMENT_CLAIM\",\"reason\":\"paid in cash\"}")
            .post("/cases/{id}/holds", story.caseId())
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    story.awaitReferral("WITHDRAWN");
    story
        .approve("he.jing", referral)
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:referral-not-proposed"))
        .body("detail", containsString("a hold was placed: PAYMENT_CLAIM"));
    story.close(LEGAL_DAY.plusDays(1));
    assertThat(story.missing())
        .containsExactly("the referral was withdrawn: a hold was placed: PAYMENT_CLAIM");
    compliance().delete("/cases/{id}/holds/{hold}", story.caseId(), hold).then().statusCode(204);
    story.close(LEGAL_DAY.plusDays(2));
    assertThat(story.awaitReferral("PROPOSED")).isNotEqualTo(referral);
    assertThat(timelineEvents(story.caseId())).doesNotContain("LegalReferralRequested");
  }

  @Test
  void withdrawsWhatWasApprovedWhenAComplaintIsOpened() {
    ReferralStory story = approved();

    compliance()
        .body("{\"type\":\"FREQUENCY\",\"text\":\"Too many calls.\"}")
        .post("/cases/{id}/complaints", story.caseId())
        .then()
        .statusCode(201);

    story.awaitReferral("WITHDRAWN");
  }

  @Test
  void withdrawsWhenAPaymentCuresAndProposesAgainWhenItIsReversed() {
    // Given
    ReferralStory story = approved();

    // When
    topics.publish(story.account().paidOn(LEGAL_DAY, "P1", "120.00", 2));
    String withdrawn = story.awaitReferral("WITHDRAWN");
    topics.publish(story.account().reversed("P1", null, 3, LEGAL_DAY));
    story.shows("status", "OPEN");
    story.close(LEGAL_DAY.plusDays(1));

    // Then
    assertThat(story.awaitReferral("PROPOSED")).isNotEqualTo(withdrawn);
    assertThat(timelineEvents(story.caseId()))
        .containsSubsequence(
            "LegalReferralRequested",
            "LegalReferralWithdrawn",
            "CaseCured",
            "CaseReopened",
            "LegalReferralProposed");
    assertThat(topics.read("cases", story.account().key()))
        .flatExtracting(Schemas::violations)
        .isEmpty();
  }

  @Test
  void waitsAfterAPaymentInPartThatEndsOnlyWhatNobodyHasDecided() {
    // Given
    ReferralStory story = proposed();
    String referral = story.awaitReferral("PROPOSED");

    // When
    topics.publish(story.account().paidOn(LEGAL_DAY, "P1", "20.00", 2));

    // Then
    assertThat(story.awaitReferral("WITHDRAWN")).isEqualTo(referral);
    story.close(LEGAL_DAY.plusDays(13));
    assertThat(story.referrals()).hasSize(1);
    story.close(LEGAL_DAY.plusDays(14));
    String again = story.awaitReferral("PROPOSED");
    story.approve("he.jing", again).statusCode(200);
    topics.publish(story.account().paidOn(LEGAL_DAY.plusDays(14), "P2", "20.00", 3));
    story.shows("overdue.amount", "80.00");
    assertThat(story.awaitReferral("APPROVED")).isEqualTo(again);
  }

  @Test
  void withdrawsWhatWasProposedAtACloseByMistake() {
    // Given
    ReferralStory story = proposed();
    String referral = story.awaitReferral("PROPOSED");

    // When
    topics.publish(
        new BusinessDayCorrected(
            story.account().lenderId(),
            LEGAL_DAY,
            AnAccount.DAY.plusDays(20),
            CorrectionReason.WRONG_DATE,
            false));

    // Then
    assertThat(story.awaitReferral("WITHDRAWN")).isEqualTo(referral);
    story.shows("stage", "FIRM");
    story.close(LEGAL_DAY);
    assertThat(story.awaitReferral("PROPOSED")).isNotEqualTo(referral);
  }

  @Test
  void withdrawsWhenAPlanIsAgreed() {
    ReferralStory story = approved();

    topics.publish(
        PlanEvents.of(story.account(), story.caseId()).activated(UUID.randomUUID(), LEGAL_DAY));

    story.awaitReferral("WITHDRAWN");
  }

  private static ReferralStory proposed() {
    ReferralStory story = ReferralStory.of(topics);
    return story.happens(story.events().complete()).reachesTheLegalStep();
  }

  private static ReferralStory approved() {
    ReferralStory story = proposed();
    story.approve("he.jing", story.awaitReferral("PROPOSED")).statusCode(200);
    return story;
  }
}
