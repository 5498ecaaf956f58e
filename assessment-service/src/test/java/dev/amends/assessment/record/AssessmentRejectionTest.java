package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static dev.amends.assessment.record.Story.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statements are rejected, and how the error names the wrong line. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AssessmentRejectionTest {
  private static final String SALARY = line("BENEFITS", "1.00", "CNY", "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Computed figures
        "'incomes':[S],'disposableIncome':{'amount':'9.00','currency':'CNY'} | disposableIncome |"
            + " is computed",
        "'incomes':[S],'sustainableMonthlyAmount':9 | sustainableMonthlyAmount | is computed",
        "'incomes':[S],'abilityScore':null | abilityScore | is computed",
        "'incomes':[S],'downPayment':{'amount':'9.00','currency':'CNY'} | downPayment | is computed",
        "'incomes':[S],'ongoingInstallment':{'amount':'9.00','currency':'CNY'} | ongoingInstallment |"
            + " is not a known field",
        // Lines
        " | incomes | must have a line",
        "'incomes':[],'expenses':[] | incomes | must have a line",
        "'incomes':[S,D] | incomes.1.amount | must be in CNY, the currency of the account (was in USD)",
        "'incomes':[S],'expenses':[{'category':'HOME','amount':{'amount':'1.00','currency':'USD'},'frequency':'MONTHLY'}]"
            + " | expenses.0.amount | must be in CNY",
        "'incomes':[S],'expenses':[{'category':'HOME','stability':'CASUAL','amount':{'amount':'1.00','currency':'CNY'},'frequency':'MONTHLY'}]"
            + " | expenses.0.stability | is not a known field",
        "'incomes':[S],'savings':{'amount':'1.00','currency':'EUR'} | savings | must be in CNY",
        "'incomes':[S],'savings':{'amount':'-1.00','currency':'CNY'} | savings | must not be"
            + " negative",
        "'incomes':[S],'assets':[{'kind':'VEHICLE','value':{'amount':'1','currency':'JPY'}}] |"
            + " assets.0.value | must be in CNY",
        "'incomes':[S],'debts':[{'kind':'LOAN','monthlyPayment':{'amount':'1','currency':'JPY'}}] |"
            + " debts.0.monthlyPayment | must be in CNY",
        "'incomes':[S,N] | incomes.1.amount | must not be negative (was -1.00 CNY)",
        "'incomes':[{'kind':'EARNINGS','frequency':'MONTHLY','stability':'CASUAL'}] |"
            + " incomes.0.amount | is required",
        "'incomes':[S],'debts':[{'kind':' ','monthlyPayment':{'amount':'1.00','currency':'CNY'}}] |"
            + " debts.0.kind | must be 1 to 60",
        "'incomes':[S,{'kind':'SALARY','amount':{'amount':'1.00','currency':'CNY'},'frequency':'MONTHLY'}]"
            + " | incomes.1.kind | must be one of",
        "'incomes':[{'kind':'BENEFITS','stability':'PERMANENT','amount':{'amount':'1.00','currency':'CNY'},'frequency':'MONTHLY'}]"
            + " | incomes.0.stability | must be one of [BENEFIT] for BENEFITS (was PERMANENT)",
        "'incomes':[S,{'kind':'PENSION','since':'2026-02-04','amount':{'amount':'1.00','currency':'CNY'},'frequency':'MONTHLY'}]"
            + " | incomes.1.since | must not be after the day of filing, 2026-02-03 (was"
            + " 2026-02-04)",
        "'incomes':[{'kind':'OTHER','amount':{'amount':'NaN','currency':'CNY'},'frequency':'MONTHLY'}]"
            + " | incomes.0.amount.amount | must be a decimal number",
        "'incomes':[S],'expenses':[{'category':'HOME','amount':{'amount':'1.00','currency':'CNY'},'frequency':'MONTHLY'},{'category':'GAMBLING','amount':{'amount':'1.00','currency':'CNY'},'frequency':'MONTHLY'}]"
            + " | expenses.1.category | must be one of",
        "'incomes':[S],'expenses':[{'kind':'RENT','amount':{'amount':'1.00','currency':'CNY'},'frequency':'MONTHLY'}]"
            + " | expenses.0.category | is required",
        "'incomes':[S],'expenses':[{'category':'HOME','reason':'','amount':{'amount':'1.00','currency':'CNY'},'frequency':'MONTHLY'}]"
            + " | expenses.0.reason | must be 1 to 500",
        "'incomes':[S],'assets':[{'kind':'YACHT','value':{'amount':'1.00','currency':'CNY'}}] |"
            + " assets.0.kind | must be one of",
        "'incomes':[S],'assets':[{'kind':'VEHICLE','value':{'amount':'1.00','currency':'CNY'},'charge':{'amount':'-1.00','currency':'CNY'}}]"
            + " | assets.0.charge | must not be negative",
        "'incomes':[S],'debts':[{'kind':'LOAN','monthlyPayment':{'amount':'1.00','currency':'CNY'},'balance':{'amount':'-1.00','currency':'CNY'}}]"
            + " | debts.0.balance | must not be negative",
        "'incomes':[S],'debts':[{'kind':'LOAN','monthlyPayment':{'amount':'1.00','currency':'CNY'},'arrears':{'amount':'1.00','currency':'EUR'}}]"
            + " | debts.0.arrears | must be in CNY",
        "'incomes':[S],'household':{'adults':0,'children':0} | household.adults | must be 1 to 20 (was 0)",
        "'incomes':[S],'household':{'adults':1,'children':21} | household.children | must be 0 to 20"
            + " (was 21)",
        "'incomes':[S],'ongoingInstalment':{'amount':'-1.00','currency':'CNY'} | ongoingInstalment |"
            + " must not be negative",
        "'incomes':[S],'ongoingInstalment':{'amount':'1.00','currency':'USD'} | ongoingInstalment |"
            + " must be in CNY",
        "'incomes':[{'kind':'EARNINGS','amount':{'amount':'1.00','currency':'CNY'},'frequency':'DAILY','stability':'CASUAL'}]"
            + " | incomes.0.frequency | must be one of",
        "'incomes':[{'kind':'EARNINGS','amount':{'amount':'1.00','currency':'CNY'},'frequency':'WEEKLY'}]"
            + " | incomes.0.stability | is required",
        "'incomes':[{'kind':'EARNINGS','amount':{'amount':'1.001','currency':'CNY'},'frequency':'WEEKLY','stability':'CASUAL'}]"
            + " | incomes.0.amount.amount | must have at most 2 decimals",
        "'incomes':[{'kind':'EARNINGS','amount':{'amount':'100000000000.01','currency':'CNY'},'frequency':'WEEKLY','stability':'CASUAL'}]"
            + " | incomes.0.amount | must be at most",
        "'incomes':[{'kind':'EARNINGS','amount':{'amount':'1.00','currency':'XYZ'},'frequency':'WEEKLY','stability':'CASUAL'}]"
            + " | incomes.0.amount.currency | must be an ISO 4217 code",
        "'incomes':[S],'expenses':[{'category':'HOME','amount':5,'frequency':'WEEKLY'}] |"
            + " expenses.0.amount.amount | must be part of",
        "'incomes':[null] | incomes.0 | is required",
        "'incomes':[S,null] | incomes.1 | is required",
        "'incomes':[S],'expenses':[null] | expenses.0 | is required",
        "'incomes':[S],'assets':[null] | assets.0 | is required",
        "'incomes':[S],'debts':[null] | debts.0 | is required",
        "'incomes':[S],'answers':[null] | answers.0 | is required",
        // Other fields
        "'incomes':[S],'reasonCode':'lost my job' | reasonCode | must be one of [MEDICAL, UNEMPLOYMENT",
        "'incomes':[S],'reasonCode':'JOB_LOST' | reasonCode | (was JOB_LOST)",
        "'incomes':[S],'reasonConfidence':'LOW' | reasonConfidence | must be absent without"
            + " reasonCode",
        "'incomes':[S],'reasonCode':'MEDICAL','reasonConfidence':'SURE' | reasonConfidence | must be"
            + " one of",
      })
  void namesTheWrongFieldAndTheRule(String members, String field, String rule) {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      String body =
          (members == null ? "" : members)
              .replace('\'', '"')
              .replace("S,", SALARY + ",")
              .replace("[S", "[" + SALARY)
              .replace(
                  ",D]", "," + line("EARNINGS", "1.00", "USD", ",\"stability\":\"CASUAL\"") + "]")
              .replace(
                  ",N]", "," + line("EARNINGS", "-1.00", "CNY", ",\"stability\":\"CASUAL\"") + "]");

      as("agent")
          .body(story.requestBody(body))
          .post("/assessments")
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:amends:problem:invalid-field"))
          .body("field", equalTo(field))
          .body("detail", containsString(rule));
      assertThat(story.events()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"incomes", "expenses", "assets", "debts"})
  void limitsTheNumberOfLines(String lines) {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      String money = "{\"amount\":\"1\",\"currency\":\"CNY\"}";
      String line =
          switch (lines) {
            case "incomes" -> "{\"kind\":\"OTHER\",\"frequency\":\"YEARLY\",\"amount\":%s}";
            case "expenses" -> "{\"category\":\"HOME\",\"frequency\":\"YEARLY\",\"amount\":%s}";
            case "assets" -> "{\"kind\":\"OTHER\",\"value\":%s}";
            default -> "{\"kind\":\"LOAN\",\"monthlyPayment\":%s}";
          };
      String body =
          "\"%s\":[%s]"
              .formatted(
                  lines, String.join(",", Collections.nCopies(10_000, line.formatted(money))));

      as("agent")
          .body(story.requestBody(body))
          .post("/assessments")
          .then()
          .statusCode(400)
          .body("field", equalTo(lines))
          .body("detail", containsString("must have at most 200 lines (was 10000)"));
    }
  }

  @Test
  void acceptsAnIncomeThatStartsOnTheDayOfFiling() {
    try (Story story = Story.withOpenCase("1200.00", "CNY")) {
      as("agent")
          .body(
              story.requestBody(
                  "\"incomes\":["
                      + line("PENSION", "1.00", "CNY", ",\"since\":\"2026-02-03\"")
                      + "]"))
          .post("/assessments")
          .then()
          .statusCode(201)
          .body("incomes[0].stability", equalTo("PENSION"))
          .body("incomes[0].evidenceSeen", equalTo(false));
    }
  }

  @Test
  void answersNotFoundForAnUnknownCase() {
    try (Story story = new Story()) {
      story
          .files("CNY")
          .statusCode(404)
          .contentType("application/problem+json")
          .body("detail", containsString(story.caseId.toString()));
    }
  }
}
