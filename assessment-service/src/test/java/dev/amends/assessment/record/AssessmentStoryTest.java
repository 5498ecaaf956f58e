package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An assessment from the request to its replacement. */
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
      story.openRequest();
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
}
