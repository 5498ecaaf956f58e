package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static dev.amends.assessment.record.Story.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlainTexts;
import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * No column of the database contains the notes of an agent or facts about a family. The lines of a
 * budget and the answers to questions are stored as they are.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PlainTextTest {
  private static final String NOTE = "sounded marked and tired";

  @Inject DataSource database;

  @Test
  void containsNeitherNotesNorFactsAboutAFamily() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      story.recordsProfile().statusCode(200);
      as("agent")
          .body(
              story.requestBody(
                  "\"incomes\":["
                      + line("EARNINGS", "6500.00", "CNY", ",\"stability\":\"PERMANENT\"")
                      + "],\"expenses\":["
                      + line("RENT", "4000.00", "CNY", ",\"category\":\"HOME\"")
                      + "],\"note\":\""
                      + NOTE
                      + "\""))
          .post("/assessments")
          .then()
          .statusCode(201);

      assertThat(PlainTexts.find(database, List.of(NOTE, "\"yearsTrading\""))).isEmpty();
      assertThat(as("compliance").get("/evidence/" + story.caseId).asString()).contains(NOTE);
    }
  }
}
