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
  static final BudgetRules RULES =
      new BudgetRules(
          Map.of(
              IncomeStability.PERMANENT, 100,
              IncomeStability.PENSION, 100,
              IncomeStability.BENEFIT, 100,
              IncomeStability.FIXED_TERM, 80,
              IncomeStability.SELF_EMPLOYED, 70,
              IncomeStability.CASUAL, 50,
              IncomeStability.OTHER, 50),
          80,
          10,
          Map.of(),
          1,
          12);

  private final String currency;
  private final List<Income> incomes = new ArrayList<>();
  private final List<Expense> expenses = new ArrayList<>();
  private final List<Asset> assets = new ArrayList<>();
  private final List<Debt> debts = new ArrayList<>();
  private @Nullable Money savings;
  private @Nullable Household household;
  private @Nullable Money ongoingInstalment;
  private @Nullable Boolean evidenceSeen;

  private BudgetFixtures(String currency) {
    this.currency = currency;
  }

  static BudgetFixtures aBudget(String currency) {
    return new BudgetFixtures(currency);
  }

  BudgetFixtures income(String amount, Frequency frequency, IncomeStability stability) {
    incomes.add(
        new Income(
            stability.kind(),
            null,
            Money.of(amount, currency),
            frequency,
            stability,
            null,
            evidenceSeen));
    return this;
  }

  BudgetFixtures expense(String amount, Frequency frequency) {
    expenses.add(
        new Expense(
            ExpenseCategory.HOME, "RENT", Money.of(amount, currency), frequency, null, null, null));
    return this;
  }

  BudgetFixtures evidencedExpense(String amount, boolean necessary) {
    expenses.add(
        new Expense(
            ExpenseCategory.HOME,
            "RENT",
            Money.of(amount, currency),
            Frequency.MONTHLY,
            necessary,
            true,
            null));
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

  /** A debt that shares the surplus. */
  BudgetFixtures debtWithBalance(String monthlyPayment, String balance) {
    debts.add(
        new Debt(
            "CREDIT_CARD",
            Money.of(monthlyPayment, currency),
            false,
            Money.of(balance, currency),
            null));
    return this;
  }

  BudgetFixtures priorityDebt(String monthlyPayment, String arrears) {
    debts.add(
        new Debt(
            "MORTGAGE",
            Money.of(monthlyPayment, currency),
            true,
            Money.of("90000.00", currency),
            Money.of(arrears, currency)));
    return this;
  }

  BudgetFixtures asset(AssetKind kind, String value, @Nullable String charge) {
    assets.add(
        new Asset(
            kind,
            null,
            Money.of(value, currency),
            charge == null ? null : Money.of(charge, currency)));
    return this;
  }

  BudgetFixtures household(int adults, int children) {
    household = new Household(adults, children, null);
    return this;
  }

  BudgetFixtures ongoingInstalment(String amount) {
    ongoingInstalment = Money.of(amount, currency);
    return this;
  }

  /** The lines added after this are supported by evidence. */
  BudgetFixtures evidenced() {
    evidenceSeen = true;
    return this;
  }

  BudgetFixtures savings(String amount) {
    savings = Money.of(amount, currency);
    return this;
  }

  Budget build() {
    return new Budget(
        Currency.getInstance(currency),
        incomes,
        expenses,
        savings,
        assets,
        debts,
        household,
        ongoingInstalment);
  }

  static void assertRejected(ThrowingCallable construction, String words) {
    assertThatThrownBy(construction)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
