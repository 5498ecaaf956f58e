package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.PATIENCE;
import static dev.amends.assessment.record.Story.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Facts about the family and business of a borrower: context, and nothing else. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ProfileStoryTest {

  @Test
  void recordsWhoStatedWhatAndWhen() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      String path = "/cases/" + story.caseId + "/profile";
      as("agent").get(path).then().statusCode(404);

      // When
      String tag = story.recordsProfile().statusCode(200).extract().header("ETag");

      // Then
      as("compliance")
          .get(path)
          .then()
          .statusCode(200)
          .header("ETag", equalTo(tag))
          .body("family.married", equalTo(true))
          .body("family.children", equalTo(2))
          .body("family.homeOwner", equalTo(false))
          .body("business.yearsTrading", equalTo(6))
          .body("recordedBy", equalTo("agent.one"))
          .body("recordedRole", equalTo("agent"))
          .body("recordedAt", notNullValue());
    }
  }

  @Test
  void replacesTheWholeProfileUnlessItHasChangedSince() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      // Given
      String path = "/cases/" + story.caseId + "/profile";
      String tag = story.recordsProfile().extract().header("ETag");

      // When
      as("supervisor")
          .header("If-Match", tag)
          .body("{\"family\":{\"local\":false}}")
          .put(path)
          .then()
          .statusCode(200)
          .body("family.local", equalTo(false))
          .body("family.married", nullValue())
          .body("business", nullValue())
          .body("recordedBy", equalTo("supervisor.one"));

      // Then
      as("agent")
          .header("If-Match", tag)
          .body("{\"family\":{\"local\":true}}")
          .put(path)
          .then()
          .statusCode(412);
    }
  }

  @Test
  void doesNotCreateAProfileThatTheCallerClaimsToHaveRead() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      as("agent")
          .header("If-Match", "\"3\"")
          .body("{\"family\":{\"local\":true}}")
          .put("/cases/" + story.caseId + "/profile")
          .then()
          .statusCode(412);
    }
  }

  @Test
  void rejectsAProfileWithoutAFactorOrWithAWrongOne() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      Map.of(
              "{}", "family",
              "{\"family\":{},\"business\":{}}", "family",
              "{\"family\":{\"children\":-1}}", "family.children",
              "{\"business\":{\"yearsTrading\":101}}", "business.yearsTrading",
              "{\"family\":{\"standing\":\"high\"}}", "family.standing")
          .forEach(
              (body, field) ->
                  as("agent")
                      .body(body)
                      .put("/cases/" + story.caseId + "/profile")
                      .then()
                      .statusCode(400)
                      .body("violations[0].field", containsString(field)));
    }
  }

  @Test
  void isOffUnlessTheLenderEnablesIt() {
    try (Story story = new Story("lender-without-profiles")) {
      // Given
      story.caseIs(CaseStatus.OPEN, "1200.00", "CNY");
      story.untilKnown();

      // When // Then
      story
          .recordsProfile()
          .statusCode(409)
          .body("type", equalTo("urn:amends:problem:profile-not-enabled"))
          .body("key", equalTo("amends.assessment.profile.lenders"))
          .body("lenderId", equalTo("lender-without-profiles"));
      as("agent")
          .get("/cases/" + story.caseId + "/profile")
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:amends:problem:profile-not-enabled"));
    }
  }

  @Test
  void hidesTheFactorsFromOperatorsAlone() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      story.recordsProfile().statusCode(200);

      for (String role : List.of("agent", "supervisor", "compliance", "ops")) {
        as(role)
            .get("/cases/" + story.caseId + "/profile")
            .then()
            .statusCode(200)
            .body("recordedBy", equalTo("agent.one"))
            .body("family.children", role.equals("ops") ? nullValue() : equalTo(2))
            .body("business", role.equals("ops") ? nullValue() : notNullValue());
      }
    }
  }

  @Test
  void changesNoFigureAndNoEvent() {
    try (Story without = Story.withOpenCase("12000.00", "CNY");
        Story with = Story.withOpenCase("12000.00", "CNY")) {
      // Given
      with.recordsProfile().statusCode(200);

      // When
      Map<String, Object> answerWithout = without.files("CNY").extract().jsonPath().getMap("");
      Map<String, Object> answerWith = with.files("CNY").extract().jsonPath().getMap("");

      // Then
      Set<String> ofTheCase = Set.of("id", "caseId", "accountId", "filedAt");
      answerWithout.keySet().removeAll(ofTheCase);
      answerWith.keySet().removeAll(ofTheCase);
      assertThat(answerWith).isEqualTo(answerWithout).containsKey("sustainableMonthlyAmount");
      await().atMost(PATIENCE).until(() -> with.events().size() == 1);
      await().atMost(PATIENCE).until(() -> without.events().size() == 1);
      assertThat(facts(with.events().getFirst())).isEqualTo(facts(without.events().getFirst()));
    }
  }

  private static JsonNode facts(PublishedEvent event) {
    ObjectNode data = event.data().deepCopy();
    return data.remove(List.of("caseId", "accountId", "assessmentId", "contentHash"));
  }
}
