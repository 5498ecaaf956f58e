package dev.amends.contact.verification;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identity checks over HTTP: how long they are valid, and what is rejected. */
@QuarkusTest
class VerificationResourceTest extends ServiceTest {
  private static final String ENOUGH =
      "[{'kind':'FULL_NAME','passed':true},{'kind':'DATE_OF_BIRTH','passed':true},"
          + "{'kind':'IDENTITY_LAST4','passed':true}]";
  private static final String TOO_LITTLE = "[{'kind':'FULL_NAME','passed':true}]";

  @Inject Verifications verifications;

  @Test
  void showsWhatWasRightAndNeverWhatWasAnswered() {
    TestCase opened = cases.anOpenCase();
    check(opened, "[{'kind':'ADDRESS','passed':false}," + ENOUGH.substring(1))
        .statusCode(201)
        .body("outcome", equalTo("VERIFIED"))
        .body("passed", contains("FULL_NAME", "DATE_OF_BIRTH", "IDENTITY_LAST4"))
        .body("failed", contains("ADDRESS"))
        .body("agent", equalTo("li.na"))
        .body("contactId", nullValue());
    as("ann", "compliance")
        .get("/verifications?caseId=" + opened.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].outcome", equalTo("VERIFIED"))
        .body(not(containsString(TestCases.PHONE)));
  }

  @Test
  void isValidForOneConversationAndNoOtherCase() {
    TestCase opened = cases.anOpenCase();
    TestCase other = cases.anOpenCase();
    assertThat(isVerified(opened)).isFalse();
    check(opened, ENOUGH).statusCode(201);
    clock.advance(Duration.ofHours(2).minusMillis(1));
    assertThat(isVerified(opened)).isTrue();
    assertThat(isVerified(other)).isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(isVerified(opened)).isFalse();
  }

  @Test
  void expiresWithItsConversation() {
    TestCase opened = cases.anOpenCase();
    check(opened, ENOUGH).statusCode(201);
    endTalk(opened);
    assertThat(isVerified(opened)).isFalse();
  }

  @Test
  void isOverturnedByANewerCheck() {
    TestCase opened = cases.anOpenCase();
    check(opened, ENOUGH).statusCode(201);
    clock.advance(Duration.ofMinutes(1));
    check(opened, TOO_LITTLE).statusCode(201).body("outcome", equalTo("INSUFFICIENT"));
    assertThat(isVerified(opened)).isFalse();
    clock.advance(Duration.ofMinutes(1));
    check(opened, ENOUGH).statusCode(201);
    assertThat(isVerified(opened)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | channel",
        "{'channel':'PIGEON','steps':[{'kind':'FULL_NAME','passed':true}]} | 400 | channel",
        "{'channel':'CALL'} | 400 | steps",
        "{'channel':'CALL','steps':[]} | 400 | steps",
        "{'channel':'CALL','steps':[{'passed':true}]} | 400 | steps[0].kind",
        "{'channel':'CALL','steps':[{'kind':'FULL_NAME'}]} | 400 | steps[0].passed",
        "{'channel':'CALL','steps':[{'kind':'SHOE_SIZE','passed':true}]} | 400 | steps.0.kind",
        "{'channel':'CALL','steps':[{'kind':'FULL_NAME','passed':true},{'kind':'FULL_NAME','passed':true}]} | 400 | steps.1.kind",
        "{'channel':'CALL','steps':[{'kind':'FULL_NAME','passed':false},{'kind':'FULL_NAME','passed':true}]} | 400 | steps.1.kind"
      })
  void rejectsImpossibleValuesAndWritesNothing(String body, int status, String field) {
    TestCase opened = cases.anOpenCase();
    String json = body.replace("'", "\"");
    asAgent()
        .body(
            "{\"caseId\":\""
                + opened.id()
                + "\""
                + (json.equals("{}") ? "" : ",")
                + json.substring(1))
        .post("/verifications")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
    asAgent().get("/verifications?caseId=" + opened.id()).then().body("items", hasSize(0));
  }

  @Test
  void answersWhoMayNotAndWhatIsNotThere() {
    RestAssured.given().contentType(ContentType.JSON).post("/verifications").then().statusCode(401);
    as("ann", "compliance").body("{}").post("/verifications").then().statusCode(403);
    check(TestCases.aCase(), ENOUGH).statusCode(404);
    asAgent().get("/verifications").then().statusCode(400).body("field", equalTo("caseId"));
    asAgent().get("/verifications?caseId=" + UUID.randomUUID()).then().statusCode(404);
  }

  private static ValidatableResponse check(TestCase testCase, String steps) {
    return asAgent()
        .body(
            """
            {"caseId":"%s","channel":"CALL","contactPoint":"%s","steps":%s}"""
                .formatted(testCase.id(), TestCases.PHONE, steps.replace("'", "\"")))
        .post("/verifications")
        .then();
  }

  @Transactional
  boolean isVerified(TestCase testCase) {
    return verifications.isVerified(testCase.id(), "li.na", clock.instant());
  }

  @Transactional
  void endTalk(TestCase testCase) {
    verifications.end(testCase.id(), "li.na", UUID.randomUUID(), clock.instant());
  }
}
