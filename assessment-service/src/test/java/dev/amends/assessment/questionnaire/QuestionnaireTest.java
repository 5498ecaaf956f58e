package dev.amends.assessment.questionnaire;

import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Question sets over HTTP, by language and version. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class QuestionnaireTest {

  @ParameterizedTest
  @CsvSource({
    "?lang=zh-CN, zh-CN, 3, 10, 您目前从事什么工作？最近有没有变化？",
    "?lang=zh-cn, zh-CN, 3, 10, 您目前从事什么工作？最近有没有变化？",
    "?lang=en, en, 3, 10, 'What is your current job, and has anything changed there?'",
    "'', en, 3, 10, 'What is your current job, and has anything changed there?'",
    "?version=3, en, 3, 10, 'What is your current job, and has anything changed there?'",
    "?lang=zh-CN&version=1, zh-CN, 1, 3, 您目前从事什么工作？",
    "?version=1, en, 1, 3, What kind of work do you do at present?",
  })
  void readsTheQuestionsOfTheFirstCall(
      String query, String lang, int version, int questions, String work) {
    RestAssured.given()
        .auth()
        .oauth2(TestTokens.token("li.na", "agent"))
        .get("/questionnaires/first-call" + query)
        .then()
        .statusCode(200)
        .body("name", equalTo("first-call"))
        .body("version", equalTo(version))
        .body("lang", equalTo(lang))
        .body("questions.size()", equalTo(questions))
        .body("questions[0].id", equalTo("work"))
        .body("questions[0].text", equalTo(work));
  }
}
