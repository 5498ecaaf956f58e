package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.RULES;
import static dev.amends.assessment.budget.BudgetFixtures.aBudget;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.budget.BudgetStatement.CashFlow;
import dev.amends.assessment.budget.BudgetStatement.Surplus;
import dev.amends.events.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetPolicyTest {
  private static final Money OVERDUE = cny("1200.00");

  @Test
  void subtractsNecessaryExpenseAndDebtServiceFromCountedIncome() {
    // Given
    Budget budget =
        aBudget("CNY")
            .income("6500.00", Frequency.MONTHLY, IncomeStability.PERMANENT)
            .income("300.00", Frequency.WEEKLY, IncomeStability.CASUAL)
            .expense("2800.00", Frequency.MONTHLY)
            .expense("3600.00", Frequency.QUARTERLY)
            .optionalExpense("200.00", Frequency.MONTHLY)
            .debt("500.00")
            .savings("2000.00")
            .asset(AssetKind.VEHICLE, "40000.00", null)
            .build();

    // When
    BudgetStatement statement = BudgetPolicy.statement(budget, OVERDUE, RULES);

    // Then
    CashFlow cashFlow = statement.cashFlow();
    assertThat(cashFlow.monthlyIncome()).isEqualTo(cny("7800.00"));
    assertThat(cashFlow.countedIncome()).isEqualTo(cny("7150.00"));
    assertThat(cashFlow.necessaryExpense()).isEqualTo(cny("4000.00"));
    assertThat(cashFlow.otherExpense()).isEqualTo(cny("200.00"));
    assertThat(statement.debtPayments().service()).isEqualTo(cny("500.00"));
    assertThat(cashFlow.disposableIncome()).isEqualTo(cny("2650.00"));
    assertThat(statement.surplus())
        .isEqualTo(new Surplus(cny("265.00"), cny("2385.00"), cny("2385.00"), cny("1908.00")));
  }

  @Test
  void countsEvidenceOfIncomeAndNecessaryExpenseOnly() {
    // Given
    Budget budget =
        aBudget("CNY")
            .income("1000.00", Frequency.MONTHLY, IncomeStability.CASUAL)
            .expense("300.00", Frequency.MONTHLY)
            .evidenced()
            .income("2000.00", Frequency.MONTHLY, IncomeStability.CASUAL)
            .evidencedExpense("70.00", true)
            .evidencedExpense("9.00", false)
            .build();

    // When
    BudgetStatement statement = BudgetPolicy.statement(budget, OVERDUE, RULES);

    // Then
    assertThat(statement.evidence())
        .isEqualTo(new BudgetStatement.Evidence(cny("1000.00"), cny("70.00")));
  }

  @ParameterizedTest
  @CsvSource({
    "PERMANENT, 1000.00",
    "PENSION, 1000.00",
    "BENEFIT, 1000.00",
    "FIXED_TERM, 800.00",
    "SELF_EMPLOYED, 700.00",
    "CASUAL, 500.00",
    "OTHER, 500.00",
  })
  void countsAnIncomeByItsStability(IncomeStability stability, String counted) {
    assertThat(
            BudgetPolicy.statement(
                    aBudget("CNY").income("1000.00", Frequency.MONTHLY, stability).build(),
                    OVERDUE,
                    RULES)
                .cashFlow()
                .countedIncome())
        .isEqualTo(cny(counted));
  }

  @Test
  void paysPriorityDebtsAndTheOngoingInstalmentBeforeTheArrears() {
    // When
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget("CNY")
                .income("6000.00", Frequency.MONTHLY, IncomeStability.PERMANENT)
                .priorityDebt("1500.00", "1000.00")
                .debt("200.00")
                .ongoingInstalment("650.00")
                .build(),
            OVERDUE,
            RULES);

    // Then: 1500.00, and 1000.00 of arrears over 12 months, rounded up
    assertThat(statement.debtPayments().priority()).isEqualTo(cny("1583.34"));
    assertThat(statement.debtPayments().other()).isEqualTo(cny("200.00"));
    assertThat(statement.debtPayments().service()).isEqualTo(cny("2433.34"));
    assertThat(statement.cashFlow().disposableIncome()).isEqualTo(cny("3566.66"));
  }

  @Test
  void addsUpTheRoundedLines() {
    // Given
    Budget budget =
        aBudget("CNY")
            .income("100.00", Frequency.WEEKLY, IncomeStability.PERMANENT)
            .income("100.00", Frequency.WEEKLY, IncomeStability.PERMANENT)
            .income("100.00", Frequency.WEEKLY, IncomeStability.PERMANENT)
            .build();

    // When
    BudgetStatement statement = BudgetPolicy.statement(budget, OVERDUE, RULES);

    // Then: three times 433.33, not 1300.00
    assertThat(statement.cashFlow().monthlyIncome()).isEqualTo(cny("1299.99"));
    assertThat(
            statement.lines().incomes().stream()
                .map(BudgetStatement.CountedIncome::monthly)
                .reduce(cny("0.00"), Money::plus))
        .isEqualTo(statement.cashFlow().monthlyIncome());
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
