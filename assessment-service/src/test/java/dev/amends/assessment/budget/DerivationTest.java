package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.RULES;
import static dev.amends.assessment.budget.BudgetFixtures.aBudget;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import java.util.Arrays;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** How a derivation reads; RandomBudgetTest recomputes the figures. */
class DerivationTest {

  @Test
  void showsFormulaRuleAndLines() {
    // When
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget("CNY")
                .income("6500.00", Frequency.MONTHLY, IncomeStability.PERMANENT)
                .income("100.00", Frequency.WEEKLY, IncomeStability.CASUAL)
                .expense("4000.00", Frequency.MONTHLY)
                .optionalExpense("50.00", Frequency.MONTHLY)
                .debtWithBalance("300.00", "2400.00")
                .ongoingInstalment("650.00")
                .build(),
            Money.of("1200.00", "CNY"),
            RULES);

    // Then
    assertThat(statement.derivation())
        .extracting(Derivation::figure, Derivation::formula, Derivation::rule, Derivation::lines)
        .contains(
            row(
                "incomes.1.monthly",
                "100.00 × 52 ÷ 12 = 433.33, rounded half up to 0.01",
                "twelfth-of-the-year",
                "incomes.1"),
            row(
                "incomes.1.counted",
                "433.33 × 50 ÷ 100 = 216.66, rounded down to 0.01",
                "amends.assessment.budget.counted-percent.CASUAL=50",
                "incomes.1"),
            row("countedIncome", "6500.00 + 216.66 = 6716.66", "total", "incomes.0", "incomes.1"),
            row("necessaryExpense", "4000.00 = 4000.00", "total", "expenses.0"),
            row("priorityDebtPayments", "no lines = 0.00", "priority-debts-first"),
            row("debtService", "0.00 + 0.00 + 650.00 = 650.00", "total"),
            row("disposableIncome", "6716.66 − 4000.00 − 650.00 = 2066.66", "disposable-income"),
            row("surplus", "2066.66, not below zero = 2066.66", "no-negative-surplus"),
            row(
                "savingsSetAside",
                "206.00 = 206.00",
                "amends.assessment.budget.savings-percent=10"),
            row(
                "amountForThisDebt",
                "1860.66 × 1200.00 ÷ 3600.00 = 620.22, rounded down to 0.01",
                "pro-rata-by-balance"),
            row(
                "sustainableMonthlyAmount",
                "620.22 × 80 ÷ 100 = 496.17, rounded down to 0.01",
                "amends.assessment.budget.sustainable-percent=80"),
            row("monthsToClear", "1200.00 ÷ 496.17 = 3, rounded up to 1", "rest-in-instalments"));
  }

  @Test
  void derivesTheSavingsBeforeTheNextStep() {
    // When: at 10 %, nothing is saved of 9.99, but 1.00 of 10.00
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget("CNY").income("9.99", Frequency.MONTHLY, IncomeStability.PERMANENT).build(),
            Money.of("1200.00", "CNY"),
            RULES);

    // Then
    String rule = "amends.assessment.budget.savings-percent=10";
    assertThat(statement.derivation())
        .extracting(Derivation::figure, Derivation::formula, Derivation::rule, Derivation::lines)
        .contains(
            row("savingsInWholeUnits", "9.99 × 10 ÷ 100 = 0.00, rounded down to 1.00", rule),
            row("savingsAtNextStep", "0.00 + 1.00 = 1.00", rule),
            row("leftAtNextStep", "1.00 × 90 ÷ 10 = 9.00, rounded up to 0.01", rule),
            row("savingsBeforeNextStep", "9.99 − 9.00 = 0.99", rule),
            row("savingsSetAside", "0.99 = 0.99", rule));
  }

  private static Tuple row(String figure, String formula, String rule, String... lines) {
    return new Tuple(figure, formula, rule, Arrays.asList(lines));
  }
}
