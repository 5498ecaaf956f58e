package dev.amends.assessment.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.Examples;
import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples in Swagger UI work when they are pasted with a real case id. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ExamplesTest {

  @Test
  void workWhenPasted() {
    try (Story story = Story.withOpenCase("900.00", "CNY")) {
      // Given
      story.contactShowsHardship(Instant.parse("2026-02-03T08:00:00Z"));
      Examples examples =
          Examples.ofTheServiceUnderTest(
              Map.of(
                  "caseId",
                  story.caseId.toString(),
                  "name",
                  "first-call",
                  "lenderId",
                  "L",
                  "borrowerId",
                  "B-1"));

      // When
      Examples ofRequest = examples.with("id", story.openRequest());
      String request = "/assessment-requests/{id}";
      ofRequest.paste("GET", request, 200);
      ofRequest.paste("POST", request + "/claim", 200);
      ofRequest.paste("PUT", request + "/assignee", 200);
      ofRequest.paste("DELETE", request + "/assignee", 200);
      ofRequest.paste("POST", request + "/closure", 200);
      String id = examples.paste("POST", "/assessments", 201).getString("id");
      examples.paste("PUT", "/cases/{caseId}/profile", 200);
      examples.paste("POST", "/work/assignments", 200);
      examples.paste("POST", "/sfs-statements", 201);
      Examples ofAssessment = examples.with("id", id);
      for (String path : ofAssessment.readable()) {
        ofAssessment.paste("GET", path, 200);
      }

      // Then
      assertThat(ofAssessment.neverPasted()).isEmpty();
      assertThat(ofAssessment.schema("Money").getList("required"))
          .isEqualTo(List.of("amount", "currency"));
      assertThat(ofAssessment.headersOf("POST", "/assessments"))
          .containsOnlyOnce("Idempotency-Key");
    }
  }
}
