package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.inbound;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which answers a contact can have; assessment-service has the same table. */
@QuarkusTest
class AnswersTest extends ServiceTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/answers.csv", delimiter = '|', numLinesToSkip = 1)
  void areAcceptedAndRejectedAsInAssessmentService(
      String answers, @Nullable Integer version, @Nullable String field, @Nullable String rule) {
    TestCase opened = cases.anOpenCase();
    ValidatableResponse answer =
        asAgent()
            .body(
                """
                {"caseId":"%s","permitId":"%s","disposition":"NO_ANSWER","talk":{"answers":%s}}\
                """
                    .formatted(
                        opened.id(),
                        TestContacts.permit(opened, "CALL"),
                        answers.replace('\'', '"')))
            .post("/contacts")
            .then();
    if (field == null) {
      answer
          .statusCode(201)
          .body("talk.answers[0]?.version", equalTo(version))
          .body("talk.answers[0]?.questionnaire", equalTo(version == null ? null : "first-call"));
    } else {
      answer
          .statusCode(400)
          .body("type", equalTo("urn:amends:problem:invalid-field"))
          .body("field", equalTo("talk." + field))
          .body("detail", containsString(rule));
    }
  }

  @Test
  void areStoredWordForWordWithSetAndVersionInEachCase() {
    TestCase opened = cases.anOpenCase();
    String id =
        inbound(
                opened,
                "INBOUND",
                Map.of(
                    "noPromiseReason",
                    "NOT_ASKED",
                    "talk",
                    Map.of(
                        "answers",
                        List.of(
                            Map.of("questionId", "own-plan", "text", " 月底 \"maybe\"\n200 "),
                            Map.of("questionId", "work", "version", 1, "text", "in a mill")))))
            .statusCode(201)
            .extract()
            .path("id");
    asAgent()
        .get("/contacts/" + id)
        .then()
        .body("talk.answers.questionnaire", equalTo(List.of("first-call", "first-call")))
        .body("talk.answers.version", equalTo(List.of(3, 1)))
        .body("talk.answers.questionId", equalTo(List.of("own-plan", "work")))
        .body("talk.answers[0].text", equalTo(" 月底 \"maybe\"\n200 "));
  }
}
