package dev.amends.contact.quality;

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
import dev.amends.events.CaseEvent.CaseClosed;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.ClosingReason;
import dev.amends.testsupport.Examples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Case outcomes over HTTP. */
@QuarkusTest
class CaseOutcomeResourceTest extends ServiceTest {
  @Inject CaseFiles files;

  private void end(TestCase testCase, CaseStatus status) {
    cases
        .topics()
        .publish(
            new CaseClosed(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                LocalDate.of(2026, 11, 20),
                ClosingReason.WITHDRAWN,
                TestFacts.facts(status),
                TestFacts.origin()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> QuarkusTransaction.requiringNew().call(() -> files.get(testCase.id()).isOpen()),
            open -> !open);
  }

  private static ValidatableResponse record(TestCase testCase, Map<String, Object> answer) {
    Map<String, Object> body = new HashMap<>(answer);
    body.put("caseId", testCase.id());
    return asAgent().body(body).post("/outcomes").then();
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseStatus.class,
      names = {"CURED", "CLOSED", "CHARGED_OFF"})
  void isRecordedOncePerClosedCase(CaseStatus status) {
    TestCase ended = cases.anOpenCase();
    Map<String, Object> answer =
        Map.of("satisfaction", 2, "fairlyTreated", false, "comment", "too many", "channel", "SMS");
    record(ended, answer).statusCode(409).body("type", equalTo("urn:amends:problem:case-open"));
    end(ended, status);

    String id =
        record(ended, answer)
            .statusCode(201)
            .body("caseStatus", equalTo(status.name()))
            .body("recordedBy", equalTo("li.na"))
            .extract()
            .path("id");

    record(ended, answer).statusCode(409).body("outcomeId", equalTo(id));
    as("ann", "compliance")
        .get("/outcomes?caseId=" + ended.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].satisfaction", equalTo(2))
        .body("items[0].fairlyTreated", equalTo(false))
        .body("items[0].comment", equalTo("too many"));
    assertThat(cases.topics().read("contacts", ended.account().recordKey()))
        .noneMatch(event -> event.toString().contains("too many"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'channel':'CALL'} | satisfaction",
        "{'satisfaction':0,'channel':'CALL'} | satisfaction",
        "{'satisfaction':6,'channel':'CALL'} | satisfaction",
        "{'satisfaction':3} | channel",
        "{'satisfaction':3,'channel':'PIGEON'} | channel"
      })
  void rejectsInvalidRequests(String body, String field) {
    asAgent()
        .body("{\"caseId\":\"" + UUID.randomUUID() + "\"," + body.replace('\'', '"').substring(1))
        .post("/outcomes")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
  }

  @Test
  void isCountedByLenderAndPeriodWithoutComments() {
    // Given
    String lender = "l-" + UUID.randomUUID();
    int[] satisfactions = {5, 4, 4};
    for (int satisfaction : satisfactions) {
      TestCase ended = cases.anOpenCase(lender, "Asia/Shanghai", "CN", "zh-CN", "10.00", "CNY");
      end(ended, CaseStatus.CURED);
      record(
              ended,
              Map.of(
                  "satisfaction",
                  satisfaction,
                  "fairlyTreated",
                  satisfaction == 5,
                  "comment",
                  "words",
                  "channel",
                  "CALL"))
          .statusCode(201);
    }
    String period = "&from=2026-11-23T00:00:00Z&until=2026-11-24T00:00:00Z";

    // When
    ValidatableResponse summary =
        as("wang.fang", "supervisor").get("/outcomes/summary?lenderId=" + lender + period).then();

    // Then
    summary
        .statusCode(200)
        .body("answers", equalTo(3))
        .body("satisfactionMean", equalTo(4.33f))
        .body("bySatisfaction.'4'", equalTo(2))
        .body("bySatisfaction.'1'", equalTo(0))
        .body("fairly", equalTo(1))
        .body("unfairly", equalTo(2))
        .body(not(containsString("words")));
    as("wang.fang", "supervisor")
        .get(
            "/outcomes/summary?lenderId="
                + lender
                + "&from=2026-11-22T00:00:00Z&until=2026-11-23T00:00:00Z")
        .then()
        .body("answers", equalTo(0));
  }

  @Test
  void answersForbiddenAndNotFound() {
    TestCase nowhere = TestCases.aCase();
    record(nowhere, Map.of("satisfaction", 3, "channel", "CALL")).statusCode(404);
    asAgent().get("/outcomes").then().statusCode(400).body("field", equalTo("caseId"));
    asAgent().get("/outcomes?caseId=" + nowhere.id()).then().statusCode(404);
    as("ann", "compliance").body("{}").post("/outcomes").then().statusCode(403);
    as("ops", "ops").get("/outcomes?caseId=" + nowhere.id()).then().statusCode(403);
    RestAssured.given().get("/outcomes").then().statusCode(401);
    asAgent().get("/outcomes/summary").then().statusCode(403);
    as("wang.fang", "supervisor")
        .get("/outcomes/summary?from=2026-11-23T00:00:00Z")
        .then()
        .statusCode(400)
        .body("field", equalTo("until"));
  }

  @Test
  void hasWorkingExamples() {
    TestCase ended = cases.anOpenCase();
    end(ended, CaseStatus.CURED);
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("caseId", ended.id().toString()));
    examples.paste("POST", "/outcomes", 201);
    assertThat(examples.paste("GET", "/outcomes", 200).getList("items")).hasSize(1);
    assertThat(examples.paste("GET", "/outcomes/summary", 200).getLong("answers")).isPositive();
    assertThat(examples.headersOf("POST", "/outcomes")).containsOnlyOnce("Idempotency-Key");
  }
}
