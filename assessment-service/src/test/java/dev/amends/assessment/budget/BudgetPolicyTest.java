package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.SHARES;
import static dev.amends.assessment.budget.BudgetFixtures.aBudget;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetPolicyTest {

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
            .asset("40000.00")
            .build();

    // When
    BudgetStatement statement = BudgetPolicy.statement(budget, SHARES);

    // Then
    assertThat(statement.monthlyIncome()).isEqualTo(cny("7800.00"));
    assertThat(statement.countedIncome()).isEqualTo(cny("7150.00"));
    assertThat(statement.necessaryExpense()).isEqualTo(cny("4000.00"));
    assertThat(statement.otherExpense()).isEqualTo(cny("200.00"));
    assertThat(statement.debtService()).isEqualTo(cny("500.00"));
    assertThat(statement.disposableIncome()).isEqualTo(cny("2650.00"));
    assertThat(statement.sustainableMonthlyAmount()).isEqualTo(cny("2120.00"));
  }

  /**
   * The published example of the Standard Financial Statement (UK): income 3157.67, outgoings
   * 2972.08, surplus 185.59.
   */
  @Test
  void matchesTheExampleOfTheStandardFinancialStatement() {
    // Given
    Budget budget =
        aBudget("GBP")
            .income("3157.67", Frequency.MONTHLY, IncomeStability.PERMANENT)
            .expense("2972.08", Frequency.MONTHLY)
            .build();

    // When
    BudgetStatement statement = BudgetPolicy.statement(budget, SHARES);

    // Then
    assertThat(statement.disposableIncome()).isEqualTo(Money.of("185.59", "GBP"));
    assertThat(statement.sustainableMonthlyAmount()).isEqualTo(Money.of("148.47", "GBP"));
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
                    aBudget("CNY").income("1000.00", Frequency.MONTHLY, stability).build(), SHARES)
                .countedIncome())
        .isEqualTo(cny(counted));
  }

  @ParameterizedTest
  @CsvSource({
    // income, expense, disposable, sustainable at 80 %, rounded down
    "1000.00, 1000.00,    0.00, 0.00",
    "1000.00, 1000.01,   -0.01, 0.00",
    "0.00,    1200.00, -1200.00, 0.00",
    "1000.01, 1000.00,    0.01, 0.00",
    "1000.02, 1000.00,    0.02, 0.01",
    "1000.03, 1000.00,    0.03, 0.02",
    "1185.59, 1000.00,  185.59, 148.47",
  })
  void sustainsAShareOfTheSurplusRoundedDown(
      String income, String expense, String disposable, String sustainable) {
    // When
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget("CNY")
                .income(income, Frequency.MONTHLY, IncomeStability.PERMANENT)
                .expense(expense, Frequency.MONTHLY)
                .build(),
            SHARES);

    // Then
    assertThat(statement.disposableIncome()).isEqualTo(cny(disposable));
    assertThat(statement.sustainableMonthlyAmount()).isEqualTo(cny(sustainable));
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
    BudgetStatement statement = BudgetPolicy.statement(budget, SHARES);

    // Then: three times 433.33, not 1300.00
    assertThat(statement.monthlyIncome()).isEqualTo(cny("1299.99"));
    assertThat(
            statement.lines().incomes().stream()
                .map(BudgetStatement.CountedIncome::monthly)
                .reduce(cny("0.00"), Money::plus))
        .isEqualTo(statement.monthlyIncome());
  }

  @Test
  void rejectsMissingAndAbsurdShares() {
    var shares =
        Arrays.stream(IncomeStability.values())
            .collect(Collectors.toMap(stability -> stability, stability -> 100));
    BudgetFixtures.assertRejected(() -> new BudgetShares(shares, 101), "sustainable-percent");
    shares.put(IncomeStability.CASUAL, -1);
    BudgetFixtures.assertRejected(() -> new BudgetShares(shares, 80), "counted-percent.CASUAL");
    shares.remove(IncomeStability.CASUAL);
    BudgetFixtures.assertRejected(
        () -> new BudgetShares(shares, 80), "counted-percent.CASUAL is missing");
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
