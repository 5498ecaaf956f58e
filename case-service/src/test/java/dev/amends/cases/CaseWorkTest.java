package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitHardshipReview;
import static dev.amends.cases.CaseApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.ClaimRace;
import dev.amends.testsupport.WorkListCheck;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/**
 * Every kind of work of this service is listed in the same shape, and only one of several people
 * can claim it.
 */
@QuarkusTest
class CaseWorkTest extends CaseServiceTest {

  @Test
  void aHardshipReview() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    topics.publish(HardshipEvents.of(account, id).contact("li.na", true));
    awaitCase(account, CaseApi.is("assessmentAwaited", "true"));
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(15)));
    String review = String.valueOf(awaitHardshipReview(account, "DUE").get("id"));

    // When // Then
    check(account, "REVIEW_HARDSHIP", "supervisor");
    String path = "/hardship-reviews/" + review + "/assignee";
    String winner = ClaimRace.run(name -> assign(name, "supervisor", path));
    supervisor()
        .get("/hardship-reviews/" + review)
        .then()
        .header("ETag", "\"1\"")
        .body("assignee", equalTo(winner));
    supervisor()
        .header("If-Match", "\"0\"")
        .body("{\"assignee\":\"wang.wei\"}")
        .put(path)
        .then()
        .statusCode(412);
    supervisor().body("{}").put(path).then().statusCode(200);
    as("he.jing", "agent").body("{\"assignee\":\"he.jing\"}").put(path).then().statusCode(403);
  }

  @Test
  void aHoldReview() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    agent()
        .body("{\"kind\":\"VULNERABILITY\",\"reason\":\"stated in a call\"}")
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(60)));
    awaitWork(account, "REVIEW_HOLD");

    // When // Then
    check(account, "REVIEW_HOLD", "supervisor");
    race(account, "REVIEW_HOLD", "supervisor");
  }

  @Test
  void aComplaint() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    String id = awaitCase(account).getString("id");
    agent()
        .body("{\"type\":\"FREQUENCY\",\"text\":\"too many calls\"}")
        .post("/cases/{id}/complaints", id)
        .then()
        .statusCode(201);

    // When // Then
    check(account, "DECIDE_COMPLAINT", "compliance");
    race(account, "DECIDE_COMPLAINT", "compliance");
  }

  @Test
  void aReferralAndItsOutcome() {
    // Given
    ReferralStory story = ReferralStory.of(topics);
    story.happens(story.events().complete()).reachesTheLegalStep();
    String referral = story.awaitReferral("PROPOSED");
    AnAccount account = story.account();

    // When // Then
    check(account, "DECIDE_REFERRAL", "supervisor");
    race(account, "DECIDE_REFERRAL", "supervisor");

    // When
    story.approve("he.jing", referral).statusCode(200);

    // Then: the outcome is still to be recorded.
    check(account, "RECORD_REFERRAL_OUTCOME", "supervisor");
    race(account, "RECORD_REFERRAL_OUTCOME", "supervisor");
    String due = supervisor().get("/referrals/" + referral).jsonPath().getString("outcomeDueAt");
    var next = awaitCase(account, CaseApi.is("nextStep.workId", referral));
    assertThat(next.getString("nextStep.what")).isEqualTo("RECORD_REFERRAL_OUTCOME");
    assertThat(next.getString("nextStep.when")).isEqualTo(due);
    supervisor()
        .body("{\"outcome\":\"GRANTED\",\"concludedOn\":\"%s\"}".formatted(ReferralStory.LEGAL_DAY))
        .post("/referrals/{id}/outcome", referral)
        .then()
        .statusCode(200);
    supervisor()
        .queryParam("lenderId", account.lenderId())
        .queryParam("kind", "RECORD_REFERRAL_OUTCOME")
        .get("/work")
        .then()
        .body("items.size()", equalTo(0));
    supervisor()
        .body("{\"assignee\":\"wang.wei\"}")
        .put("/referrals/{id}/assignee", referral)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:referral-over"));
  }

  private static void check(AnAccount account, String kind, String role) {
    new WorkListCheck(CaseApi::supervisor, account.lenderId(), kind, role).run();
  }

  private static void race(AnAccount account, String kind, String role) {
    String href = awaitWork(account, kind);
    String winner = ClaimRace.run(name -> assign(name, role, href + "/assignee"));
    new WorkListCheck(() -> as("sun.li", role), account.lenderId(), kind, role)
        .reassign(winner, "wu.min");
  }

  private static Response assign(String name, String role, String path) {
    return as(name, role).body("{\"assignee\":\"" + name + "\"}").put(path);
  }

  private static String awaitWork(AnAccount account, String kind) {
    return await()
        .until(
            () ->
                supervisor()
                    .queryParam("lenderId", account.lenderId())
                    .queryParam("kind", kind)
                    .get("/work")
                    .jsonPath()
                    .getString("items[0].href"),
            found -> found != null);
  }
}
