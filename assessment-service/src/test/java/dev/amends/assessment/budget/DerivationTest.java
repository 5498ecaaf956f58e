package dev.amends.assessment.budget;

import static dev.amends.assessment.budget.BudgetFixtures.RULES;
import static dev.amends.assessment.budget.BudgetFixtures.aBudget;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Recomputes figures from their derivations, with arithmetic of its own. */
class DerivationTest {
  private static final long SEED = 20261130;
  private static final int BUDGETS = 3_000;

  @Test
  void showsFormulaRuleAndLines() {
    // When
    BudgetStatement statement =
        BudgetPolicy.statement(
            aBudget("CNY")
                .income("6500.00", Frequency.MONTHLY, IncomeStability.PERMANENT)
                .income("100.00", Frequency.WEEKLY, IncomeStability.CASUAL)
                .expense("4000.00", Frequency.MONTHLY)
                .optionalExpense("50.00", Frequency.MONTHLY)
                .debtWithBalance("300.00", "2400.00")
                .ongoingInstalment("650.00")
                .build(),
            Money.of("1200.00", "CNY"),
            RULES);

    // Then
    assertThat(statement.derivation())
        .extracting(Derivation::figure, Derivation::formula, Derivation::rule, Derivation::lines)
        .contains(
            row(
                "incomes.1.monthly",
                "100.00 × 52 ÷ 12 = 433.33, rounded half up to 0.01",
                "twelfth-of-the-year",
                "incomes.1"),
            row(
                "incomes.1.counted",
                "433.33 × 50 ÷ 100 = 216.66, rounded down to 0.01",
                "amends.assessment.budget.counted-percent.CASUAL=50",
                "incomes.1"),
            row("countedIncome", "6500.00 + 216.66 = 6716.66", "total", "incomes.0", "incomes.1"),
            row("necessaryExpense", "4000.00 = 4000.00", "total", "expenses.0"),
            row("priorityDebtPayments", "no lines = 0.00", "priority-debts-first"),
            row("debtService", "0.00 + 0.00 + 650.00 = 650.00", "total"),
            row("disposableIncome", "6716.66 − 4000.00 − 650.00 = 2066.66", "disposable-income"),
            row("surplus", "2066.66, not below zero = 2066.66", "no-negative-surplus"),
            row(
                "savingsSetAside",
                "206.00 = 206.00",
                "amends.assessment.budget.savings-percent=10"),
            row(
                "amountForThisDebt",
                "1860.66 × 1200.00 ÷ 3600.00 = 620.22, rounded down to 0.01",
                "pro-rata-by-balance"),
            row(
                "sustainableMonthlyAmount",
                "620.22 × 80 ÷ 100 = 496.17, rounded down to 0.01",
                "amends.assessment.budget.sustainable-percent=80"),
            row("monthsToClear", "1200.00 ÷ 496.17 = 3, rounded up to 1", "rest-in-instalments"));
  }

  @Test
  void recomputesEveryFigureOfRandomBudgets() {
    Random random = new Random(SEED);
    for (int i = 0; i < BUDGETS; i++) {
      BudgetStatement statement =
          BudgetPolicy.statement(budget(random), money(random, 1_000_000), rules(random));
      Map<String, Money> figures = new HashMap<>();
      for (Derivation step : statement.derivation()) {
        for (Term term : step.terms()) {
          assertThat(figures.getOrDefault(term.name(), term.amount())).isEqualTo(term.amount());
        }
        BigDecimal result = recompute(step);
        if (step.amount() == null) {
          assertThat(step.number()).isEqualTo(result.longValueExact());
        } else {
          assertThat(step.amount().minorUnits()).isEqualTo(result.longValueExact());
          figures.put(step.figure(), step.amount());
        }
      }
      assertThat(figures)
          .containsEntry("disposableIncome", statement.cashFlow().disposableIncome())
          .containsEntry("savingsSetAside", statement.surplus().savingsSetAside())
          .containsEntry("surplusAfterSavings", statement.surplus().surplusAfterSavings())
          .containsEntry("sustainableMonthlyAmount", statement.surplus().sustainableMonthlyAmount())
          .containsEntry("downPayment", statement.repayment().downPayment());
      assertThat(statement.surplus().sustainableMonthlyAmount().minorUnits()).isNotNegative();
    }
  }

  @Test
  void moreIncomeNeverLowersTheSustainableAmount() {
    Random random = new Random(SEED);
    for (int i = 0; i < BUDGETS; i++) {
      Budget budget = budget(random);
      Money overdue = money(random, 1_000_000);
      BudgetRules rules = rules(random);
      List<Income> more = new ArrayList<>(budget.incomes());
      more.add(
          new Income(
              IncomeKind.BENEFITS,
              null,
              money(random, random.nextBoolean() ? 200 : 100_000),
              Frequency.MONTHLY,
              null,
              null,
              null));

      assertThat(sustainable(with(budget, more), overdue, rules))
          .isGreaterThanOrEqualTo(sustainable(budget, overdue, rules));
    }
  }

  @Test
  void theOrderOfLinesDoesNotMatter() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      Budget budget = budget(random);
      Money overdue = money(random, 1_000_000);
      BudgetRules rules = rules(random);
      Budget shuffled =
          new Budget(
              budget.currency(),
              shuffle(budget.incomes(), random),
              shuffle(budget.expenses(), random),
              budget.savings(),
              shuffle(budget.assets(), random),
              shuffle(budget.debts(), random),
              budget.household(),
              budget.ongoingInstalment());

      BudgetStatement one = BudgetPolicy.statement(budget, overdue, rules);
      BudgetStatement other = BudgetPolicy.statement(shuffled, overdue, rules);

      assertThat(other.cashFlow()).isEqualTo(one.cashFlow());
      assertThat(other.surplus()).isEqualTo(one.surplus());
      assertThat(other.repayment()).isEqualTo(one.repayment());
    }
  }

  private static BigDecimal recompute(Derivation step) {
    List<BigDecimal> terms =
        step.terms().stream().map(term -> BigDecimal.valueOf(term.amount().minorUnits())).toList();
    BigDecimal sum = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal first = terms.isEmpty() ? BigDecimal.ZERO : terms.getFirst();
    BigDecimal less = first.add(first).subtract(sum);
    return switch (step.operation()) {
      case SUM -> sum;
      case DIFFERENCE -> less;
      case EXCESS -> less.max(BigDecimal.ZERO);
      case MIN -> terms.stream().reduce(BigDecimal::min).orElseThrow();
      case SHARE -> rounded(first, BigDecimal.ONE, requireNonNull(step.factor()));
      case PRO_RATA -> first.multiply(terms.get(1)).divide(terms.get(2), 0, RoundingMode.FLOOR);
      case RATIO -> rounded(first, terms.get(1), requireNonNull(step.factor()));
    };
  }

  private static BigDecimal rounded(BigDecimal part, BigDecimal whole, Factor factor) {
    BigDecimal unit =
        factor.roundedTo() == null
            ? BigDecimal.ONE
            : BigDecimal.valueOf(factor.roundedTo().minorUnits());
    BigDecimal dividend = part.multiply(BigDecimal.valueOf(factor.numerator()));
    BigDecimal divisor = whole.multiply(BigDecimal.valueOf(factor.denominator())).multiply(unit);
    return dividend.divide(divisor, 0, factor.rounding()).multiply(unit);
  }

  private static Budget budget(Random random) {
    BudgetFixtures budget = aBudget("GBP");
    IntStream.range(0, 1 + random.nextInt(4))
        .forEach(
            i ->
                budget.income(
                    amount(random, 400_000),
                    any(Frequency.values(), random),
                    any(IncomeStability.values(), random)));
    IntStream.range(0, random.nextInt(6))
        .forEach(i -> budget.expense(amount(random, 90_000), any(Frequency.values(), random)));
    IntStream.range(0, random.nextInt(3))
        .forEach(
            i -> budget.optionalExpense(amount(random, 90_000), any(Frequency.values(), random)));
    IntStream.range(0, random.nextInt(3))
        .forEach(i -> budget.debtWithBalance(amount(random, 9_000), amount(random, 500_000)));
    if (random.nextBoolean()) {
      budget.priorityDebt(amount(random, 90_000), amount(random, 200_000));
      budget.debt(amount(random, 9_000));
    }
    if (random.nextBoolean()) {
      budget.ongoingInstalment(amount(random, 50_000)).savings(amount(random, 300_000));
      budget.asset(AssetKind.CASH, amount(random, 90_000), amount(random, 90_000));
      budget.asset(AssetKind.SAVINGS, amount(random, 90_000), null);
    }
    return budget.build();
  }

  private static BudgetRules rules(Random random) {
    return new BudgetRules(
        RULES.countedPercent(),
        random.nextInt(101),
        random.nextInt(101),
        random.nextBoolean() ? Map.of() : BudgetRules.caps(Map.of("GBP", "20.00")),
        random.nextInt(4),
        1 + random.nextInt(24));
  }

  private static Budget with(Budget budget, List<Income> incomes) {
    return new Budget(
        budget.currency(),
        incomes,
        budget.expenses(),
        budget.savings(),
        budget.assets(),
        budget.debts(),
        budget.household(),
        budget.ongoingInstalment());
  }

  private static Money sustainable(Budget budget, Money overdue, BudgetRules rules) {
    return BudgetPolicy.statement(budget, overdue, rules).surplus().sustainableMonthlyAmount();
  }

  private static <T> List<T> shuffle(List<T> lines, Random random) {
    List<T> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  private static Money money(Random random, int minorMax) {
    return new Money(random.nextInt(minorMax + 1), Currency.getInstance("GBP"));
  }

  private static String amount(Random random, int minorMax) {
    return money(random, minorMax).amount().toPlainString();
  }

  private static Tuple row(String figure, String formula, String rule, String... lines) {
    return new Tuple(figure, formula, rule, Arrays.asList(lines));
  }
}
