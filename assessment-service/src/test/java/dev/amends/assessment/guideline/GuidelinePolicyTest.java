package dev.amends.assessment.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.assessment.budget.Frequency;
import dev.amends.assessment.budget.Household;
import dev.amends.assessment.guideline.GuidelineCheck.ExceededFigure;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the shipped samples, compared with households and budgets. */
class GuidelinePolicyTest {
  private static final GuidelineTables SAMPLES =
      Guidelines.load(
          List.of("../samples/guidelines/us-sample.csv", "../samples/guidelines/cn-sample.csv"));
  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest(name = "{0} adults and {1} children")
  @CsvSource({
    "1, 0, 500.00",
    "2, 0, 900.00",
    "1, 1, 900.00",
    "1, 3, 1250.00",
    "2, 3, 1550.00",
    "4, 6, 3050.00",
    "20, 20, 12050.00"
  })
  void countsPersonsAndAddsTheAmountForEachBeyondTheLargestRow(
      int adults, int children, String figure) {
    GuidelineCheck check =
        check("US", adults, children, DAY, food("99999.00", null), leisure("1.00"));

    assertThat(check.exceeded())
        .singleElement()
        .satisfies(over -> assertThat(over.figure()).isEqualTo(Money.of(figure, "USD")));
    assertThat(check.unchecked()).containsExactly(ExpenseCategory.COMMUNICATIONS_AND_LEISURE);
  }

  @ParameterizedTest(name = "{0} adults and {1} children")
  @CsvSource({"1, 0, 1500.00", "1, 2, 3300.00", "3, 0, 3700.00", "4, 3, 7500.00"})
  void countsAdultsAndChildrenApart(int adults, int children, String figure) {
    GuidelineCheck check =
        GuidelinePolicy.check(
            SAMPLES,
            new Household(adults, children, "CN"),
            Currency.getInstance("CNY"),
            List.of(line(ExpenseCategory.FOOD_AND_HOUSEKEEPING, "99999.00", "CNY", null)),
            DAY);

    assertThat(check.exceeded().getFirst().figure()).isEqualTo(Money.of(figure, "CNY"));
  }

  @Test
  void acceptsSpendingUpToTheFigure() {
    assertThat(check("US", 1, 0, DAY, food("500.00", null)).exceeded()).isEmpty();
    assertThat(check("US", 1, 0, DAY, food("500.01", null)).exceeded())
        .singleElement()
        .satisfies(over -> assertThat(over.over()).isEqualTo(Money.of("0.01", "USD")));
  }

  @Test
  void addsUpTheLinesOfACategory() {
    // When
    GuidelineCheck check =
        check("US", 1, 0, DAY, food("300.00", null), leisure("900.00"), food("250.00", "diet"));

    // Then
    assertThat(check.checked()).isTrue();
    assertThat(check.exceeded())
        .containsExactly(
            new ExceededFigure(
                List.of(ExpenseCategory.FOOD_AND_HOUSEKEEPING),
                "sample-us-national",
                "sample-2025",
                Money.of("500.00", "USD"),
                Money.of("550.00", "USD"),
                Money.of("50.00", "USD"),
                List.of(0, 2),
                List.of("diet")));
  }

  @Test
  void comparesAFigureForSeveralCategoriesWithTheirTotal() {
    // When
    GuidelineCheck check =
        check(
            "US-TX",
            1,
            0,
            DAY,
            line(ExpenseCategory.HOME, "1400.00", "USD", null),
            line(ExpenseCategory.UTILITIES, "100.00", "USD", null),
            line(ExpenseCategory.WATER, "20.00", "USD", null));

    // Then
    assertThat(check.exceeded())
        .singleElement()
        .satisfies(
            over -> {
              assertThat(over.over()).isEqualTo(Money.of("20.00", "USD"));
              assertThat(over.lines()).containsExactly(0, 1, 2);
            });
  }

  @Test
  void usesTheFiguresOfTheLargerRegionWhereTheSmallerHasNone() {
    GuidelineCheck check = check("US-CA-LOS ANGELES", 1, 0, DAY, food("500.01", null));

    assertThat(check.exceeded()).hasSize(1);
    assertThat(check.tables())
        .extracting(GuidelineCheck.UsedTable::name)
        .containsExactly("sample-us-local", "sample-us-national");
  }

  @Test
  void usesTheVersionOfTheDay() {
    LocalDate lastDay = LocalDate.of(2026, 3, 31);

    assertThat(check("US", 1, 0, lastDay, food("510.00", null)).exceeded()).hasSize(1);
    assertThat(check("US", 1, 0, lastDay.plusDays(1), food("510.00", null)).exceeded()).isEmpty();
  }

  @Test
  void saysWhyNothingWasChecked() {
    Household household = new Household(1, 0, "US");
    GuidelineTables none = Guidelines.load(List.of());

    assertThat(check("GB", 1, 0, DAY).reason())
        .isEqualTo("no guideline table applies to the region GB on 2026-02-03");
    assertThat(check("US", 1, 0, LocalDate.of(2025, 3, 31)).reason())
        .isEqualTo("no guideline table applies to the region US on 2025-03-31");
    assertThat(GuidelinePolicy.check(none, household, USD, List.of(), DAY))
        .isEqualTo(GuidelineCheck.notChecked("no guideline table is loaded"));
    assertThat(
            GuidelinePolicy.check(SAMPLES, household, Currency.getInstance("EUR"), List.of(), DAY)
                .reason())
        .isEqualTo("no guideline table of the region US is in EUR");
    assertThat(GuidelinePolicy.check(SAMPLES, null, USD, List.of(), DAY).checked()).isFalse();
    assertThat(
            GuidelinePolicy.check(SAMPLES, new Household(1, 0, null), USD, List.of(), DAY).reason())
        .isEqualTo("the household or its region is not stated");
  }

  @Test
  void asksForTheReasonAtTheLargestLine() {
    List<MonthlyExpense> expenses =
        List.of(food("200.00", null), food("400.00", null), food("400.00", null));
    ExceededFigure exceeded =
        GuidelinePolicy.check(SAMPLES, new Household(1, 0, "US"), USD, expenses, DAY)
            .exceeded()
            .getFirst();

    assertThat(GuidelinePolicy.lineToExplain(exceeded, expenses)).isEqualTo(1);
  }

  private static GuidelineCheck check(
      String region, int adults, int children, LocalDate day, MonthlyExpense... expenses) {
    return GuidelinePolicy.check(
        SAMPLES, new Household(adults, children, region), USD, List.of(expenses), day);
  }

  private static MonthlyExpense food(String amount, @Nullable String reason) {
    return line(ExpenseCategory.FOOD_AND_HOUSEKEEPING, amount, "USD", reason);
  }

  private static MonthlyExpense leisure(String amount) {
    return line(ExpenseCategory.COMMUNICATIONS_AND_LEISURE, amount, "USD", null);
  }

  private static MonthlyExpense line(
      ExpenseCategory category, String amount, String currency, @Nullable String reason) {
    Money money = Money.of(amount, currency);
    return new MonthlyExpense(category, null, money, Frequency.MONTHLY, true, false, reason, money);
  }
}
