package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.ops;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timeline;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A business day that was closed by mistake is corrected, and what it did is withdrawn. */
@QuarkusTest
class BusinessDayCorrectionTest extends CaseServiceTest {
  private static final LocalDate WRONG = DAY.plusDays(180);

  @Test
  void withdrawsWhatTheWrongDayDidAndClosesTheNextDayAsUsual() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY));
    topics.publish(new BusinessDayClosed(account.lenderId(), WRONG));
    String id = awaitCase(account, is("bucket", "181+")).getString("id");

    // When
    correct(account.lenderId(), DAY).statusCode(202).body("wrongDate", equalTo(WRONG.toString()));

    // Then
    JsonPath corrected = awaitCase(account, is("bucket", "1-30"));
    assertThat(corrected.getInt("daysPastDue")).isEqualTo(30);
    assertThat(corrected.getString("businessDate")).isEqualTo(DAY.toString());
    assertThat(corrected.getString("stage")).isEqualTo("NEGOTIATE");
    assertThat(timelineEvents(id))
        .containsExactly(
            "CaseOpened",
            "CaseUpdated",
            "StrategyStepDue",
            "StageChanged",
            "StrategyStepWithdrawn",
            "StageChanged",
            "CaseUpdated");
    assertThat(timeline(id).getLast())
        .containsEntry(
            "why",
            "business day %s of %s was closed by mistake (WRONG_DATE); the last closed day is %s"
                .formatted(WRONG, account.lenderId(), DAY));
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY.plusDays(1)));
    awaitCase(account, is("stage", "LETTER"));
    assertThat(timelineEvents(id)).filteredOn("StrategyStepDue"::equals).hasSize(2);
    assertThat(topics.read("cases", account.key())).flatExtracting(Schemas::violations).isEmpty();
  }

  @Test
  void closesADayAgainThatWasClosedTooEarly() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    close(account.lenderId(), DAY);
    close(account.lenderId(), DAY.plusDays(1));
    awaitCase(account, is("stage", "LETTER"));
    awaitLastClosed(account.lenderId(), DAY.plusDays(1));
    correct(account.lenderId(), DAY).statusCode(202);
    awaitCase(account, is("stage", "NEGOTIATE"));
    awaitLastClosed(account.lenderId(), DAY);

    // When
    close(account.lenderId(), DAY.plusDays(1));

    // Then
    awaitCase(account, is("stage", "LETTER"));
    awaitLastClosed(account.lenderId(), DAY.plusDays(1));
    businessDays(account.lenderId())
        .then()
        .statusCode(200)
        .body("corrections", hasSize(1))
        .body("corrections[0].requestedBy", equalTo("ops.team"))
        .body("corrections[0].note", equalTo("The clock of the batch was wrong."));
  }

  @Test
  void keepsAStepThatIsDueOnTheCorrectedDayToo() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 29, 1));
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY));
    topics.publish(new BusinessDayClosed(account.lenderId(), WRONG));
    String id = awaitCase(account, is("bucket", "181+")).getString("id");

    publishCorrection(account.lenderId(), WRONG, DAY.plusDays(2), false);

    JsonPath corrected = awaitCase(account, is("bucket", "31-60"));
    assertThat(corrected.getString("stage")).isEqualTo("LETTER");
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepWithdrawn");
  }

  @Test
  void withdrawsTheStepsOfSeveralWrongDaysTheLatestFirst() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 20, 1));
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY));
    topics.publish(new BusinessDayClosed(account.lenderId(), WRONG.minusDays(3)));
    topics.publish(new BusinessDayClosed(account.lenderId(), WRONG));
    String id = awaitCase(account, is("stage", "FIRM")).getString("id");

    publishCorrection(account.lenderId(), WRONG, DAY, true);

    assertThat(awaitCase(account, is("bucket", "1-30")).getString("stage")).isEqualTo("NEGOTIATE");
    List<Object> names = timelineEvents(id);
    assertThat(names.subList(6, names.size()))
        .containsExactly(
            "StrategyStepWithdrawn", "StrategyStepWithdrawn", "StageChanged", "CaseUpdated");
  }

  @Test
  void placesAHoldAgainThatTheWrongDayReleased() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 5, 1));
    String id = awaitCase(account).getString("id");
    supervisor()
        .body("{\"kind\":\"DISPUTE\",\"until\":\"%s\",\"reason\":\"disputed\"}".formatted(DAY))
        .post("/cases/{id}/holds", id)
        .then()
        .statusCode(201);
    topics.publish(new BusinessDayClosed(account.lenderId(), WRONG));
    awaitCase(account, is("bucket", "181+"));
    assertThat(timelineEvents(id)).contains("HoldReleased");

    // When
    publishCorrection(account.lenderId(), WRONG, DAY, false);

    // Then
    awaitCase(account, is("bucket", "1-30"));
    assertThat(timelineEvents(id)).filteredOn("HoldPlaced"::equals).hasSize(2);
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY.plusDays(1)));
    await()
        .untilAsserted(
            () -> assertThat(timelineEvents(id)).filteredOn("HoldReleased"::equals).hasSize(2));
  }

  @Test
  void correctsEveryCaseOnceHoweverManyTransactionsItTakes() {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    List<AnAccount> accounts =
        Stream.generate(() -> AnAccount.of(first.lenderId())).limit(40).toList();
    accounts.forEach(account -> topics.publish(account.overdue("120.00", 20, 1)));
    topics.publish(new BusinessDayClosed(first.lenderId(), WRONG));
    accounts.forEach(account -> awaitCase(account, is("bucket", "181+")));

    // When
    String event = publishCorrection(first.lenderId(), WRONG, DAY, false);
    topics.publish(correction(first.lenderId(), WRONG, DAY, false), event);
    publishCorrection(first.lenderId(), WRONG, DAY, false);

    // Then
    for (AnAccount account : accounts) {
      String id = awaitCase(account, is("bucket", "1-30")).getString("id");
      topics.publish(account.paid("P1", "20.00", 2));
      awaitCase(account, is("overdue.amount", "100.00"));
      assertThat(timelineEvents(id)).containsOnlyOnce("StrategyStepWithdrawn");
    }
  }

  @Test
  void leavesAPartitionAloneWhoseLastClosedDayIsAnotherOne() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 30, 1));
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY.plusDays(1)));
    String id = awaitCase(account, is("stage", "LETTER")).getString("id");

    publishCorrection(account.lenderId(), WRONG, DAY, false);
    topics.publish(account.paid("P1", "20.00", 2));

    awaitCase(account, is("overdue.amount", "100.00"));
    assertThat(timelineEvents(id)).doesNotContain("StrategyStepWithdrawn");
    awaitLastClosed(account.lenderId(), DAY.plusDays(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | false | 422 | must be before the last closed day 2026-02-10 (was 2026-02-10)",
        "11 | false | 422 | must be before the last closed day 2026-02-10 (was 2026-02-11)",
        "9  | false | 202 |",
        "5  | false | 202 |",
        "4  | false | 422 | must not be before 2026-02-05, which was closed before 2026-02-10, unless"
            + " beforePreviousDay is true (was 2026-02-04)",
        "4  | true  | 202 |",
      })
  void acceptsAnEarlierDay(int day, boolean beforePreviousDay, int status, String rule) {
    AnAccount account = AnAccount.ofANewLender();
    LocalDate fifth = LocalDate.of(2026, 2, 5);
    topics.publish(new BusinessDayClosed(account.lenderId(), fifth));
    topics.publish(new BusinessDayClosed(account.lenderId(), fifth.plusDays(5)));
    awaitLastClosed(account.lenderId(), fifth.plusDays(5));

    ValidatableResponse answer =
        correct(account.lenderId(), LocalDate.of(2026, 2, day), beforePreviousDay);

    answer.statusCode(status);
    if (rule != null) {
      answer.body("field", equalTo("businessDate")).body("detail", equalTo("businessDate " + rule));
    }
  }

  @Test
  void rejectsTheCorrectionForALenderWithoutAClosedDay() {
    correct(AnAccount.ofANewLender().lenderId(), DAY)
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:no-business-day-closed"));
  }

  private static ValidatableResponse correct(String lenderId, LocalDate day) {
    return correct(lenderId, day, false);
  }

  private static ValidatableResponse correct(
      String lenderId, LocalDate day, boolean beforePreviousDay) {
    return ops()
        .body(
            """
            {"businessDate":"%s","reason":"WRONG_DATE","beforePreviousDay":%s,
             "note":"The clock of the batch was wrong."}\
            """
                .formatted(day, beforePreviousDay))
        .post("/lenders/{lender}/business-days/correction", lenderId)
        .then();
  }

  private static void close(String lenderId, LocalDate day) {
    ops()
        .body("{\"businessDate\":\"%s\"}".formatted(day))
        .post("/lenders/{lender}/business-days", lenderId)
        .then()
        .statusCode(202);
  }

  private static Response businessDays(String lenderId) {
    return ops().get("/lenders/{lender}/business-days", lenderId);
  }

  private static void awaitLastClosed(String lenderId, LocalDate day) {
    await()
        .untilAsserted(
            () ->
                assertThat(Answers.json(businessDays(lenderId)).path("partitions"))
                    .hasSize(12)
                    .allMatch(found -> found.path("closedOn").asText().equals(day.toString())));
  }

  private static BusinessDayCorrected correction(
      String lenderId, LocalDate wrong, LocalDate day, boolean beforePreviousDay) {
    return new BusinessDayCorrected(
        lenderId, wrong, day, CorrectionReason.WRONG_DATE, beforePreviousDay);
  }

  private static String publishCorrection(
      String lenderId, LocalDate wrong, LocalDate day, boolean beforePreviousDay) {
    return topics.publish(correction(lenderId, wrong, day, beforePreviousDay));
  }
}
