package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static dev.amends.assessment.record.Story.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every command and query: parameters, paths, keys, tokens and roles. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AssessmentAccessTest {
  private static final String SALARY = line("BENEFITS", "1.00", "CNY", "");

  @ParameterizedTest
  @CsvSource({
    "{\"caseId\":\"x\"}, caseId, must be a UUID",
    "{}, caseId, is required",
    "{broken, body, is not valid JSON",
    "'', body, is required",
    "null, body, is required",
  })
  void namesWhatABrokenBodyLacks(String body, String field, String rule) {
    as("agent")
        .body(body)
        .post("/assessments")
        .then()
        .statusCode(400)
        .body("field", equalTo(field))
        .body("detail", containsString(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "/assessments, caseId, is required",
    "/assessments?caseId=x, caseId, must be a UUID",
    "/assessments?caseId=019c211e-e9c7-7103-95c5-05f02b2b4bc8x, caseId, must be a UUID",
    "/assessments?caseId=019c211e-e9c7-7103-95c5-05f02b2b4bc8&limit=0, limit, must be between 1 and 500",
    "/assessments?caseId=019c211e-e9c7-7103-95c5-05f02b2b4bc8&cursor=x, cursor, must be a"
        + " nextCursor",
    "/assessment-requests?caseId=x, caseId, must be a UUID",
    "/assessment-requests?status=open, status, 'must be one of [OPEN, FULFILLED, OBSOLETE, DECLINED]'",
    "/assessment-requests?lenderId=n&limit=5&status=5n, status, 'must be one of [OPEN,'",
    "/assessment-requests?overdue=maybe, overdue, must be true or false (was maybe)",
    "/assessment-requests?dueBefore=soon, dueBefore, must be an instant",
    "/assessment-requests?cursor=eA, cursor, must be a nextCursor",
    "/questionnaires/first-call?lang=fr, lang, 'must be one of'",
    "/questionnaires/first-call?version=2, version, 'must be one of [1, 3] (was 2)'",
  })
  void namesTheWrongQueryParameter(String path, String parameter, String rule) {
    as("agent")
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo(parameter))
        .body("detail", containsString(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "/assessments/019c211e-e9c7-7103-95c5-05f02b2b4bc8",
    "/assessments/x",
    "/questionnaires/second-call",
    "/nowhere",
  })
  void answersNotFoundForUnknownPaths(String path) {
    as("agent").get(path).then().statusCode(404).contentType("application/problem+json");
  }

  @Test
  void repeatsTheFirstAnswerForARepeatedCommand() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      String key = UUID.randomUUID().toString();
      String body = story.requestBody("\"incomes\":[" + SALARY + "]");

      Response first = as("agent").header("Idempotency-Key", key).body(body).post("/assessments");
      Response again = as("agent").header("Idempotency-Key", key).body(body).post("/assessments");

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(again.path("id").toString()).isEqualTo(first.path("id").toString());
      assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
      as("agent")
          .queryParam("caseId", story.caseId)
          .get("/assessments")
          .then()
          .body("items", hasSize(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /assessments?caseId=019c211e-e9c7-7103-95c5-05f02b2b4bc8",
    "GET, /assessments/019c211e-e9c7-7103-95c5-05f02b2b4bc8",
    "GET, /assessment-requests",
    "GET, /questionnaires/first-call",
    "POST, /assessments",
  })
  void requiresAToken(String method, String path) {
    given().contentType(ContentType.JSON).request(method, path).then().statusCode(401);
    given()
        .auth()
        .oauth2("not.a.token")
        .contentType(ContentType.JSON)
        .request(method, path)
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({"compliance, 403", "ops, 403", "visitor, 403", "agent, 400", "supervisor, 400"})
  void letsAgentsAndSupervisorsFile(String role, int status) {
    as(role).body("{}").post("/assessments").then().statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({"compliance, 200", "ops, 200", "agent, 200", "supervisor, 200", "visitor, 403"})
  void letsEveryRoleRead(String role, int status) {
    as(role).get("/questionnaires/first-call").then().statusCode(status);
    as(role).get("/assessment-requests").then().statusCode(status);
    as(role)
        .get("/assessments?caseId=019c211e-e9c7-7103-95c5-05f02b2b4bc8")
        .then()
        .statusCode(status);
  }
}
