package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.RULES;
import static dev.amends.assessment.budget.BudgetFixtures.aBudget;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.budget.BudgetStatement.Surplus;
import dev.amends.events.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What remains for the debt of the case after savings and beside the other debts. */
class SurplusPolicyTest {
  private static final Money OVERDUE = cny("1200.00");

  @ParameterizedTest
  @CsvSource({
    // income, expense, disposable, saved, sustainable at 80 %, rounded down
    "1000.00, 1000.00,    0.00,  0.00,   0.00",
    "1000.00, 1000.01,   -0.01,  0.00,   0.00",
    "0.00,    1200.00, -1200.00, 0.00,   0.00",
    "1000.01, 1000.00,    0.01,  0.00,   0.00",
    "1000.02, 1000.00,    0.02,  0.00,   0.01",
    "1000.03, 1000.00,    0.03,  0.00,   0.02",
    "1185.59, 1000.00,  185.59, 18.00, 134.07",
  })
  void sustainsAShareOfTheSurplusAfterSavingsRoundedDown(
      String income, String expense, String disposable, String saved, String sustainable) {
    // When
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget("CNY")
                .income(income, Frequency.MONTHLY, IncomeStability.PERMANENT)
                .expense(expense, Frequency.MONTHLY)
                .build(),
            OVERDUE,
            RULES);

    // Then
    assertThat(statement.cashFlow().disposableIncome()).isEqualTo(cny(disposable));
    assertThat(statement.surplus().savingsSetAside()).isEqualTo(cny(saved));
    assertThat(statement.surplus().sustainableMonthlyAmount()).isEqualTo(cny(sustainable));
  }

  @Test
  void sharesTheSurplusProRataWithDebtsThatStateABalance() {
    // When
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget("CNY")
                .income("1000.00", Frequency.MONTHLY, IncomeStability.PERMANENT)
                .debtWithBalance("300.00", "2400.00")
                .debtWithBalance("100.00", "0.00")
                .build(),
            OVERDUE,
            RULES);

    // Then: a debt with nothing left is paid as before; the other has two thirds of the balances
    assertThat(statement.debtPayments().other()).isEqualTo(cny("100.00"));
    assertThat(statement.surplus())
        .isEqualTo(new Surplus(cny("90.00"), cny("810.00"), cny("270.00"), cny("216.00")));
  }

  @ParameterizedTest
  @CsvSource({
    // overdue, balance of the other debt, left for this debt
    "0.00,    0.00, 810.00",
    "0.01,    0.00, 810.00",
    "0.00,    0.01,   0.00",
    "0.00, 2400.00,   0.00",
    "0.01,    0.01, 450.00",
  })
  void sharesTheSurplusEvenIfNothingIsOverdueOrOwed(
      String overdue, String balance, String forThisDebt) {
    // When
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget("CNY")
                .income("1000.00", Frequency.MONTHLY, IncomeStability.PERMANENT)
                .debtWithBalance("100.00", balance)
                .build(),
            cny(overdue),
            RULES);

    // Then
    assertThat(statement.surplus().amountForThisDebt()).isEqualTo(cny(forThisDebt));
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
