package dev.amends.assessment.guideline;

import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.assessment.budget.Household;
import dev.amends.assessment.guideline.GuidelineCheck.ExceededFigure;
import dev.amends.assessment.guideline.GuidelineCheck.UsedTable;
import dev.amends.assessment.guideline.GuidelineTables.Guideline;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares the spending of a household with guideline figures. */
final class GuidelinePolicy {
  private GuidelinePolicy() {}

  /**
   * Compares the monthly total of each category, or group of categories, with its figure. Spending
   * that equals the figure does not exceed it.
   *
   * @param expenses the lines of the budget, in their order
   * @param day the day on which the tables must apply
   */
  static GuidelineCheck check(
      GuidelineTables tables,
      @Nullable Household household,
      Currency currency,
      List<MonthlyExpense> expenses,
      LocalDate day) {
    if (tables.isEmpty()) {
      return GuidelineCheck.notChecked("no guideline table is loaded");
    }
    if (household == null || household.region() == null) {
      return GuidelineCheck.notChecked("the household or its region is not stated");
    }
    List<Guideline> applicable = tables.find(household.region(), day);
    if (applicable.isEmpty()) {
      return GuidelineCheck.notChecked(
          "no guideline table applies to the region " + household.region() + " on " + day);
    }
    List<Guideline> comparable =
        applicable.stream().filter(each -> each.table().currency().equals(currency)).toList();
    if (comparable.isEmpty()) {
      return GuidelineCheck.notChecked(
          "no guideline table of the region " + household.region() + " is in " + currency);
    }
    return compare(comparable, household, expenses);
  }

  private static GuidelineCheck compare(
      List<Guideline> guidelines, Household household, List<MonthlyExpense> expenses) {
    Set<UsedTable> used = new LinkedHashSet<>();
    List<ExceededFigure> exceeded = new ArrayList<>();
    Set<ExpenseCategory> unchecked = new TreeSet<>();
    expenses.forEach(expense -> unchecked.add(expense.category()));
    for (Guideline guideline : guidelines) {
      guideline
          .figure(household)
          .ifPresent(
              figure -> {
                used.add(guideline.table().asUsed());
                unchecked.removeAll(guideline.categories());
                exceeded(guideline, figure, expenses).ifPresent(exceeded::add);
              });
    }
    return new GuidelineCheck(
        true, null, List.copyOf(used), List.copyOf(exceeded), List.copyOf(unchecked));
  }

  private static Optional<ExceededFigure> exceeded(
      Guideline guideline, Money figure, List<MonthlyExpense> expenses) {
    List<Integer> lines =
        IntStream.range(0, expenses.size())
            .filter(line -> guideline.categories().contains(expenses.get(line).category()))
            .boxed()
            .toList();
    Money stated =
        lines.stream()
            .map(line -> expenses.get(line).monthly())
            .reduce(Money.zero(figure.currency()), Money::plus);
    if (stated.compareTo(figure) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ExceededFigure(
            guideline.categories().stream().sorted().toList(),
            guideline.table().name(),
            guideline.table().version(),
            figure,
            stated,
            stated.minus(figure),
            lines,
            lines.stream()
                .map(line -> expenses.get(line).reason())
                .filter(Objects::nonNull)
                .toList()));
  }

  /**
   * Names the line that should give the reason for spending above a figure: the largest of its
   * category, the first of equals.
   */
  static int lineToExplain(ExceededFigure exceeded, List<MonthlyExpense> expenses) {
    int largest = exceeded.lines().getFirst();
    for (int line : exceeded.lines()) {
      if (expenses.get(line).monthly().compareTo(expenses.get(largest).monthly()) > 0) {
        largest = line;
      }
    }
    return largest;
  }
}
