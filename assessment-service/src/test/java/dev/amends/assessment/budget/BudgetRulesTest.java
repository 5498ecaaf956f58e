package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.RULES;
import static dev.amends.assessment.budget.BudgetFixtures.assertRejected;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetRulesTest {

  @ParameterizedTest
  @CsvSource({
    "101, 10, 1, 12, sustainable-percent must be 0 to 100",
    "-1, 10, 1, 12, sustainable-percent must be 0 to 100",
    "80, 101, 1, 12, savings-percent must be 0 to 100",
    "80, -1, 1, 12, savings-percent must be 0 to 100",
    "80, 10, -1, 12, reserve-months must be 0 to 60",
    "80, 10, 61, 12, reserve-months must be 0 to 60",
    "80, 10, 1, 0, priority-arrears-months must be 1 to 60",
    "80, 10, 1, 61, priority-arrears-months must be 1 to 60",
  })
  void rejectsAbsurdFigures(
      int sustainable, int savings, int reserve, int priorityArrears, String rule) {
    assertRejected(
        () ->
            new BudgetRules(
                RULES.countedPercent(), sustainable, savings, Map.of(), reserve, priorityArrears),
        "amends.assessment.budget." + rule);
  }

  @Test
  void rejectsMissingAndAbsurdShares() {
    Map<IncomeStability, Integer> shares = new EnumMap<>(RULES.countedPercent());
    shares.put(IncomeStability.CASUAL, -1);
    assertRejected(
        () -> new BudgetRules(shares, 80, 10, Map.of(), 1, 12), "counted-percent.CASUAL must be");
    shares.remove(IncomeStability.CASUAL);
    assertRejected(
        () -> new BudgetRules(shares, 80, 10, Map.of(), 1, 12),
        "counted-percent.CASUAL is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "XYZ, 20.00, savings-cap.XYZ: currency must be an ISO 4217 code",
    "GBP, 20.001, savings-cap.GBP: amount must have at most 2 decimals",
    "GBP, -1.00, savings-cap.GBP: amount must not be negative",
  })
  void namesTheKeyOfAnInvalidCap(String currency, String amount, String rule) {
    assertRejected(() -> BudgetRules.caps(Map.of(currency, amount)), rule);
  }
}
