package dev.amends.assessment.budget;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Budgets for tests, in one currency. */
final class BudgetFixtures {
  static final BudgetShares SHARES =
      new BudgetShares(
          Map.of(
              IncomeStability.PERMANENT, 100,
              IncomeStability.PENSION, 100,
              IncomeStability.BENEFIT, 100,
              IncomeStability.FIXED_TERM, 80,
              IncomeStability.SELF_EMPLOYED, 70,
              IncomeStability.CASUAL, 50,
              IncomeStability.OTHER, 50),
          80);

  private final String currency;
  private final List<Income> incomes = new ArrayList<>();
  private final List<Expense> expenses = new ArrayList<>();
  private final List<Asset> assets = new ArrayList<>();
  private final List<Debt> debts = new ArrayList<>();
  private @Nullable Money savings;

  private BudgetFixtures(String currency) {
    this.currency = currency;
  }

  static BudgetFixtures aBudget(String currency) {
    return new BudgetFixtures(currency);
  }

  BudgetFixtures income(String amount, Frequency frequency, IncomeStability stability) {
    incomes.add(
        new Income(
            stability.kind(), null, Money.of(amount, currency), frequency, stability, null, null));
    return this;
  }

  BudgetFixtures expense(String amount, Frequency frequency) {
    expenses.add(
        new Expense(
            ExpenseCategory.HOME, "RENT", Money.of(amount, currency), frequency, null, null, null));
    return this;
  }

  BudgetFixtures optionalExpense(String amount, Frequency frequency) {
    expenses.add(
        new Expense(
            ExpenseCategory.COMMUNICATIONS_AND_LEISURE,
            "HOLIDAY",
            Money.of(amount, currency),
            frequency,
            false,
            null,
            null));
    return this;
  }

  BudgetFixtures debt(String monthlyPayment) {
    debts.add(new Debt("CREDIT_CARD", Money.of(monthlyPayment, currency), null, null, null));
    return this;
  }

  BudgetFixtures asset(String value) {
    assets.add(new Asset(AssetKind.VEHICLE, null, Money.of(value, currency), null));
    return this;
  }

  BudgetFixtures savings(String amount) {
    savings = Money.of(amount, currency);
    return this;
  }

  Budget build() {
    return new Budget(
        Currency.getInstance(currency), incomes, expenses, savings, assets, debts, null, null);
  }

  static void assertRejected(ThrowingCallable construction, String words) {
    assertThatThrownBy(construction)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
