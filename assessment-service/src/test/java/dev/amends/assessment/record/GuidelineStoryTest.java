package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Spending above a guideline figure of the sample tables. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class GuidelineStoryTest {
  private static final String CHILDREN = "\"household\":{\"adults\":1,\"children\":2";

  @Test
  void requiresAReasonAndListsWhatIsAboveTheFigure() {
    try (Story story = Story.withOpenCase("1200.00", "USD")) {
      // When
      files(story, "US", "")
          .statusCode(422)
          .body("type", equalTo("urn:amends:problem:guideline-exceeded"))
          .body("field", equalTo("expenses.1.reason"))
          .body(
              "detail",
              allOf(
                  containsString("[FOOD_AND_HOUSEKEEPING] costs 1100.00 USD a month"),
                  containsString("guideline figure of 1050.00 USD"),
                  containsString("table sample-us-national, version sample-2025")))
          .body("violations", hasSize(1))
          .body("exceeded[0].over.amount", equalTo("50.00"));
      String id =
          files(story, "US", ",\"reason\":\"gluten-free diet\"")
              .statusCode(201)
              .body("version", equalTo(1))
              .extract()
              .path("id");

      // Then
      as("supervisor")
          .get("/assessments/" + id)
          .then()
          .statusCode(200)
          .body("guideline.checked", equalTo(true))
          .body("guideline.tables[0].version", equalTo("sample-2025"))
          .body("guideline.exceeded", hasSize(1))
          .body("guideline.exceeded[0].figure.amount", equalTo("1050.00"))
          .body("guideline.exceeded[0].stated.amount", equalTo("1100.00"))
          .body("guideline.exceeded[0].over.amount", equalTo("50.00"))
          .body("guideline.exceeded[0].lines", contains(1, 2))
          .body("guideline.exceeded[0].reasons", contains("gluten-free diet"))
          .body("guideline.unchecked", contains("HOME"));
      as("ops")
          .get("/assessments/" + id)
          .then()
          .body("guideline.exceeded[0].table", equalTo("sample-us-national"))
          .body("guideline.exceeded[0].reasons", contains("•••"));
    }
  }

  @Test
  void saysWhyNothingWasChecked() {
    try (Story story = Story.withOpenCase("1200.00", "USD")) {
      story
          .files("USD")
          .statusCode(201)
          .body("guideline.checked", equalTo(false))
          .body("guideline.reason", equalTo("the household or its region is not stated"))
          .body("guideline.exceeded", empty());
      files(story, "GB", "")
          .statusCode(201)
          .body("guideline.checked", equalTo(false))
          .body("guideline.reason", containsString("no guideline table applies to the region GB"));
    }
  }

  /** Files a rent and two lines of food, 1100.00 a month in total, for three persons. */
  private static ValidatableResponse files(Story story, String region, String reason) {
    String food = ",\"category\":\"FOOD_AND_HOUSEKEEPING\"";
    return as("agent")
        .body(
            story.requestBody(
                CHILDREN
                    + ",\"region\":\""
                    + region
                    + "\"},\"expenses\":["
                    + Story.line("RENT", "900.00", "USD", ",\"category\":\"HOME\"")
                    + ","
                    + Story.line("GROCERIES", "800.00", "USD", food)
                    + ","
                    + Story.line("SCHOOL_MEALS", "300.00", "USD", food + reason)
                    + "]"))
        .post("/assessments")
        .then();
  }
}
