package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An erased case keeps the figures of its assessments, but none of the borrower's words. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ErasureStoryTest {
  private static final String EMPLOYER = "City Bakery";
  private static final String WORDS = "My mother is ill.";

  @Test
  void erasesWordsAndKeepsFiguresAndHashes() {
    try (Story story = Story.withOpenCase("12000.00", "CNY");
        Story other = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      String assessment = assess(story);
      String untouched = assess(other);
      story.recordsProfile().statusCode(200);
      story.caseIs(CaseStatus.CURED, "0.00", "CNY");
      story.untilEnded();
      assertThat(exported(story)).contains(EMPLOYER, WORDS);

      // When
      UUID request = UUID.randomUUID();
      story.erasureIsRequested(request);
      story.erasureIsRequested(request);

      // Then
      JsonNode report = story.events("AssessmentErasureReported", 1).getFirst().data();
      assertThat(report.path("status").asText()).isEqualTo("ERASED");
      assertThat(report.path("requestId").asText()).isEqualTo(request.toString());
      String shown =
          as("agent").get("/assessments/" + assessment).then().statusCode(200).extract().asString();
      assertThat(shown).contains("6500.00").doesNotContain(EMPLOYER, WORDS);
      as("agent").get("/cases/" + story.caseId + "/profile").then().statusCode(404);
      as("compliance")
          .get("/evidence/" + story.caseId)
          .then()
          .statusCode(200)
          .body("items[0].erased.requestId", equalTo(request.toString()));
      assertThat(exported(story)).doesNotContain(story.caseId.toString());
      assertThat(as("agent").get("/assessments/" + untouched).then().extract().asString())
          .contains(EMPLOYER, WORDS);
      assertThat(story.events("AssessmentErasureReported", 1)).hasSize(1);
    }
  }

  private static String assess(Story story) {
    return as("agent")
        .body(
            story.requestBody(
                "\"incomes\":["
                    + Story.line(
                        "EARNINGS",
                        "6500.00",
                        "CNY",
                        ",\"stability\":\"PERMANENT\",\"description\":\"" + EMPLOYER + "\"")
                    + "],\"expenses\":["
                    + Story.line("RENT", "4000.00", "CNY", ",\"category\":\"HOME\"")
                    + "],\"note\":\""
                    + WORDS
                    + "\""))
        .post("/assessments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The newest records come last, and each test of this service adds to the same borrower. */
  private static String exported(Story story) {
    StringBuilder all = new StringBuilder();
    String cursor = null;
    do {
      var request =
          as("compliance").queryParam("reason", "a copy for the borrower").queryParam("limit", 500);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get("/borrower-data/L/B-1").then().statusCode(200).extract();
      page.jsonPath().getList("items").stream()
          .map(String::valueOf)
          .filter(item -> item.contains(story.caseId.toString()))
          .forEach(all::append);
      cursor = page.path("nextCursor");
    } while (cursor != null);
    return all.toString();
  }
}
