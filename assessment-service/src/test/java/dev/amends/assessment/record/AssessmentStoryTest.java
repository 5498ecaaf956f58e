package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.PATIENCE;
import static dev.amends.assessment.record.Story.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AssessmentStoryTest {
  private static final Instant TEN_IN_SHANGHAI = Instant.parse("2026-02-03T02:00:00Z");

  @BeforeEach
  @AfterEach
  void resetClock() {
    AdjustableClock.reset();
  }

  @Test
  void opensARequestForHardshipAndAnswersItWithAnAssessment() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      String contact = story.contactShowsHardship(TEN_IN_SHANGHAI.minusSeconds(600));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> story.requests("OPEN").body("items", hasSize(1)));
      story
          .requests("OPEN")
          .body("items[0].disposition", equalTo("RPC_HARDSHIP"))
          .body("items[0].requestedBy", equalTo("li.na"))
          .body("items[0].cause", equalTo("HARDSHIP"))
          .body("items[0].reasonCode", equalTo("REDUCED_HOURS"));

      // When
      String id =
          story
              .files("CNY")
              .statusCode(201)
              .header("Location", notNullValue())
              .header("ETag", notNullValue())
              .body("version", equalTo(1))
              .body("standing", equalTo("VALID"))
              .body("disposableIncome.amount", equalTo("2500.00"))
              .body("savingsSetAside.amount", equalTo("250.00"))
              .body("surplusAfterSavings.amount", equalTo("2250.00"))
              .body("sustainableMonthlyAmount.amount", equalTo("1800.00"))
              .body("downPayment.amount", equalTo("0.00"))
              .body("monthsToClear", equalTo(7))
              .body("requiredMonthlyAmount.amount", equalTo("1000.00"))
              .body("abilityScore", equalTo(100))
              .body("verdict", equalTo("CAN_PAY_BY_PLAN"))
              .body("confidence", equalTo("LOW"))
              .body("supersedes", nullValue())
              .body("validNow", equalTo(true))
              .body("businessDate", equalTo("2026-02-03"))
              .body("validUntil", equalTo("2026-05-04"))
              .body("zone", equalTo("Asia/Shanghai"))
              .body("filedBy", equalTo("agent.one"))
              .extract()
              .path("id");

      // Then
      story.requests("OPEN").body("items", hasSize(0));
      story.requests("FULFILLED").body("items[0].assessmentId", equalTo(id));
      List<PublishedEvent> events = story.events(3);
      assertThat(events)
          .extracting(PublishedEvent::name)
          .containsExactly("AssessmentRequested", "AssessmentCompleted", "AssessmentRequestClosed");
      PublishedEvent event = events.get(1);
      assertThat(event.data().path("assessmentId").asText()).isEqualTo(id);
      assertThat(event.data().path("version").asInt()).isEqualTo(1);
      assertThat(event.data().at("/sustainableMonthlyAmount/amount").asText()).isEqualTo("1800.00");
      assertThat(event.data().path("verdict").asText()).isEqualTo("CAN_PAY_BY_PLAN");
      assertThat(event.data().at("/downPayment/amount").asText()).isEqualTo("0.00");
      assertThat(event.data().path("monthsToClear").asInt()).isEqualTo(7);
      assertThat(event.data().path("confidence").asText()).isEqualTo("LOW");
      assertThat(event.data().path("businessDate").asText()).isEqualTo("2026-02-03");
      assertThat(event.data().at("/origin/by").asText()).isEqualTo("agent.one");
      assertThat(event.data().at("/origin/role").asText()).isEqualTo("agent");
      assertThat(event.data().at("/origin/causedBy").asText()).isEqualTo(contact);
      assertThat(event.headers()).containsEntry("ce_time", "2026-02-03T02:00:00Z");
      as("compliance")
          .get("/assessments/" + id)
          .then()
          .statusCode(200)
          .header("ETag", notNullValue())
          .body("incomes[0].monthly.amount", equalTo("6500.00"))
          .body("incomes[0].countedPercent", equalTo(100));
    }
  }

  @Test
  void hidesWhatPeopleWroteFromOperatorsAlone() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      String income = Story.line("EARNINGS", "6500.00", "CNY", ",\"stability\":\"PERMANENT\"");
      String id =
          as("agent")
              .body(
                  story.requestBody(
                      """
                      "note":"cares for a child","incomes":[%s],
                      "expenses":[
                        {"category":"HOME","kind":"room at Bo's","frequency":"MONTHLY",
                         "amount":{"amount":"1.00","currency":"CNY"}}],
                      "debts":[
                        {"kind":"aunt Li Na",
                         "monthlyPayment":{"amount":"1.00","currency":"CNY"}}]\
                      """
                          .formatted(income)))
              .post("/assessments")
              .then()
              .statusCode(201)
              .extract()
              .path("id");

      // When // Then
      for (String role : List.of("agent", "supervisor", "compliance", "ops")) {
        as(role)
            .get("/assessments/" + id)
            .then()
            .statusCode(200)
            .body("id", equalTo(id))
            .body("note", equalTo(role.equals("ops") ? "•••" : "cares for a child"))
            .body("expenses[0].kind", equalTo(role.equals("ops") ? "•••" : "room at Bo's"))
            .body("debts[0].kind", equalTo(role.equals("ops") ? "•••" : "aunt Li Na"));
      }
    }
  }

  @Test
  void supersedesTheOldAssessmentAndKeepsItReadable() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      String first = story.files("CNY").statusCode(201).extract().path("id");

      // When
      String second =
          story
              .files("CNY")
              .statusCode(201)
              .body("version", equalTo(2))
              .body("supersedes", equalTo(first))
              .extract()
              .path("id");

      // Then
      as("ops")
          .get("/assessments/" + first)
          .then()
          .statusCode(200)
          .body("version", equalTo(1))
          .body("standing", equalTo("SUPERSEDED"))
          .body("validNow", equalTo(false))
          .body("disposableIncome.amount", equalTo("2500.00"));
      String cursor =
          as("supervisor")
              .queryParam("caseId", story.caseId)
              .queryParam("limit", 1)
              .get("/assessments")
              .then()
              .statusCode(200)
              .body("items.id", contains(second))
              .extract()
              .path("nextCursor");
      as("supervisor")
          .queryParam("caseId", story.caseId)
          .queryParam("limit", 1)
          .queryParam("cursor", cursor)
          .get("/assessments")
          .then()
          .body("items.id", contains(first))
          .body("nextCursor", nullValue());
      assertThat(story.events(2))
          .extracting(event -> event.data().path("version").asInt())
          .containsExactly(1, 2);
    }
  }

  @Test
  void computesEveryFigureOfAFullStatementAndShowsHow() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // When
      String id =
          as("agent")
              .body(
                  story.requestBody(
                      """
                      "incomes":[
                        {"kind":"EARNINGS","stability":"PERMANENT","evidenceSeen":true,
                         "amount":{"amount":"6500.00","currency":"CNY"},"frequency":"MONTHLY"}],
                      "expenses":[
                        {"category":"HOME","evidenceSeen":true,
                         "amount":{"amount":"2000.00","currency":"CNY"},"frequency":"MONTHLY"}],
                      "assets":[
                        {"kind":"SAVINGS","value":{"amount":"3000.00","currency":"CNY"}},
                        {"kind":"PROPERTY","value":{"amount":"900000.00","currency":"CNY"}}],
                      "debts":[
                        {"kind":"MORTGAGE","priority":true,
                         "monthlyPayment":{"amount":"1000.00","currency":"CNY"},
                         "arrears":{"amount":"1200.00","currency":"CNY"}},
                        {"kind":"CREDIT_CARD",
                         "monthlyPayment":{"amount":"500.00","currency":"CNY"},
                         "balance":{"amount":"8000.00","currency":"CNY"}}],
                      "household":{"adults":2,"children":1},
                      "ongoingInstalment":{"amount":"650.00","currency":"CNY"}\
                      """))
              .post("/assessments")
              .then()
              .statusCode(201)
              .extract()
              .path("id");

      // Then
      as("agent")
          .get("/assessments/" + id)
          .then()
          .body("priorityDebtPayments.amount", equalTo("1100.00"))
          .body("debtService.amount", equalTo("1750.00"))
          .body("disposableIncome.amount", equalTo("2750.00"))
          .body("savingsSetAside.amount", equalTo("275.00"))
          .body("surplusAfterSavings.amount", equalTo("2475.00"))
          .body("amountForThisDebt.amount", equalTo("1485.00"))
          .body("sustainableMonthlyAmount.amount", equalTo("1188.00"))
          .body("cashReserve.amount", equalTo("2000.00"))
          .body("downPayment.amount", equalTo("1000.00"))
          .body("remainingArrears.amount", equalTo("11000.00"))
          .body("monthsToClear", equalTo(10))
          .body("confidence", equalTo("HIGH"))
          .body("household.adults", equalTo(2))
          .body(
              "derivation.find { it.figure == 'amountForThisDebt' }.formula",
              equalTo("2475.00 × 12000.00 ÷ 20000.00 = 1485.00, rounded down to 0.01"))
          .body(
              "derivation.find { it.figure == 'priorityDebtPayments' }.lines", contains("debts.0"))
          .body(
              "derivation.find { it.figure == 'savingsInWholeUnits' }.rule",
              equalTo("amends.assessment.budget.savings-percent=10"))
          .body("derivation.find { it.figure == 'abilityScore' }.number", equalTo(100));
      as("ops")
          .get("/assessments/" + id)
          .then()
          .body(
              "derivation.find { it.figure == 'disposableIncome' }.formula",
              equalTo("6500.00 − 2000.00 − 1750.00 = 2750.00"));
    }
  }

  @Test
  void opensARequestForAChangeWithTheStatedFigures() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      story.contactShowsChange(TEN_IN_SHANGHAI.minusSeconds(600));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> story.requests("OPEN").body("items", hasSize(1)));
      story
          .requests("OPEN")
          .body("items[0].cause", equalTo("CHANGE"))
          .body("items[0].changeCode", equalTo("INCOME_FELL"))
          .body("items[0].incomeSource", equalTo("SALARY"))
          .body("items[0].monthlyExpense.amount", equalTo("3500.00"))
          .body("items[0].cooperation", equalTo("COOPERATIVE"));
      story
          .files("CNY")
          .statusCode(201)
          .body("version", equalTo(1))
          .body("changeCode", equalTo("INCOME_FELL"));
      story.requests("OPEN").body("items", hasSize(0));
    }
  }

  @Test
  void opensARequestBeforeTheCaseIsKnown() {
    try (Story story = new Story()) {
      // Given
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> story.requests("OPEN").body("items", hasSize(1)));
      story
          .files("CNY")
          .statusCode(409)
          .body("type", equalTo("urn:amends:problem:case-not-known-yet"));

      // When
      story.caseIs(CaseStatus.OPEN, "1200.00", "CNY");
      story.untilKnown();

      // Then
      story.files("CNY").statusCode(201);
      story.requests("OPEN").body("items", hasSize(0));
    }
  }

  @Test
  void answersARequestThatArrivesAfterItsAssessment() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      String id = story.files("CNY").statusCode(201).extract().path("id");

      // When
      story.contactShowsHardship(TEN_IN_SHANGHAI.minusSeconds(60));

      // Then
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> story.requests("FULFILLED").body("items.assessmentId", contains(id)));
      story.requests("OPEN").body("items", hasSize(0));
    }
  }

  @Test
  void closesTheRequestOfAnEndedCaseInEitherOrder() {
    try (Story before = Story.withOpenCase("1200.00", "CNY");
        Story after = new Story()) {
      // Given
      before.contactShowsHardship(TEN_IN_SHANGHAI);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> before.requests("OPEN").body("items", hasSize(1)));

      // When
      before.caseIs(CaseStatus.CURED, "0.00", "CNY");
      after.caseIs(CaseStatus.CURED, "0.00", "CNY");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  after
                      .files("CNY")
                      .statusCode(409)
                      .body("type", equalTo("urn:amends:problem:case-ended")));
      after.contactShowsHardship(TEN_IN_SHANGHAI);

      // Then
      for (Story story : List.of(before, after)) {
        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> story.requests(null).body("items.status", contains("OBSOLETE")));
      }
    }
  }

  @Test
  void theRequestOfACuredCaseIsOpenAgainWhenTheCaseContinues() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> story.requests("OPEN").body("items", hasSize(1)));
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> story.requests("OBSOLETE").body("items", hasSize(1)));

      // When
      story.caseIsReopened("1200.00", "CNY");

      // Then
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> story.requests("OPEN").body("items", hasSize(1)));
      story.requests("OPEN").body("items[0].closedAt", nullValue());
      story.files("CNY").statusCode(201);
      story.requests("FULFILLED").body("items", hasSize(1));
    }
  }

  @Test
  void expiresOnceAfterTheLastDayInTheBorrowersZone() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      String superseded = story.files("CNY").statusCode(201).extract().path("id");
      String id = story.files("CNY").statusCode(201).extract().path("id");
      AdjustableClock.set(Instant.parse("2026-05-04T15:59:59Z"));
      try (Story witness = Story.withOpenCase("1200.00", "CNY")) {
        // An assessment filed 90 days later; its expiry shows below that the job has run since.
        witness.files("CNY").statusCode(201);

        // When
        await()
            .during(java.time.Duration.ofSeconds(1))
            .atMost(PATIENCE)
            .until(() -> story.events().size() == 2);
        AdjustableClock.set(Instant.parse("2026-05-04T16:00:00Z"));

        // Then
        PublishedEvent expired = story.events("AssessmentExpired", 1).getFirst();
        assertThat(expired.data().path("assessmentId").asText()).isEqualTo(id);
        assertThat(expired.data().path("validUntil").asText()).isEqualTo("2026-05-04");
        assertThat(expired.data().at("/origin/by").asText()).isEqualTo("system");
        AdjustableClock.set(Instant.parse("2026-09-01T00:00:00Z"));
        witness.events("AssessmentExpired", 1);
        assertThat(story.events("AssessmentExpired", 1)).hasSize(1);
        as("agent").get("/assessments/" + id).then().body("standing", equalTo("EXPIRED"));
        as("agent")
            .get("/assessments/" + superseded)
            .then()
            .body("standing", equalTo("SUPERSEDED"));
      }
    }
  }

  @Test
  void publishesTheExpiryOfAnAssessmentThatIsReplacedBeforeTheJobRuns() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given: an hour after the last day, the job may or may not have run
      String expired = story.files("CNY").statusCode(201).extract().path("id");
      AdjustableClock.set(Instant.parse("2026-05-04T17:00:00Z"));

      // When
      story.files("CNY").statusCode(201).body("supersedes", equalTo(expired));

      // Then
      List<PublishedEvent> events = story.events(3);
      assertThat(events)
          .extracting(PublishedEvent::name)
          .containsExactly("AssessmentCompleted", "AssessmentExpired", "AssessmentCompleted");
      assertThat(events.get(1).data().path("assessmentId").asText()).isEqualTo(expired);
      as("agent").get("/assessments/" + expired).then().body("standing", equalTo("EXPIRED"));
    }
  }
}
