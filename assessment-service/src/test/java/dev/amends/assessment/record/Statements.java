package dev.amends.assessment.record;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.budget.BudgetStatement.CashFlow;
import dev.amends.assessment.budget.BudgetStatement.DebtPayments;
import dev.amends.assessment.budget.BudgetStatement.Evidence;
import dev.amends.assessment.budget.BudgetStatement.ItemisedLines;
import dev.amends.assessment.budget.BudgetStatement.Repayment;
import dev.amends.assessment.budget.BudgetStatement.Surplus;
import dev.amends.assessment.budget.Household;
import dev.amends.events.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computed statements for tests, in CNY. */
final class Statements {
  private static final Money NONE = cny("0.00");

  private String income = "5000.00";
  private String counted = "5000.00";
  private String necessary = "4000.00";
  private String disposable = "1000.00";
  private Evidence evidence = new Evidence(NONE, NONE);
  private Repayment repayment = new Repayment(NONE, NONE, NONE, NONE, 0);
  private Money sustainable = NONE;
  private @Nullable Household household = new Household(1, 0, null);
  private @Nullable Money ongoingInstalment = NONE;

  static Statements aStatement() {
    return new Statements();
  }

  Statements income(String stated, String countedIncome) {
    income = stated;
    counted = countedIncome;
    return this;
  }

  Statements necessary(String amount) {
    necessary = amount;
    return this;
  }

  Statements disposable(String amount) {
    disposable = amount;
    return this;
  }

  Statements evidence(String ofIncome, String ofExpense) {
    evidence = new Evidence(cny(ofIncome), cny(ofExpense));
    return this;
  }

  Statements repays(
      String downPayment, String rest, String sustainableAmount, @Nullable Integer months) {
    repayment = new Repayment(cny("3000.00"), cny("2000.00"), cny(downPayment), cny(rest), months);
    sustainable = cny(sustainableAmount);
    return this;
  }

  Statements withoutHousehold() {
    household = null;
    return this;
  }

  Statements withoutOngoingInstalment() {
    ongoingInstalment = null;
    return this;
  }

  BudgetStatement build() {
    return new BudgetStatement(
        new ItemisedLines(
            List.of(), List.of(), null, List.of(), List.of(), household, ongoingInstalment),
        new DebtPayments(NONE, NONE, NONE),
        new CashFlow(cny(income), cny(counted), cny(necessary), NONE, cny(disposable)),
        evidence,
        new Surplus(NONE, NONE, NONE, sustainable),
        repayment,
        List.of());
  }

  static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
