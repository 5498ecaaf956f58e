package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitEvent;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timelineEvents;
import static dev.amends.testsupport.TestTokens.tokenForLenders;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import dev.amends.testsupport.Answers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reviews of holds, from the close that opens their window to the decision. */
@QuarkusTest
class HoldReviewTest extends CaseServiceTest {

  @Test
  void aBreathingSpaceIsReviewedOnceFromDayTwentyFive() {
    // Given
    AnAccount account = held("GB", "MORATORIUM");

    // When // Then
    close(account, DAY.plusDays(23));
    awaitCase(account, is("daysPastDue", "33"));
    assertThat(reviews(account, "DUE")).isEmpty();
    close(account, DAY.plusDays(24));
    Map<String, Object> review = awaitReview(account, "DUE");
    assertThat(review)
        .containsEntry("reviewFrom", DAY.plusDays(24).toString())
        .containsEntry("reviewUntil", DAY.plusDays(34).toString())
        .containsEntry("dueOn", DAY.plusDays(24).toString());
    assertThat(awaitEvent(topics, account, "HoldReviewDue").data().path("kind").asText())
        .isEqualTo("MORATORIUM");
    supervisor()
        .queryParam("kind", "REVIEW_HOLD")
        .queryParam("lenderId", account.lenderId())
        .get("/work")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(review.get("id")))
        .body("items[0].dueAt", equalTo(DAY.plusDays(24) + "T00:00:00Z"))
        .body("items[0].slaUntil", equalTo(DAY.plusDays(35) + "T00:00:00Z"));
    given()
        .auth()
        .oauth2(tokenForLenders(Set.of("another"), "wang.wei", "supervisor"))
        .get("/work?limit=500&lenderId=" + account.lenderId())
        .then()
        .statusCode(200)
        .body("items", hasSize(0));

    // When
    String path = "/hold-reviews/" + review.get("id");
    supervisor().body("{\"assignee\":\"wang.wei\"}").put(path + "/assignee").then().statusCode(200);
    agent().body("{}").post(path + "/decision").then().statusCode(403);
    decide(review, true, "").body("status", equalTo("CONTINUED"));

    // Then
    supervisor().body(decision(true, "")).post(path + "/decision").then().statusCode(409);
    close(account, DAY.plusDays(59));
    awaitCase(account, is("daysPastDue", "69"));
    assertThat(reviews(account, "DUE")).isEmpty();
    assertThat(awaitCase(account).getList("holds")).hasSize(1);
  }

  @Test
  void aHoldWithoutAnEndIsReviewedAgainUntilItEnds() {
    // Given
    AnAccount account = held("CN", "VULNERABILITY");
    close(account, DAY.plusDays(60));
    Map<String, Object> first = awaitReview(account, "DUE");
    decide(first, true, "");

    // When // Then
    close(account, DAY.plusDays(119));
    awaitCase(account, is("daysPastDue", "129"));
    assertThat(reviews(account, "DUE")).isEmpty();
    close(account, DAY.plusDays(120));
    Map<String, Object> second = awaitReview(account, "DUE");
    decide(second, false, "").body("status", equalTo("ENDED"));
    assertThat(awaitCase(account).getList("holds")).isEmpty();
    assertThat(timelineEvents(String.valueOf(second.get("caseId"))))
        .containsSubsequence("HoldReviewDue", "HoldReviewed", "HoldReviewDue", "HoldReviewed")
        .containsOnlyOnce("HoldReleased");
  }

  @Test
  void aReviewCanGiveTheHoldALastDayAndADisputeEndsWithItsAnswer() {
    // Given
    AnAccount account = held("CN", "DISPUTE");
    close(account, DAY.plusDays(60));
    Map<String, Object> review = awaitReview(account, "DUE");
    String path = "/hold-reviews/" + review.get("id") + "/decision";
    supervisor()
        .body(decision(false, ""))
        .post(path)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:written-answer-required"));
    supervisor()
        .body(decision(false, DAY.plusDays(70).toString()))
        .post(path)
        .then()
        .statusCode(400)
        .body("field", equalTo("until"));

    // When
    decide(review, true, DAY.plusDays(70).toString());

    // Then
    awaitCase(
        account, found -> DAY.plusDays(70).toString().equals(found.getString("holds[0].until")));
    close(account, DAY.plusDays(71));
    awaitCase(account, found -> found.getList("holds").isEmpty());
    assertThat(reviews(account, "DUE")).isEmpty();
  }

  @Test
  void theCorrectionOfADayWithdrawsTheReviewThatItsCloseOpened() {
    // Given
    AnAccount account = held("CN", "CEASE");
    close(account, DAY.plusDays(1));
    close(account, DAY.plusDays(60));
    awaitReview(account, "DUE");

    // When
    topics.publish(
        new BusinessDayCorrected(
            account.lenderId(),
            DAY.plusDays(60),
            DAY.plusDays(1),
            CorrectionReason.WRONG_DATE,
            false));

    // Then
    awaitReview(account, "OBSOLETE");
    assertThat(reviews(account, "DUE")).isEmpty();
    awaitCase(account, found -> Answers.field(found, "nextStep.workId") == null);
    close(account, DAY.plusDays(60));
    awaitReview(account, "DUE");
  }

  @Test
  void theReviewOfAHoldThatEndsIsObsolete() {
    // Given
    AnAccount account = held("CN", "CEASE");
    close(account, DAY.plusDays(60));
    Map<String, Object> review = awaitReview(account, "DUE");

    // When
    supervisor()
        .delete("/cases/{id}/holds/{hold}", review.get("caseId"), review.get("holdId"))
        .then()
        .statusCode(204);

    // Then
    assertThat(awaitReview(account, "OBSOLETE").get("explanation")).asString().isNotBlank();
    assertThat(awaitEvent(topics, account, "HoldReviewWithdrawn").data().path("holdId").asText())
        .isEqualTo(review.get("holdId"));
    awaitCase(account, found -> Answers.field(found, "nextStep.workId") == null);
  }

  private static AnAccount held(String region, String kind) {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdueIn(region, "120.00", 10, 1));
    String id = awaitCase(account).getString("id");
    supervisor()
        .body("{\"kind\":\"%s\",\"reason\":\"stated\"}".formatted(kind))
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);
    return account;
  }

  private static void close(AnAccount account, LocalDate day) {
    topics.publish(new BusinessDayClosed(account.lenderId(), day));
  }

  private static ValidatableResponse decide(
      Map<String, Object> review, boolean continued, String until) {
    return supervisor()
        .body(decision(continued, until))
        .post("/hold-reviews/{id}/decision", review.get("id"))
        .then()
        .statusCode(200);
  }

  private static String decision(boolean continued, String until) {
    return "{\"continued\":%s,\"explanation\":\"checked\"%s}"
        .formatted(continued, until.isEmpty() ? "" : ",\"until\":\"" + until + "\"");
  }

  private static List<Map<String, Object>> reviews(AnAccount account, String status) {
    return supervisor()
        .queryParam("lenderId", account.lenderId())
        .queryParam("status", status)
        .get("/hold-reviews")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  private static Map<String, Object> awaitReview(AnAccount account, String status) {
    return await().until(() -> reviews(account, status), found -> !found.isEmpty()).getLast();
  }
}
