package dev.amends.assessment.budget;

import dev.amends.events.InvalidEvent;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrower's finances as they stated them, all in the currency of the account.
 *
 * @param savings available savings that are not listed among the assets
 * @param household absent if not asked
 * @param ongoingInstalment the regular monthly instalment of the loan of this case, which continues
 *     beside the repayment of the arrears; absent if not asked
 */
public record Budget(
    Currency currency,
    List<Income> incomes,
    List<Expense> expenses,
    @Nullable Money savings,
    List<Asset> assets,
    List<Debt> debts,
    @Nullable Household household,
    @Nullable Money ongoingInstalment) {

  /** More than any household states, and few enough that a statement stays readable. */
  private static final int LINES_MAX = 200;

  /**
   * Checks the lines.
   *
   * @throws InvalidEvent if there is neither income nor expense, there are too many lines, or a
   *     line is in another currency; names the line, such as {@code incomes.1.amount}
   */
  public Budget {
    requireFew(incomes, "incomes");
    requireFew(expenses, "expenses");
    requireFew(assets, "assets");
    requireFew(debts, "debts");
    incomes = List.copyOf(incomes);
    expenses = List.copyOf(expenses);
    assets = List.copyOf(assets);
    debts = List.copyOf(debts);
    if (incomes.isEmpty() && expenses.isEmpty()) {
      throw new InvalidEvent("incomes", "must have a line if expenses has none");
    }
    BudgetFields.requireNotNegativeIfPresent(savings, "savings");
    BudgetFields.requireNotNegativeIfPresent(ongoingInstalment, "ongoingInstalment");
    requireCurrency(currency, savings, "savings");
    requireCurrency(currency, ongoingInstalment, "ongoingInstalment");
    requireCurrency(currency, incomes, expenses);
    requireCurrencyOfWealth(currency, assets, debts);
  }

  /**
   * Checks that no income starts after the budget was filed.
   *
   * @throws InvalidEvent names the line, such as {@code incomes.1.since}
   */
  public void requireNoFutureDate(LocalDate filedOn) {
    for (int i = 0; i < incomes.size(); i++) {
      LocalDate since = incomes.get(i).since();
      if (since != null && since.isAfter(filedOn)) {
        throw new InvalidEvent(
            "incomes." + i + ".since",
            "must not be after the day of filing, " + filedOn + " (was " + since + ")");
      }
    }
  }

  private static void requireFew(List<?> lines, String field) {
    if (lines.size() > LINES_MAX) {
      throw new InvalidEvent(
          field, "must have at most " + LINES_MAX + " lines (was " + lines.size() + ")");
    }
  }

  private static void requireCurrency(
      Currency currency, List<Income> incomes, List<Expense> expenses) {
    for (int i = 0; i < incomes.size(); i++) {
      requireCurrency(currency, incomes.get(i).amount(), "incomes." + i + ".amount");
    }
    for (int i = 0; i < expenses.size(); i++) {
      requireCurrency(currency, expenses.get(i).amount(), "expenses." + i + ".amount");
    }
  }

  private static void requireCurrencyOfWealth(
      Currency currency, List<Asset> assets, List<Debt> debts) {
    for (int i = 0; i < assets.size(); i++) {
      requireCurrency(currency, assets.get(i).value(), "assets." + i + ".value");
      requireCurrency(currency, assets.get(i).charge(), "assets." + i + ".charge");
    }
    for (int i = 0; i < debts.size(); i++) {
      requireCurrency(currency, debts.get(i).monthlyPayment(), "debts." + i + ".monthlyPayment");
      requireCurrency(currency, debts.get(i).balance(), "debts." + i + ".balance");
      requireCurrency(currency, debts.get(i).arrears(), "debts." + i + ".arrears");
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
