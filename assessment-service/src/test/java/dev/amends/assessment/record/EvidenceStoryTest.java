package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.amends.conventions.evidence.ContentHash;
import dev.amends.conventions.evidence.EvidenceItem;
import dev.amends.conventions.evidence.EvidencePart;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole assessment stays in assessment-service; the event carries its hash. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class EvidenceStoryTest {

  private static EvidencePart evidence(Story story) {
    return as("compliance")
        .get("/evidence/" + story.caseId)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .extract()
        .as(EvidencePart.class);
  }

  @Test
  void containsEachAssessmentWithItsLines() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      String first = story.files("CNY").statusCode(201).extract().path("id");

      // When
      story.files("CNY").statusCode(201);

      // Then
      PublishedEvent completed = story.events("AssessmentCompleted", 2).getFirst();
      assertThat(evidence(story).items()).hasSize(2).allMatch(EvidenceItem::matches);
      EvidenceItem item = evidence(story).items().getFirst();
      assertThat(item.id()).hasToString(first);
      assertThat(item.eventId()).hasToString(completed.id());
      assertThat(ContentHash.of(item.record()))
          .isEqualTo(completed.data().path("contentHash").asText());
      assertThat(item.record().path("incomes")).hasSize(1);
      assertThat(item.record().path("standing").asText()).isEqualTo("VALID");
    }
  }

  @Test
  void showsThatALineWasAltered() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      story.files("CNY").statusCode(201);
      EvidenceItem item = evidence(story).items().getFirst();

      item.record().putArray("expenses");

      assertThat(item.matches()).isFalse();
    }
  }

  @Test
  void isForComplianceAndRecordsWhoReadIt() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      as("agent").get("/evidence/" + story.caseId).then().statusCode(403);
      as("compliance").get("/evidence/" + UUID.randomUUID()).then().statusCode(404);
      evidence(story);

      assertThat(evidence(story).disclosures()).hasSize(1);
    }
  }
}
