package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.PATIENCE;
import static dev.amends.assessment.record.Story.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of the validity of an assessment, and the request that follows. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AssessmentExpiryTest {
  /** The first instant after the last day of an assessment that is filed on the morning. */
  private static final Instant EXPIRY = Instant.parse("2026-05-04T16:00:00Z");

  @BeforeEach
  @AfterEach
  void resetClock() {
    AdjustableClock.reset();
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
            .during(Duration.ofSeconds(1))
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

  @Test
  void requestsANewAssessmentWhenTheValidOneExpires() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.files("CNY").statusCode(201);

      // When
      AdjustableClock.set(EXPIRY);

      // Then
      List<PublishedEvent> events = story.events(3);
      assertThat(events)
          .extracting(PublishedEvent::name)
          .containsExactly("AssessmentCompleted", "AssessmentExpired", "AssessmentRequested");
      PublishedEvent requested = events.getLast();
      assertThat(requested.data().path("cause").asText()).isEqualTo("EXPIRED");
      assertThat(requested.data().path("requestedAt").asText()).isEqualTo(EXPIRY.toString());
      assertThat(requested.data().path("dueAt").asText()).isEqualTo("2026-05-12T15:59:59Z");
      assertThat(requested.data().at("/origin/causedBy").asText())
          .isEqualTo(events.get(1).headers().get("ce_id"));
      String id = story.openRequest();
      story
          .requests("OPEN")
          .body("items[0].cause", equalTo("EXPIRED"))
          .body("items[0].contactId", nullValue())
          .body("items[0].requestedBy", equalTo("system"));

      // A contact about hardship joins it, the case ends and continues, an assessment fulfils it.
      story.contactShowsHardship(EXPIRY);
      story.events("AssessmentRequested", 2);
      story
          .requests("OPEN")
          .body("items[0].cause", equalTo("HARDSHIP"))
          .body("items[0].disposition", equalTo("RPC_HARDSHIP"))
          .body("items[0].contactId", notNullValue());
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      story.untilRequestsAre("OBSOLETE");
      story.caseIsReopened("1200.00", "CNY");
      assertThat(story.openRequest()).isEqualTo(id);
      story.files("CNY").statusCode(201);
      story.untilRequestsAre("FULFILLED");
    }
  }

  @Test
  void expiryOpensNoSecondRequest() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.files("CNY").statusCode(201);
      AdjustableClock.set(EXPIRY.minusSeconds(1));
      story.contactShowsChange(EXPIRY.minusSeconds(60));
      String id = story.openRequest();

      // When
      AdjustableClock.set(EXPIRY);

      // Then
      story.events("AssessmentExpired", 1);
      assertThat(story.openRequest()).isEqualTo(id);
      story.requests(null).body("items.cause", contains("CHANGE"));
    }
  }

  @Test
  void expiryAfterTheEndOfTheCaseCountsOnlyIfTheCaseContinues() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      story.files("CNY").statusCode(201);
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      story.untilEnded();

      // When
      AdjustableClock.set(EXPIRY);
      story.events("AssessmentExpired", 1);

      // Then
      story.requests(null).body("items", empty());
      story.caseIsReopened("1200.00", "CNY");
      story.openRequest();
      PublishedEvent requested = story.events("AssessmentRequested", 1).getFirst();
      assertThat(requested.data().path("cause").asText()).isEqualTo("EXPIRED");
      assertThat(requested.data().path("requestedAt").asText()).isEqualTo(EXPIRY.toString());
    }
  }
}
