package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.RULES;
import static dev.amends.assessment.budget.BudgetFixtures.aBudget;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.budget.BudgetStatement.Repayment;
import dev.amends.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepaymentPolicyTest {

  @ParameterizedTest
  @CsvSource({
    // savings, necessary expense, overdue, down payment, rest
    "1500.00, 1000.00, 1200.00,  500.00,  700.00",
    "1000.00, 1000.00, 1200.00,    0.00, 1200.00",
    "1000.01, 1000.00, 1200.00,    0.01, 1199.99",
    "0.00,    1000.00, 1200.00,    0.00, 1200.00",
    "2199.99, 1000.00, 1200.00, 1199.99,    0.01",
    "2200.00, 1000.00, 1200.00, 1200.00,    0.00",
    "9999.00, 1000.00, 1200.00, 1200.00,    0.00",
    "9999.00, 1000.00,    0.00,    0.00,    0.00",
  })
  void paysAtOnceWhatIsAboveTheReserveAndAtMostTheOverdueAmount(
      String savings, String necessary, String overdue, String downPayment, String rest) {
    Repayment repayment =
        repayment(
            aBudget("CNY").expense(necessary, Frequency.MONTHLY).savings(savings).build(), overdue);

    assertThat(repayment.cashReserve()).isEqualTo(cny(necessary));
    assertThat(repayment.downPayment()).isEqualTo(cny(downPayment));
    assertThat(repayment.remainingArrears()).isEqualTo(cny(rest));
  }

  @Test
  void usesCashAndSavingsThatNoChargeSecuresAndNothingElse() {
    Budget budget =
        aBudget("CNY")
            .income("1.00", Frequency.MONTHLY, IncomeStability.PENSION)
            .savings("100.00")
            .asset(AssetKind.CASH, "20.00", null)
            .asset(AssetKind.SAVINGS, "50.00", "10.00")
            .asset(AssetKind.SAVINGS, "50.00", "60.00")
            .asset(AssetKind.PROPERTY, "900000.00", null)
            .asset(AssetKind.VEHICLE, "40000.00", null)
            .asset(AssetKind.OTHER, "700.00", null)
            .build();

    assertThat(repayment(budget, "1000.00").usableCash()).isEqualTo(cny("160.00"));
  }

  @ParameterizedTest
  @CsvSource({
    // income, overdue, months at 80 % of the income after savings of 10 %
    "100.00,  72.00,    1",
    "100.00,  72.01,    2",
    "100.00, 720.00,   10",
    "100.00,   0.00,    0",
    "0.00,     0.00,    0",
    "0.00,     0.01,     ",
    "100.00, 86400.00, 1200",
    "100.00, 86400.01,     ",
    "0.02, 99999999999.99, ",
  })
  void roundsTheMonthsToClearUp(String income, String overdue, @Nullable Integer months) {
    assertThat(
            repayment(
                    aBudget("CNY")
                        .income(income, Frequency.MONTHLY, IncomeStability.PERMANENT)
                        .build(),
                    overdue)
                .monthsToClear())
        .isEqualTo(months);
  }

  private static Repayment repayment(Budget budget, String overdue) {
    return BudgetPolicy.statement(budget, cny(overdue), RULES).repayment();
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
