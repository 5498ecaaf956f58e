package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Standard Financial Statements: imported as assessments, and exported again. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SfsStoryTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FLEXIBLE = "monthly-outgoings.flexible-costs";
  private static final String STATEMENT =
      """
      {"client-name": "not stored", "is-joint-application": true, "dependent-children-under-16": 2,
       "total-number-in-household": 4,
       "monthly-income": {
         "earnings": {"client-salary-or-wages": {"monthly-amount": 3000.00}},
         "benefits": {"child-benefit": {"monthly-amount": 112.67}},
         "other-income": {"other-other-income": {"monthly-amount": 45.00, "notes": "DJ"}}},
       "monthly-outgoings": {
         "fixed-costs": {
           "home-contents": {
             "mortgage": {"monthly-amount": 650.50},
             "secured-loans": {"monthly-amount": 120.52}},
           "other-essential": {
             "other-essential-costs": [{"monthly-amount": 120, "notes": "lessons"}]}},
         "flexible-costs": {
           "food-housekeeping": {"groceries": {"monthly-amount": 788.33%s}},
           "total-flexible-costs": 962.49}},
       "debts": {
         "debt-admin-fee": {"monthly-amount": 4.00},
         "priority-debts": [
           {"creditor": "Council", "amount-owed": 500.00, "repayment-offer": 10}],
         "non-priority-debts": [
           {"creditor": "Agency", "amount-owed": 1250.00, "repayment-offer": 0}]}}\
      """;

  @Test
  void exportsEveryAmountThatItImported() throws IOException {
    try (Story story = Story.withOpenCase("900.00", "GBP")) {
      // When
      String id =
          imports(story, STATEMENT.formatted(""), "")
              .statusCode(201)
              .body("assessment.standing", equalTo("VALID"))
              .body("assessment.monthlyIncome.amount", equalTo("3157.67"))
              .body("assessment.necessaryExpense.amount", equalTo("1683.35"))
              .body("assessment.household.adults", equalTo(2))
              .body("assessment.note", containsString("other-other-income: DJ"))
              .body("differences", hasSize(1))
              .body("differences[0].path", equalTo(FLEXIBLE + ".total-flexible-costs"))
              .body("differences[0].stated", equalTo(962.49f))
              .body("differences[0].computed", equalTo(788.33f))
              .extract()
              .path("assessment.id");
      JsonNode exported = exported(id);

      // Then
      Map<String, BigDecimal> imported = amounts(JSON.readTree(STATEMENT.formatted("")));
      imported.remove("." + FLEXIBLE + ".total-flexible-costs");
      assertThat(amounts(exported)).containsAllEntriesOf(imported);
      String second =
          imports(story, exported.toString(), "")
              .statusCode(201)
              .body("differences", empty())
              .extract()
              .path("assessment.id");
      assertThat(exported(second)).isEqualTo(exported);
    }
  }

  @Test
  void exportsAsNotesWhatTheFormatHasNoLineFor() throws IOException {
    try (Story story = Story.withOpenCase("900.00", "GBP")) {
      // Given
      String id =
          as("agent")
              .body(
                  story.requestBody(
                      """
                      "note":"by telephone",
                      "expenses":[%s,%s],
                      "debts":[
                        {"kind":"COUNCIL_TAX","priority":true,
                         "monthlyPayment":{"amount":"20.00","currency":"GBP"},
                         "arrears":{"amount":"120.00","currency":"GBP"}}],
                      "ongoingInstalment":{"amount":"65.00","currency":"GBP"}\
                      """
                          .formatted(adminFee("4.00"), adminFee("3.00"))))
              .post("/assessments")
              .then()
              .statusCode(201)
              .extract()
              .path("id");

      // When
      JsonNode exported = exported(id);

      // Then
      assertThat(exported.path("additional-notes"))
          .extracting(JsonNode::asText)
          .containsExactly(
              "by telephone",
              "Ongoing instalment of this loan, not included in the totals: 65.00 a month");
      assertThat(exported.at("/debts/priority-debts/0/notes").asText())
          .isEqualTo("Arrears: 120.00");
      assertThat(exported.at("/debts/debt-admin-fee/monthly-amount").decimalValue())
          .isEqualByComparingTo("4.00");
      assertThat(exported.at("/overview/income-minus-outgoings").decimalValue())
          .isEqualByComparingTo("-3.00");
    }
  }

  @Test
  void namesThePathOfAnUnknownGroup() {
    try (Story story = Story.withOpenCase("900.00", "GBP")) {
      imports(story, "{\"monthly-income\":{\"lottery\":{\"wins\":{\"monthly-amount\":5}}}}", "")
          .statusCode(400)
          .body("type", equalTo("urn:amends:problem:invalid-field"))
          .body("field", equalTo("monthly-income.lottery"));
    }
  }

  @Test
  void asksForTheNotesOfALineAboveAGuidelineFigure() {
    try (Story story = Story.withOpenCase("900.00", "USD")) {
      imports(story, STATEMENT.formatted("").replace("788.33", "1788.33"), "&region=US")
          .statusCode(422)
          .body("field", equalTo(FLEXIBLE + ".food-housekeeping.groceries.notes"));
      imports(
              story,
              STATEMENT.formatted(", \"notes\": \"diet\"").replace("788.33", "1788.33"),
              "&region=US")
          .statusCode(201)
          .body("assessment.guideline.exceeded[0].over.amount", equalTo("538.33"));
    }
  }

  @Test
  void showsNoStatementToOperatorsAndNoneOfAnUnknownAssessment() {
    String unknown = "/assessments/" + UUID.randomUUID() + "/sfs";

    as("ops").get(unknown).then().statusCode(403);
    as("agent").get(unknown).then().statusCode(404);
  }

  /** An expense of this kind; the format has a line for one of them. */
  private static String adminFee(String amount) {
    return Story.line("debt-admin-fee", amount, "GBP", ",\"category\":\"OTHER_ESSENTIAL\"");
  }

  private static ValidatableResponse imports(Story story, String document, String query) {
    return as("agent").body(document).post("/sfs-statements?caseId=" + story.caseId + query).then();
  }

  private static JsonNode exported(String id) throws IOException {
    return JSON.readTree(
        as("compliance")
            .get("/assessments/" + id + "/sfs")
            .then()
            .statusCode(200)
            .extract()
            .body()
            .asByteArray());
  }

  /** All numbers of a document by their paths, in one scale. */
  private static Map<String, BigDecimal> amounts(JsonNode document) {
    Map<String, BigDecimal> amounts = new HashMap<>();
    collect(document, "", amounts);
    return amounts;
  }

  private static void collect(JsonNode node, String path, Map<String, BigDecimal> amounts) {
    if (node.isNumber()) {
      amounts.put(path, node.decimalValue().setScale(2));
    }
    node.properties()
        .forEach(field -> collect(field.getValue(), path + "." + field.getKey(), amounts));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), path + "." + i, amounts);
      }
    }
  }
}
