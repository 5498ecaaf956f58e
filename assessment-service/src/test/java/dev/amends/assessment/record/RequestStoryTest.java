package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests of a case, in whichever order contacts, assessments and case events arrive. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RequestStoryTest {
  private static final Instant TEN_IN_SHANGHAI = Instant.parse("2026-02-03T02:00:00Z");

  @BeforeEach
  @AfterEach
  void resetClock() {
    AdjustableClock.reset();
  }

  @Test
  void opensARequestForAChangeWithTheStatedFigures() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      story.contactShowsChange(TEN_IN_SHANGHAI.minusSeconds(600));
      story.openRequest();
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
      story.openRequest();
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
      before.openRequest();

      // When
      before.caseIs(CaseStatus.CURED, "0.00", "CNY");
      after.caseIs(CaseStatus.CURED, "0.00", "CNY");
      after.untilEnded();
      after.contactShowsHardship(TEN_IN_SHANGHAI);

      // Then
      for (Story story : List.of(before, after)) {
        story.untilRequestsAre("OBSOLETE");
      }
    }
  }

  @Test
  void theRequestOfACuredCaseIsOpenAgainWhenTheCaseContinues() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      story.openRequest();
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> story.requests("OBSOLETE").body("items", hasSize(1)));

      // When
      story.caseIsReopened("1200.00", "CNY");

      // Then
      story.openRequest();
      story.requests("OPEN").body("items[0].closedAt", nullValue());
      story.files("CNY").statusCode(201);
      story.requests("FULFILLED").body("items", hasSize(1));
    }
  }
}
