package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.PATIENCE;
import static dev.amends.assessment.record.Story.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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

/** Requests as other services see them: what opens, strengthens and closes one. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RequestEventsTest {
  private static final Instant TEN_IN_SHANGHAI = Instant.parse("2026-02-03T02:00:00Z");
  private static final String DUE = "2026-02-10T15:59:59Z";

  @BeforeEach
  @AfterEach
  void resetClock() {
    AdjustableClock.reset();
  }

  @Test
  void publishesARequestThatIsDueAtTheEndOfTheSeventhDayInTheBorrowersZone() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // When
      String contact = story.contactReportsASuddenEvent(TEN_IN_SHANGHAI);

      // Then
      PublishedEvent requested = story.events("AssessmentRequested", 1).getFirst();
      String id = story.openRequest();
      assertThat(requested.data().path("requestId").asText()).isEqualTo(id);
      assertThat(requested.data().path("cause").asText()).isEqualTo("HARDSHIP");
      assertThat(requested.data().path("reasonCode").asText()).isEqualTo("REDUCED_HOURS");
      assertThat(requested.data().path("dueAt").asText()).isEqualTo(DUE);
      assertThat(requested.data().at("/origin/by").asText()).isEqualTo("li.na");
      assertThat(requested.data().at("/origin/reason").asText())
          .isEqualTo("The contact shows hardship: NO_COMMITMENT");
      assertThat(requested.data().at("/origin/causedBy").asText()).isEqualTo(contact);
      as("ops")
          .get("/assessment-requests/" + id)
          .then()
          .statusCode(200)
          .header("ETag", equalTo("\"0\""))
          .body("version", equalTo(0))
          .body("dueAt", equalTo(DUE))
          .body("overdue", equalTo(false))
          .body("assignee", nullValue());
    }
  }

  @Test
  void aSecondContactStrengthensTheRequestWithoutMovingItsDueDate() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      story.contactShowsChange(TEN_IN_SHANGHAI.minusSeconds(86_400));
      story.events("AssessmentRequested", 1);

      // When
      story.contactShowsHardship(TEN_IN_SHANGHAI);

      // Then
      List<PublishedEvent> published = story.events("AssessmentRequested", 2);
      assertThat(published)
          .extracting(event -> event.data().path("cause").asText())
          .containsExactly("CHANGE", "HARDSHIP");
      assertThat(published)
          .extracting(event -> event.data().path("dueAt").asText())
          .containsOnly("2026-02-09T15:59:59Z");
      assertThat(published)
          .extracting(event -> event.data().path("changeCode").asText())
          .containsOnly("INCOME_FELL");
      story
          .requests("OPEN")
          .body("items.cause", contains("HARDSHIP"))
          .body("items[0].disposition", equalTo("INBOUND"))
          .body("items[0].incomeSource", equalTo("SALARY"));
    }
  }

  @Test
  void addsTheFactsOfAWeakerContactSilently() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      story.contactShowsHardship(TEN_IN_SHANGHAI.minusSeconds(600));
      story.openRequest();

      // When
      story.contactShowsChange(TEN_IN_SHANGHAI);

      // Then
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> story.requests("OPEN").body("items.changeCode", contains("INCOME_FELL")));
      story.requests("OPEN").body("items.cause", contains("HARDSHIP"));
      assertThat(story.events("AssessmentRequested", 1)).hasSize(1);
    }
  }

  @Test
  void publishesTheSameEventsInWhicheverOrderContactAndAssessmentArrive() {
    try (Story inOrder = Story.withOpenCase("12000.00", "CNY");
        Story late = Story.withOpenCase("12000.00", "CNY")) {
      // When
      inOrder.contactShowsHardship(TEN_IN_SHANGHAI.minusSeconds(600));
      inOrder.openRequest();
      inOrder.files("CNY").statusCode(201);
      late.files("CNY").statusCode(201);
      late.contactShowsHardship(TEN_IN_SHANGHAI.minusSeconds(600));

      // Then
      for (Story story : List.of(inOrder, late)) {
        List<PublishedEvent> events = story.events(3);
        assertThat(events)
            .extracting(PublishedEvent::name)
            .containsExactlyInAnyOrder(
                "AssessmentRequested", "AssessmentCompleted", "AssessmentRequestClosed");
        PublishedEvent closed = events.getLast();
        assertThat(closed.name()).isEqualTo("AssessmentRequestClosed");
        assertThat(closed.data().path("outcome").asText()).isEqualTo("FULFILLED");
        assertThat(closed.data().path("assessmentId").asText()).isNotEmpty();
        assertThat(closed.data().path("closedAt").asText()).isEqualTo("2026-02-03T02:00:00Z");
      }
    }
  }

  @Test
  void closesARequestWithItsCaseAndPublishesItAgainWhenTheCaseContinues() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      String id = story.openRequest();

      // When
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      PublishedEvent closed = story.events("AssessmentRequestClosed", 1).getFirst();
      story.caseIsReopened("1200.00", "CNY");

      // Then
      List<PublishedEvent> requested = story.events("AssessmentRequested", 2);
      assertThat(closed.data().path("outcome").asText()).isEqualTo("OBSOLETE");
      assertThat(closed.data().at("/origin/reason").asText())
          .isEqualTo("assessment-request: the case is CURED");
      assertThat(requested)
          .allSatisfy(
              event -> {
                assertThat(event.data().path("requestId").asText()).isEqualTo(id);
                assertThat(event.data().path("dueAt").asText()).isEqualTo(DUE);
              });
      assertThat(story.openRequest()).isEqualTo(id);
    }
  }

  @Test
  void joinsContactsThatArriveAfterTheEndOfTheCase() {
    try (Story story = new Story()) {
      // Given
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      story.untilEnded();

      // When
      story.contactShowsChange(TEN_IN_SHANGHAI.minusSeconds(600));
      story.contactShowsHardship(TEN_IN_SHANGHAI);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> story.requests("OBSOLETE").body("items.cause", contains("HARDSHIP")));
      story.caseIsReopened("1200.00", "CNY");

      // Then
      story.openRequest();
      assertThat(story.events(3))
          .extracting(PublishedEvent::name)
          .containsExactly("AssessmentRequested", "AssessmentRequestClosed", "AssessmentRequested");
    }
  }
}
