package dev.amends.cases;

import static dev.amends.cases.CaseApi.as;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitHardshipReview;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timeline;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.events.AssessmentEvent.RequestOutcome;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An open request for an assessment pauses the ladder for a limited time; then a supervisor
 * decides.
 */
@QuarkusTest
class HardshipTest extends CaseServiceTest {
  private static final LocalDate DAY = AnAccount.DAY;
  private static final LocalDate LAST_DAY = DAY.plusDays(14);
  private static final LocalDate REVIEW_DAY = DAY.plusDays(15);

  @Test
  void waitsWhateverTheDispositionThatReportedTheHardship() {
    AnAccount account = overdue();
    HardshipEvents events = events(account);

    topics.publish(events.contact("li.na", true));

    JsonPath waiting = awaitCase(account, is("assessmentAwaited", "true"));
    assertThat(waiting.getString("route")).isEqualTo("HARDSHIP");
    assertThat(waiting.getString("assessmentAwaitedUntil")).isEqualTo(LAST_DAY.toString());
    close(account, LAST_DAY);
    awaitCase(account, is("businessDate", LAST_DAY.toString()));
    assertThat(timelineEvents(events.caseId().toString()))
        .doesNotContain("StrategyStepDue", "HardshipReviewDue");
  }

  @Test
  void waitsForARequestThatNoContactReportedAndStaysOnTheRoute() {
    AnAccount account = overdue();

    topics.publish(events(account).requested(UUID.randomUUID()));

    JsonPath waiting = awaitCase(account, is("assessmentAwaited", "true"));
    assertThat(waiting.getString("route")).isEqualTo("STANDARD");
  }

  /** The contact arrives before, between or after the events of its request. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void endsTheWaitWheneverTheContactArrives(int position) {
    AnAccount account = overdue();
    HardshipEvents events = events(account);
    UUID request = UUID.randomUUID();
    List<Event> happened =
        new ArrayList<>(
            List.of(events.requested(request), events.closed(request, RequestOutcome.FULFILLED)));
    happened.add(position, events.contact("li.na", true));

    for (Event event : happened) {
      topics.publish(event);
      awaitCase(account, found -> lastEvent(events).equals(event.getClass().getSimpleName()));
    }

    JsonPath done = awaitCase(account, is("route", "HARDSHIP"));
    assertThat(done.getBoolean("assessmentAwaited")).isFalse();
    assertThat(Answers.field(done, "assessmentAwaitedUntil")).isNull();
  }

  private static Object lastEvent(HardshipEvents events) {
    return timeline(events.caseId().toString()).stream()
        .map(entry -> entry.get("what"))
        .filter(what -> !"CaseClassified".equals(what) && !"CaseUpdated".equals(what))
        .reduce("", (first, second) -> second);
  }

  @Test
  void asksASupervisorWhenTheTimeIsOverAndTakesNoStepUntilTheDecision() {
    // Given
    AnAccount account = overdue();
    HardshipEvents events = events(account);
    topics.publish(events.contact("li.na", true));
    awaitCase(account, is("assessmentAwaited", "true"));

    // When
    close(account, REVIEW_DAY);

    // Then
    Map<String, Object> review = awaitHardshipReview(account, "DUE");
    assertThat(review)
        .containsEntry("caseId", events.caseId().toString())
        .containsEntry("awaitedFrom", DAY.toString())
        .containsEntry("awaitedUntil", LAST_DAY.toString())
        .containsEntry("dueOn", REVIEW_DAY.toString());
    close(account, REVIEW_DAY.plusDays(30));
    awaitCase(account, is("businessDate", REVIEW_DAY.plusDays(30).toString()));
    assertThat(timelineEvents(events.caseId().toString()))
        .containsOnlyOnce("HardshipReviewDue")
        .doesNotContain("StrategyStepDue");
    assertThat(topics.read("cases", account.key())).flatExtracting(Schemas::violations).isEmpty();
  }

  @Test
  void pausesTheLadderForFurtherDaysIfTheSupervisorExtendsTheWait() {
    // Given
    AnAccount account = overdue();
    HardshipEvents events = events(account);
    String review = reviewDue(account, events);

    // When
    decide("wang.wei", review, "{\"decision\":\"EXTEND\",\"days\":7,\"reason\":\"Friday.\"}")
        .statusCode(200)
        .body("status", equalTo("EXTENDED"))
        .body("extendedUntil", equalTo(REVIEW_DAY.plusDays(7).toString()))
        .body("endedBy", equalTo("wang.wei"));

    // Then
    awaitCase(account, is("assessmentAwaitedUntil", REVIEW_DAY.plusDays(7).toString()));
    close(account, REVIEW_DAY.plusDays(7));
    awaitCase(account, is("businessDate", REVIEW_DAY.plusDays(7).toString()));
    assertThat(timelineEvents(events.caseId().toString()))
        .containsOnlyOnce("HardshipReviewDue")
        .doesNotContain("StrategyStepDue");
    close(account, REVIEW_DAY.plusDays(8));
    assertThat(awaitHardshipReview(account, "DUE").get("id")).isNotEqualTo(review);
  }

  @Test
  void letsTheLadderGoOnAtTheNextCloseThoughTheRequestStaysOpen() {
    // Given
    AnAccount account = overdue();
    HardshipEvents events = events(account);
    String review = reviewDue(account, events);

    // When
    decide("wang.wei", review, "{\"decision\":\"RESUME\",\"reason\":\"No answer to letters.\"}")
        .statusCode(200)
        .body("status", equalTo("RESUMED"));

    // Then
    close(account, REVIEW_DAY.plusDays(1));
    JsonPath resumed = awaitCase(account, is("stage", "LETTER"));
    assertThat(resumed.getBoolean("assessmentAwaited")).isTrue();
    assertThat(Answers.field(resumed, "assessmentAwaitedUntil")).isNull();
    decide("wang.wei", review, "{\"decision\":\"RESUME\",\"reason\":\"Again.\"}")
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:hardship-review-not-due"));
    assertThat(timelineEvents(events.caseId().toString())).contains("HardshipReviewDecided");
  }

  @Test
  void rejectsThePersonWhoLoggedTheContactAndAnOutdatedVersion() {
    // Given
    AnAccount account = overdue();
    String review = reviewDue(account, events(account));
    String resume = "{\"decision\":\"RESUME\",\"reason\":\"No answer.\"}";

    // Then
    decide("Li.Na", review, resume)
        .statusCode(403)
        .body("type", equalTo("urn:amends:problem:same-person"));
    as("bo", "agent")
        .body(resume)
        .post("/hardship-reviews/{id}/decision", review)
        .then()
        .statusCode(403);
    supervisor()
        .header("If-Match", "\"99\"")
        .body(resume)
        .post("/hardship-reviews/{id}/decision", review)
        .then()
        .statusCode(412);
    decide("wang.wei", UUID.randomUUID().toString(), resume).statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXTEND | null | must be 1 to 365 if decision is EXTEND (was absent)",
        "EXTEND | 0    | must be 1 to 365 if decision is EXTEND (was 0)",
        "EXTEND | 366  | must be 1 to 365 if decision is EXTEND (was 366)",
        "EXTEND | -2147483648 | must be 1 to 365 if decision is EXTEND (was -2147483648)",
        "RESUME | 1    | must be absent if decision is RESUME (was 1)",
      })
  void rejectsAnImpossibleNumberOfDays(String decision, String days, String rule) {
    decide(
            "wang.wei",
            UUID.randomUUID().toString(),
            "{\"decision\":\"%s\",\"days\":%s,\"reason\":\"why\"}".formatted(decision, days))
        .statusCode(400)
        .body("field", equalTo("days"))
        .body("detail", equalTo("days " + rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ASSESSED", "DECLINED", "CURED", "CHARGED_OFF"})
  void withdrawsADecisionThatIsNoLongerNeeded(String cause) {
    // Given
    AnAccount account = overdue();
    HardshipEvents events = events(account);
    String review = reviewDue(account, events);

    // When
    switch (cause) {
      case "ASSESSED" -> topics.publish(events.assessed(20));
      case "DECLINED" -> topics.publish(events.closed(UUID.randomUUID(), RequestOutcome.DECLINED));
      case "CURED" -> topics.publish(account.cured(9));
      default -> topics.publish(account.chargedOff(9));
    }

    // Then
    assertThat(awaitHardshipReview(account, "OBSOLETE")).containsEntry("id", review);
    JsonPath found = awaitCase(account);
    assertThat(found.getBoolean("assessmentAwaited")).isFalse();
    assertThat(timelineEvents(events.caseId().toString()))
        .containsOnlyOnce("HardshipReviewWithdrawn");
    assertThat(topics.read("cases", account.key())).flatExtracting(Schemas::violations).isEmpty();
  }

  @Test
  void takesBackADecisionThatBecameDueAtACloseByMistake() {
    // Given
    AnAccount account = overdue();
    HardshipEvents events = events(account);
    close(account, DAY);
    String review = reviewDue(account, events);

    // When
    topics.publish(
        new BusinessDayCorrected(
            account.lenderId(), REVIEW_DAY, DAY.plusDays(1), CorrectionReason.WRONG_DATE, false));

    // Then
    assertThat(awaitHardshipReview(account, "OBSOLETE")).containsEntry("id", review);
    JsonPath corrected = awaitCase(account, is("businessDate", DAY.plusDays(1).toString()));
    assertThat(corrected.getString("assessmentAwaitedUntil")).isEqualTo(LAST_DAY.toString());
    close(account, REVIEW_DAY);
    assertThat(awaitHardshipReview(account, "DUE").get("id")).isNotEqualTo(review);
    assertThat(timelineEvents(events.caseId().toString()))
        .contains("HardshipReviewWithdrawn")
        .doesNotContain("StrategyStepDue");
  }

  @Test
  void listsReviewsOldestFirst() {
    // Given
    AnAccount first = overdue();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(second.overdue("120.00", 30, 1));
    for (AnAccount account : List.of(first, second)) {
      topics.publish(events(account).contact("li.na", true));
      awaitCase(account, is("assessmentAwaited", "true"));
    }
    close(first, REVIEW_DAY);
    await()
        .untilAsserted(
            () -> assertThat(CaseApi.hardshipReviews(first.lenderId(), "DUE")).hasSize(2));

    // Then
    ValidatableResponse page =
        supervisor()
            .queryParam("lenderId", first.lenderId())
            .queryParam("dueBefore", REVIEW_DAY.plusDays(1).toString())
            .queryParam("limit", 1)
            .get("/hardship-reviews")
            .then()
            .statusCode(200)
            .body("items", hasSize(1));
    String cursor = page.extract().path("nextCursor");
    supervisor()
        .queryParam("lenderId", first.lenderId())
        .queryParam("cursor", cursor)
        .get("/hardship-reviews")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    supervisor()
        .queryParam("lenderId", first.lenderId())
        .queryParam("dueBefore", REVIEW_DAY.toString())
        .get("/hardship-reviews")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    supervisor()
        .queryParam("status", "LATE")
        .get("/hardship-reviews")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("status"));
  }

  private static AnAccount overdue() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    return account;
  }

  private static HardshipEvents events(AnAccount account) {
    return HardshipEvents.of(account, awaitCase(account).getString("id"));
  }

  private static void close(AnAccount account, LocalDate day) {
    topics.publish(new BusinessDayClosed(account.lenderId(), day));
  }

  /** Reports hardship, closes the day after the wait, and returns the id of the review. */
  private static String reviewDue(AnAccount account, HardshipEvents events) {
    topics.publish(events.contact("li.na", true));
    awaitCase(account, is("assessmentAwaited", "true"));
    close(account, REVIEW_DAY);
    return String.valueOf(awaitHardshipReview(account, "DUE").get("id"));
  }

  private static ValidatableResponse decide(String name, String review, String decision) {
    return as(name, "supervisor")
        .body(decision)
        .post("/hardship-reviews/{id}/decision", review)
        .then();
  }
}
