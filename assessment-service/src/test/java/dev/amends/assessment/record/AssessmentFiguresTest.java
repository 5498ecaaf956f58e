package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The figures of a full statement, as the API shows them. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AssessmentFiguresTest {

  @Test
  void computesEveryFigureOfAFullStatementAndShowsHow() {
    try (Story story = Story.withOpenCase("12000.00", "CNY")) {
      // When
      String id =
          as("agent")
              .body(
                  story.requestBody(
                      """
                      "incomes":[
                        {"kind":"EARNINGS","stability":"PERMANENT","evidenceSeen":true,
                         "amount":{"amount":"6500.00","currency":"CNY"},"frequency":"MONTHLY"}],
                      "expenses":[
                        {"category":"HOME","evidenceSeen":true,
                         "amount":{"amount":"2000.00","currency":"CNY"},"frequency":"MONTHLY"}],
                      "assets":[
                        {"kind":"SAVINGS","value":{"amount":"3000.00","currency":"CNY"}},
                        {"kind":"PROPERTY","value":{"amount":"900000.00","currency":"CNY"}}],
                      "debts":[
                        {"kind":"MORTGAGE","priority":true,
                         "monthlyPayment":{"amount":"1000.00","currency":"CNY"},
                         "arrears":{"amount":"1200.00","currency":"CNY"}},
                        {"kind":"CREDIT_CARD",
                         "monthlyPayment":{"amount":"500.00","currency":"CNY"},
                         "balance":{"amount":"8000.00","currency":"CNY"}}],
                      "household":{"adults":2,"children":1},
                      "ongoingInstalment":{"amount":"650.00","currency":"CNY"}\
                      """))
              .post("/assessments")
              .then()
              .statusCode(201)
              .extract()
              .path("id");

      // Then
      as("agent")
          .get("/assessments/" + id)
          .then()
          .body("priorityDebtPayments.amount", equalTo("1100.00"))
          .body("debtService.amount", equalTo("1750.00"))
          .body("disposableIncome.amount", equalTo("2750.00"))
          .body("savingsSetAside.amount", equalTo("275.00"))
          .body("surplusAfterSavings.amount", equalTo("2475.00"))
          .body("amountForThisDebt.amount", equalTo("1485.00"))
          .body("sustainableMonthlyAmount.amount", equalTo("1188.00"))
          .body("cashReserve.amount", equalTo("2000.00"))
          .body("downPayment.amount", equalTo("1000.00"))
          .body("remainingArrears.amount", equalTo("11000.00"))
          .body("monthsToClear", equalTo(10))
          .body("confidence", equalTo("HIGH"))
          .body("household.adults", equalTo(2))
          .body(
              "derivation.find { it.figure == 'amountForThisDebt' }.formula",
              equalTo("2475.00 × 12000.00 ÷ 20000.00 = 1485.00, rounded down to 0.01"))
          .body(
              "derivation.find { it.figure == 'priorityDebtPayments' }.lines", contains("debts.0"))
          .body(
              "derivation.find { it.figure == 'savingsInWholeUnits' }.rule",
              equalTo("amends.assessment.budget.savings-percent=10"))
          .body("derivation.find { it.figure == 'abilityScore' }.number", equalTo(100));
      as("ops")
          .get("/assessments/" + id)
          .then()
          .body(
              "derivation.find { it.figure == 'disposableIncome' }.formula",
              equalTo("6500.00 − 2000.00 − 1750.00 = 2750.00"));
    }
  }
}
