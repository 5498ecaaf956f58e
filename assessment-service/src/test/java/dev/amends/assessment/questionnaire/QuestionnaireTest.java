package dev.amends.assessment.questionnaire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.assessment.questionnaire.Questionnaire.Question;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class QuestionnaireTest {

  @ParameterizedTest
  @CsvSource({
    "?lang=zh-CN, zh-CN, 您目前从事什么工作？",
    "?lang=zh-cn, zh-CN, 您目前从事什么工作？",
    "?lang=en, en, What kind of work do you do at present?",
    "'', en, What kind of work do you do at present?",
  })
  void readsTheQuestionsOfTheFirstCall(String query, String lang, String work) {
    given()
        .auth()
        .oauth2(TestTokens.token("li.na", "agent"))
        .get("/questionnaires/first-call" + query)
        .then()
        .statusCode(200)
        .body("name", equalTo("first-call"))
        .body("version", equalTo(1))
        .body("lang", equalTo(lang))
        .body("questions.id", contains("work", "other-income", "living-expense"))
        .body("questions[0].text", equalTo(work));
  }

  @Test
  void rejectsAFileWithoutAQuestionOrALanguage() {
    Question work = new Question("work", Map.of("en", "Work?", "zh-CN", "工作？"));
    assertThatThrownBy(() -> new Questionnaire("first-call", 1, List.of()))
        .hasMessageContaining("has no question");
    assertThatThrownBy(() -> new Questionnaire("first-call", 1, List.of(work, work)))
        .hasMessageContaining("has question work twice");
    assertThatThrownBy(() -> new Question("rent", Map.of()))
        .hasMessageContaining("question rent has no text");
    assertThatThrownBy(
            () ->
                new Questionnaire(
                    "first-call", 1, List.of(work, new Question("rent", Map.of("en", "Rent?")))))
        .hasMessageContaining("does not have all languages for question rent");
  }
}
