package dev.amends.assessment.budget;

import dev.amends.events.InvalidEvent;
import dev.amends.events.Money;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrower's finances as they stated them, all in the currency of the account.
 *
 * @param savings available savings; recorded but not counted as income
 */
public record Budget(
    Currency currency,
    List<Income> incomes,
    List<Expense> expenses,
    @Nullable Money savings,
    List<Asset> assets,
    List<Debt> debts) {

  /**
   * Checks the lines.
   *
   * @throws InvalidEvent if there is neither income nor expense, or a line is in another currency;
   *     names the line, such as {@code incomes.1.amount}
   */
  public Budget {
    incomes = List.copyOf(incomes);
    expenses = List.copyOf(expenses);
    assets = List.copyOf(assets);
    debts = List.copyOf(debts);
    if (incomes.isEmpty() && expenses.isEmpty()) {
      throw new InvalidEvent("incomes", "must have a line if expenses has none");
    }
    for (int i = 0; i < incomes.size(); i++) {
      requireCurrency(currency, incomes.get(i).amount(), "incomes." + i + ".amount");
    }
    for (int i = 0; i < expenses.size(); i++) {
      requireCurrency(currency, expenses.get(i).amount(), "expenses." + i + ".amount");
    }
    if (savings != null) {
      requireCurrency(currency, BudgetFields.requireNotNegative(savings, "savings"), "savings");
    }
    for (int i = 0; i < assets.size(); i++) {
      requireCurrency(currency, assets.get(i).value(), "assets." + i + ".value");
      requireCurrency(currency, assets.get(i).charge(), "assets." + i + ".charge");
    }
    for (int i = 0; i < debts.size(); i++) {
      requireCurrency(currency, debts.get(i).monthlyPayment(), "debts." + i + ".monthlyPayment");
    }
  }

  private static void requireCurrency(Currency currency, @Nullable Money amount, String field) {
    if (amount != null && !amount.currency().equals(currency)) {
      throw new InvalidEvent(
          field,
          "must be in "
              + currency
              + ", the currency of the account (was in "
              + amount.currency()
              + ")");
    }
  }
}
