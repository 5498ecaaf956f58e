package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.RULES;
import static dev.amends.assessment.budget.BudgetFixtures.aBudget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.amends.assessment.budget.BudgetStatement.Surplus;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Examples that others have published; the files name the sources and what differs from ours. */
class BudgetPolicyExamplesTest {
  private static final String GBP = "GBP";
  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  @ParameterizedTest(name = "{0}: {2} {3}")
  @CsvFileSource(resources = "/affordability/monthly-amounts.csv", numLinesToSkip = 1)
  void convertsToAMonth(
      String source,
      String currency,
      String amount,
      Frequency frequency,
      BigDecimal published,
      BigDecimal computed) {
    // When
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget(currency).income(amount, frequency, IncomeStability.PERMANENT).build(),
            Money.of("0.00", currency),
            RULES);

    // Then
    assertThat(statement.cashFlow().monthlyIncome().amount()).isEqualByComparingTo(computed);
    assertThat(computed).as(source).isCloseTo(published, within(ROUNDING));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvFileSource(resources = "/affordability/savings.csv", numLinesToSkip = 1)
  void setsSavingsAside(
      String source,
      String income,
      String outgoings,
      String surplus,
      String savings,
      String available) {
    // Given
    BudgetRules rules = rules(100, 10, Map.of(GBP, "20.00"));

    // When
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget(GBP)
                .income(income, Frequency.MONTHLY, IncomeStability.PERMANENT)
                .expense(outgoings, Frequency.MONTHLY)
                .build(),
            gbp("1000.00"),
            rules);

    // Then
    assertThat(statement.cashFlow().disposableIncome()).as(source).isEqualTo(gbp(surplus));
    assertThat(statement.surplus())
        .as(source)
        .isEqualTo(new Surplus(gbp(savings), gbp(available), gbp(available), gbp(available)));
  }

  @ParameterizedTest(name = "{0}: {1} for {2}")
  @CsvFileSource(resources = "/affordability/pro-rata-offers.csv", numLinesToSkip = 1)
  void sharesTheAvailableAmountProRata(
      String source, String available, String debts, String published, String computed) {
    // Given
    List<String> balances = split(debts);

    // When
    List<BigDecimal> offers =
        balances.stream().map(own -> offer(available, own, balances).amount()).toList();

    // Then
    assertThat(offers).containsExactlyElementsOf(amounts(computed));
    assertThat(offers.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isLessThanOrEqualTo(new BigDecimal(available));
    List<BigDecimal> theirs = amounts(published);
    for (int i = 0; i < theirs.size(); i++) {
      assertThat(offers.get(i)).as(source).isCloseTo(theirs.get(i), within(ROUNDING));
    }
  }

  /** What this creditor gets; its first debt of this balance is the debt of the case. */
  private static Money offer(String available, String own, List<String> balances) {
    BudgetFixtures budget =
        aBudget(GBP).income(available, Frequency.MONTHLY, IncomeStability.PERMANENT);
    int ownIndex = balances.indexOf(own);
    for (int i = 0; i < balances.size(); i++) {
      if (i != ownIndex) {
        budget.debtWithBalance("0.00", balances.get(i));
      }
    }
    return BudgetPolicy.statement(budget.build(), gbp(own), rules(100, 0, Map.of()))
        .surplus()
        .sustainableMonthlyAmount();
  }

  private static BudgetRules rules(
      int sustainablePercent, int savingsPercent, Map<String, String> caps) {
    return new BudgetRules(
        RULES.countedPercent(),
        sustainablePercent,
        savingsPercent,
        BudgetRules.caps(caps),
        RULES.reserveMonths(),
        RULES.priorityArrearsMonths());
  }

  private static List<BigDecimal> amounts(String text) {
    return split(text).stream().map(BigDecimal::new).toList();
  }

  private static List<String> split(String text) {
    return Arrays.asList(text.split(" ", -1));
  }

  private static Money gbp(String amount) {
    return Money.of(amount, GBP);
  }
}
