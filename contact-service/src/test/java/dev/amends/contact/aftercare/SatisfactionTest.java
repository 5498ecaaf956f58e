package dev.amends.contact.aftercare;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.testsupport.Examples;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How satisfied a borrower was, recorded once for each ending of a case. */
@QuarkusTest
class SatisfactionTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Inject CaseFiles files;

  @Test
  void isRecordedOncePerEndingAndPublishedWithoutTheWords() {
    // Given
    TestCase ended = cases.anOpenCase();
    answer(ended, 2).statusCode(409).body("type", equalTo("urn:amends:problem:case-open"));
    cure(ended);

    // When
    String first =
        answer(ended, 2)
            .statusCode(201)
            .body("ending", equalTo(1))
            .body("caseStatus", equalTo("CURED"))
            .body("recordedBy", equalTo("li.na"))
            .extract()
            .path("id");

    // Then
    answer(ended, 5)
        .statusCode(409)
        .body("type", equalTo("urn:amends:problem:satisfaction-recorded"))
        .body("answerId", equalTo(first));
    PublishedEvent recorded = cases.awaitEvents(ended, "SatisfactionRecorded", 1).getFirst();
    assertThat(Schemas.violations(recorded)).isEmpty();
    assertThat(recorded.data().path("score").asInt()).isEqualTo(2);
    assertThat(recorded.data().toString()).doesNotContain("too many letters");
    assertThat(evidence(ended)).contains("SATISFACTION", "too many letters", first);

    // When the case continues and ends again
    reopen(ended);
    answer(ended, 5).statusCode(409).body("type", equalTo("urn:amends:problem:case-open"));
    cure(ended);

    // Then
    answer(ended, 5).statusCode(201).body("ending", equalTo(2));
    as("ann", "compliance")
        .get("/cases/" + ended.id() + "/satisfaction")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].comment", equalTo("too many letters"))
        .body("items[0].score", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                  | score",
        "{'score':0}                                         | score",
        "{'score':6}                                         | score",
        "{'score':'good'}                                    | score",
        "{'score':3,'language':'xx'}                         | language",
        "{'score':3,'language':'not a tag'}                  | language",
        "{'score':3,'answeredAt':'2026-11-23T02:00:01Z'}     | answeredAt",
        "{'score':3,'answeredAt':'yesterday'}                | answeredAt",
      })
  void namesTheFieldThatIsWrong(String body, String field) {
    TestCase ended = cases.anOpenCase();
    cure(ended);
    asAgent()
        .body(body.replace('\'', '"'))
        .post("/cases/" + ended.id() + "/satisfaction")
        .then()
        .statusCode(400)
        .body("field", equalTo(field));
  }

  @Test
  void isCountedByMonthWithoutWords() {
    // Given
    String lender = "l-" + UUID.randomUUID();
    String[] answers = {
      "5 2026-10-31T23:59:59Z", "4 2026-11-01T00:00:00Z", "5 2026-11-20T09:00:00Z"
    };
    for (String answer : answers) {
      TestCase ended = cases.anOpenCase(lender, "Asia/Shanghai", "CN", "zh-CN", "10.00", "CNY");
      cure(ended);
      String[] parts = answer.split(" ", 2);
      asAgent()
          .body(
              Map.of(
                  "score", Integer.parseInt(parts[0]), "comment", "words", "answeredAt", parts[1]))
          .post("/cases/" + ended.id() + "/satisfaction")
          .then()
          .statusCode(201);
    }
    String period = "&from=2026-10-01T00:00:00Z&until=2026-11-20T09:00:00Z";

    // When // Then
    as("ops", "ops")
        .get("/satisfaction?lenderId=" + lender + period)
        .then()
        .statusCode(200)
        .body("answers", equalTo(2))
        .body("months", hasSize(2))
        .body("months[0].month", equalTo("2026-10"))
        .body("months[0].byScore.'5'", equalTo(1))
        .body("months[1].month", equalTo("2026-11"))
        .body("months[1].mean", equalTo(4))
        .body("months[1].byScore.'1'", equalTo(0))
        .body(not(containsString("words")));
  }

  @Test
  void answersForbiddenAndNotFound() {
    UUID nowhere = TestCases.aCase().id();
    String path = "/cases/" + nowhere + "/satisfaction";
    asAgent().body("{\"score\":3}").post(path).then().statusCode(404);
    asAgent().get(path).then().statusCode(404);
    as("ann", "compliance").body("{\"score\":3}").post(path).then().statusCode(403);
    as("ops", "ops").get(path).then().statusCode(403);
    asAgent().get("/satisfaction").then().statusCode(403);
    as("he.jing", "supervisor")
        .get("/satisfaction?from=2026-11-23T00:00:00Z")
        .then()
        .statusCode(400)
        .body("field", equalTo("until"));
  }

  @Test
  void hasWorkingExamples() {
    TestCase ended = cases.anOpenCase();
    cure(ended);
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("caseId", ended.id().toString()));
    examples.paste("POST", "/cases/{caseId}/satisfaction", 201);
    assertThat(examples.paste("GET", "/cases/{caseId}/satisfaction", 200).getList("items"))
        .hasSize(1);
    assertThat(examples.paste("GET", "/satisfaction", 200).getLong("answers")).isPositive();
    assertThat(examples.headersOf("POST", "/cases/{caseId}/satisfaction"))
        .containsOnlyOnce("Idempotency-Key");
  }

  private static ValidatableResponse answer(TestCase testCase, int score) {
    return asAgent()
        .body(Map.of("score", score, "comment", "too many letters", "language", "en"))
        .post("/cases/" + testCase.id() + "/satisfaction")
        .then();
  }

  private static String evidence(TestCase testCase) {
    return as("ann", "compliance")
        .get("/evidence/" + testCase.id() + "?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private void cure(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.CaseCured(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                DAY,
                DAY.plusDays(90),
                TestFacts.facts(CaseStatus.CURED),
                TestFacts.origin()));
    awaitOpen(testCase, false);
  }

  private void reopen(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.CaseReopened(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                DAY.plusDays(1),
                TestFacts.facts(CaseStatus.OPEN),
                TestFacts.origin()));
    awaitOpen(testCase, true);
  }

  private void awaitOpen(TestCase testCase, boolean open) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> QuarkusTransaction.requiringNew().call(() -> files.get(testCase.id()).isOpen()),
            found -> found == open);
  }
}
