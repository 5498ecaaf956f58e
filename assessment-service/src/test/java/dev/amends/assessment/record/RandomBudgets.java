package dev.amends.assessment.record;

import dev.amends.assessment.budget.Asset;
import dev.amends.assessment.budget.AssetKind;
import dev.amends.assessment.budget.Budget;
import dev.amends.assessment.budget.BudgetPolicy;
import dev.amends.assessment.budget.BudgetRules;
import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.budget.Debt;
import dev.amends.assessment.budget.Expense;
import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.assessment.budget.Frequency;
import dev.amends.assessment.budget.Income;
import dev.amends.assessment.budget.IncomeKind;
import dev.amends.assessment.budget.IncomeStability;
import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws budgets at random, the same ones for the same seed. */
final class RandomBudgets {
  private final Random random;

  RandomBudgets(long seed) {
    this.random = new Random(seed);
  }

  /** A budget, the overdue amount of its case, and the lender's figures. */
  record RandomBudget(Budget budget, Money overdue, BudgetRules rules) {

    BudgetStatement statement() {
      return BudgetPolicy.statement(budget, overdue, rules);
    }

    private RandomBudget withIncomes(List<Income> incomes) {
      return new RandomBudget(
          new Budget(
              budget.currency(),
              incomes,
              budget.expenses(),
              budget.savings(),
              budget.assets(),
              budget.debts(),
              budget.household(),
              budget.ongoingInstalment()),
          overdue,
          rules);
    }
  }

  /** Draws the next budget. */
  RandomBudget draw() {
    Currency currency = Currency.getInstance(any("GBP", "CNY", "JPY", "KWD"));
    return new RandomBudget(budget(currency), money(currency, 2_000_000), rules(currency));
  }

  /** Raises one income by one minor unit, by a little more or by much. */
  RandomBudget withMoreIncome(RandomBudget drawn) {
    List<Income> incomes = drawn.budget().incomes();
    List<Income> raised = new ArrayList<>(incomes);
    int index = random.nextInt(incomes.size());
    Income income = incomes.get(index);
    Money more = new Money(1L + random.nextInt(any(1, 200, 100_000)), income.amount().currency());
    raised.set(
        index,
        new Income(
            income.kind(),
            income.description(),
            income.amount().plus(more),
            income.frequency(),
            income.stability(),
            income.since(),
            income.evidenceSeen()));
    return drawn.withIncomes(raised);
  }

  /** Returns a budget with the same lines in another order. */
  RandomBudget shuffled(RandomBudget drawn) {
    Budget budget = drawn.budget();
    return new RandomBudget(
        new Budget(
            budget.currency(),
            shuffle(budget.incomes()),
            shuffle(budget.expenses()),
            budget.savings(),
            shuffle(budget.assets()),
            shuffle(budget.debts()),
            budget.household(),
            budget.ongoingInstalment()),
        drawn.overdue(),
        drawn.rules());
  }

  private Budget budget(Currency currency) {
    return new Budget(
        currency,
        lines(1, 5, () -> income(currency)),
        lines(0, 8, () -> expense(currency)),
        maybe(() -> money(currency, 300_000)),
        lines(0, 3, () -> asset(currency)),
        lines(0, 4, () -> debt(currency)),
        null,
        maybe(() -> money(currency, 80_000)));
  }

  private Income income(Currency currency) {
    IncomeStability stability = any(IncomeStability.values());
    return new Income(
        kindOf(stability),
        null,
        money(currency, 400_000),
        any(Frequency.values()),
        stability,
        null,
        random.nextBoolean());
  }

  private static IncomeKind kindOf(IncomeStability stability) {
    return switch (stability) {
      case PERMANENT, FIXED_TERM, CASUAL -> IncomeKind.EARNINGS;
      case SELF_EMPLOYED -> IncomeKind.SELF_EMPLOYMENT;
      case BENEFIT -> IncomeKind.BENEFITS;
      case PENSION -> IncomeKind.PENSION;
      case OTHER -> IncomeKind.OTHER;
    };
  }

  private Expense expense(Currency currency) {
    return new Expense(
        any(ExpenseCategory.values()),
        null,
        money(currency, 90_000),
        any(Frequency.values()),
        random.nextInt(4) > 0,
        random.nextBoolean(),
        null);
  }

  private Asset asset(Currency currency) {
    return new Asset(
        any(AssetKind.values()),
        null,
        money(currency, 900_000),
        maybe(() -> money(currency, 900_000)));
  }

  private Debt debt(Currency currency) {
    return new Debt(
        "CREDIT_CARD",
        money(currency, 30_000),
        random.nextBoolean(),
        maybe(() -> money(currency, 800_000)),
        maybe(() -> money(currency, 100_000)));
  }

  private BudgetRules rules(Currency currency) {
    return new BudgetRules(
        Arrays.stream(IncomeStability.values())
            .collect(Collectors.toMap(stability -> stability, stability -> random.nextInt(101))),
        random.nextInt(101),
        random.nextInt(101),
        random.nextBoolean() ? Map.of() : Map.of(currency, money(currency, 5_000)),
        random.nextInt(4),
        1 + random.nextInt(24));
  }

  /** Often small, because amounts near zero are where rounding shows. */
  private Money money(Currency currency, int minorMax) {
    int limit = random.nextInt(4) == 0 ? 100 : minorMax;
    return new Money(random.nextInt(limit + 1), currency);
  }

  private <L> List<L> lines(int min, int max, Supplier<L> line) {
    return Stream.generate(line).limit(min + random.nextInt(max - min + 1)).toList();
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <L> List<L> shuffle(List<L> lines) {
    List<L> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }
}
