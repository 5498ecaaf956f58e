package dev.amends.assessment.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.budget.BudgetStatement;
import dev.amends.assessment.budget.BudgetStatement.CashFlow;
import dev.amends.assessment.budget.BudgetStatement.CountedIncome;
import dev.amends.assessment.budget.BudgetStatement.ItemisedLines;
import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import dev.amends.assessment.budget.BudgetStatement.Repayment;
import dev.amends.assessment.budget.BudgetStatement.Surplus;
import dev.amends.assessment.budget.Frequency;
import dev.amends.assessment.record.AbilityPolicy.Ability;
import dev.amends.assessment.record.AbilityPolicy.Measures;
import dev.amends.assessment.record.RandomBudgets.RandomBudget;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.Money;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every budget, whatever its lines and the lender's figures. */
class RandomBudgetTest {
  private static final long SEED = Long.getLong("amends.budgets.seed", 20261130L);
  private static final int BUDGETS = 10_000;
  private static final Measures MEASURES = new Measures(12, 36, 80);

  private final RandomBudgets budgets = new RandomBudgets(SEED);

  @Test
  void everyFigureHolds() {
    for (int i = 0; i < BUDGETS; i++) {
      RandomBudget drawn = budgets.draw();
      as(
          i,
          drawn,
          () -> {
            BudgetStatement statement = drawn.statement();
            linesAddUp(statement);
            surplusIsShared(drawn, statement);
            repaymentCoversTheOverdueAmount(drawn, statement);
            verdictFollowsTheFigures(drawn, statement);
            Recomputation.check(statement);
          });
    }
  }

  @Test
  void moreIncomeNeverLowersTheSustainableAmount() {
    for (int i = 0; i < BUDGETS; i++) {
      RandomBudget drawn = budgets.draw();
      RandomBudget richer = budgets.withMoreIncome(drawn);
      as(
          i,
          drawn,
          () ->
              assertThat(sustainable(richer))
                  .as("with %s", richer.budget().incomes())
                  .isGreaterThanOrEqualTo(sustainable(drawn)));
    }
  }

  @Test
  void theOrderOfLinesDoesNotMatter() {
    for (int i = 0; i < BUDGETS; i++) {
      RandomBudget drawn = budgets.draw();
      RandomBudget shuffled = budgets.shuffled(drawn);
      as(
          i,
          drawn,
          () -> {
            BudgetStatement one = drawn.statement();
            BudgetStatement other = shuffled.statement();
            assertThat(other.cashFlow()).isEqualTo(one.cashFlow());
            assertThat(other.debtPayments()).isEqualTo(one.debtPayments());
            assertThat(other.surplus()).isEqualTo(one.surplus());
            assertThat(other.repayment()).isEqualTo(one.repayment());
          });
    }
  }

  /** A failure names the seed and the budget. */
  private static void as(int number, RandomBudget drawn, Runnable assertions) {
    try {
      assertions.run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "-Damends.budgets.seed=%d, budget %d: %s: %s"
              .formatted(SEED, number, drawn, e.getMessage()),
          e);
    }
  }

  private static void linesAddUp(BudgetStatement statement) {
    CashFlow flow = statement.cashFlow();
    ItemisedLines lines = statement.lines();
    lines
        .incomes()
        .forEach(
            line -> {
              assertThat(minor(line.monthly()))
                  .isEqualTo(twelfth(minor(line.amount()), line.frequency()));
              assertThat(minor(line.counted()))
                  .isEqualTo(minor(line.monthly()) * line.countedPercent() / 100);
            });
    lines
        .expenses()
        .forEach(
            line ->
                assertThat(minor(line.monthly()))
                    .isEqualTo(twelfth(minor(line.amount()), line.frequency())));
    assertThat(minor(flow.monthlyIncome()))
        .isEqualTo(sum(lines.incomes().stream(), CountedIncome::monthly));
    assertThat(minor(flow.countedIncome()))
        .isEqualTo(sum(lines.incomes().stream(), CountedIncome::counted));
    assertThat(minor(flow.necessaryExpense()))
        .isEqualTo(
            sum(
                lines.expenses().stream().filter(MonthlyExpense::necessary),
                MonthlyExpense::monthly));
    assertThat(minor(flow.necessaryExpense()) + minor(flow.otherExpense()))
        .isEqualTo(sum(lines.expenses().stream(), MonthlyExpense::monthly));
    assertThat(minor(flow.disposableIncome()))
        .isEqualTo(
            minor(flow.countedIncome())
                - minor(flow.necessaryExpense())
                - minor(statement.debtPayments().service()));
  }

  private static void surplusIsShared(RandomBudget drawn, BudgetStatement statement) {
    Surplus surplus = statement.surplus();
    long available = Math.max(0, minor(statement.cashFlow().disposableIncome()));
    assertThat(minor(surplus.savingsSetAside())).isBetween(0L, available);
    drawn
        .rules()
        .savingsCaps()
        .values()
        .forEach(cap -> assertThat(surplus.savingsSetAside()).isLessThanOrEqualTo(cap));
    assertThat(minor(surplus.surplusAfterSavings()))
        .isEqualTo(available - minor(surplus.savingsSetAside()));
    assertThat(minor(surplus.amountForThisDebt()))
        .isBetween(0L, minor(surplus.surplusAfterSavings()));
    assertThat(minor(surplus.sustainableMonthlyAmount()))
        .isNotNegative()
        .isEqualTo(minor(surplus.amountForThisDebt()) * drawn.rules().sustainablePercent() / 100);
  }

  private static void repaymentCoversTheOverdueAmount(
      RandomBudget drawn, BudgetStatement statement) {
    Repayment repayment = statement.repayment();
    long overdue = minor(drawn.overdue());
    assertThat(minor(repayment.downPayment()))
        .isNotNegative()
        .isLessThanOrEqualTo(overdue)
        .isLessThanOrEqualTo(minor(repayment.usableCash()));
    assertThat(minor(repayment.downPayment()) + minor(repayment.remainingArrears()))
        .isEqualTo(overdue);
    Integer months = repayment.monthsToClear();
    if (months != null && months > 0) {
      long sustainable = minor(statement.surplus().sustainableMonthlyAmount());
      assertThat(sustainable * months).isGreaterThanOrEqualTo(minor(repayment.remainingArrears()));
      assertThat(sustainable * (months - 1)).isLessThan(minor(repayment.remainingArrears()));
    }
  }

  private static void verdictFollowsTheFigures(RandomBudget drawn, BudgetStatement statement) {
    Ability ability = AbilityPolicy.judge(statement, drawn.overdue(), MEASURES);
    Repayment repayment = statement.repayment();
    assertThat(ability.verdict())
        .isEqualTo(
            verdict(
                minor(repayment.remainingArrears()),
                minor(repayment.downPayment()),
                minor(statement.surplus().sustainableMonthlyAmount())));
    assertThat(ability.score()).isBetween(0, 100);
    assertThat(ability.score() == 0 || statement.cashFlow().disposableIncome().isPositive())
        .isTrue();
  }

  /** The verdict by the instalments of the longest plan instead of the number of months. */
  private static AbilityVerdict verdict(long remaining, long downPayment, long sustainable) {
    if (remaining == 0) {
      return AbilityVerdict.CAN_PAY_NOW;
    }
    if (sustainable * MEASURES.planMonthsMax() >= remaining) {
      return AbilityVerdict.CAN_PAY_BY_PLAN;
    }
    return sustainable > 0 || downPayment > 0
        ? AbilityVerdict.TOKEN_ONLY
        : AbilityVerdict.CANNOT_PAY;
  }

  /** A twelfth of the year, rounded half up, in whole numbers. */
  private static long twelfth(long minorUnits, Frequency frequency) {
    int times =
        switch (frequency) {
          case WEEKLY -> 52;
          case BIWEEKLY -> 26;
          case TWICE_MONTHLY -> 24;
          case FOUR_WEEKLY -> 13;
          case MONTHLY -> 12;
          case QUARTERLY -> 4;
          case YEARLY -> 1;
        };
    return BigInteger.valueOf(minorUnits)
        .multiply(BigInteger.valueOf(times))
        .add(BigInteger.valueOf(6))
        .divide(BigInteger.valueOf(12))
        .longValueExact();
  }

  private static <L> long sum(Stream<L> lines, Function<L, Money> amount) {
    return lines.mapToLong(line -> minor(amount.apply(line))).sum();
  }

  private static long minor(Money amount) {
    return amount.minorUnits();
  }

  private static Money sustainable(RandomBudget drawn) {
    return drawn.statement().surplus().sustainableMonthlyAmount();
  }
}
