package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static dev.amends.assessment.record.Story.line;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which answers and reasons an assessment can have; contact-service has the same table. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AnswersTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/answers.csv", delimiter = '|', numLinesToSkip = 1)
  void areAcceptedAndRejectedAsInContactService(
      String answers, @Nullable Integer version, @Nullable String field, @Nullable String rule) {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      ValidatableResponse answer = file(story, "\"answers\":" + answers.replace('\'', '"'));
      if (field == null) {
        answer
            .statusCode(201)
            .body("answers[0]?.version", equalTo(version))
            .body("answers[0]?.questionnaire", equalTo(version == null ? null : "first-call"));
      } else {
        answer
            .statusCode(400)
            .body("type", equalTo("urn:amends:problem:invalid-field"))
            .body("field", equalTo(field))
            .body("detail", containsString(rule));
      }
    }
  }

  @Test
  void keepTheWordsAndTheConfidence() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      file(
              story,
              """
              "reasonCode":"MEDICAL","reasonConfidence":"LOW",
              "answers":[{"version":1,"questionId":"work","text":" 夜班,\\n \\"not\\" since May "}]\
              """)
          .statusCode(201)
          .body("reasonCode", equalTo("MEDICAL"))
          .body("reasonConfidence", equalTo("LOW"))
          .body("answers[0].text", equalTo(" 夜班,\n \"not\" since May "));
    }
  }

  private static ValidatableResponse file(Story story, String members) {
    String income = line("BENEFITS", "1.00", "CNY", "");
    return as("agent")
        .body(story.requestBody("\"incomes\":[" + income + "]," + members))
        .post("/assessments")
        .then();
  }
}
