package dev.amends.assessment.guideline;

import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of a budget with the guideline figures of its household.
 *
 * @param checked whether there were figures to compare with
 * @param reason why nothing was checked; absent if it was
 * @param tables the tables that were used
 * @param exceeded the spending that is above its figure
 * @param unchecked the categories of the budget for which the tables have no figure
 */
public record GuidelineCheck(
    boolean checked,
    @OperationalText @Nullable String reason,
    List<UsedTable> tables,
    List<ExceededFigure> exceeded,
    List<ExpenseCategory> unchecked) {

  /**
   * A version of a table that was used.
   *
   * @param until the last day on which it applies; absent if it has no end
   */
  public record UsedTable(
      @OperationalText String name,
      @OperationalText String version,
      LocalDate from,
      @Nullable LocalDate until) {}

  /**
   * Spending above its figure.
   *
   * @param categories the categories to whose total the figure applies; usually one
   * @param table the name of the table
   * @param version the version of the table
   * @param figure the monthly figure of the household
   * @param stated the monthly total of the lines
   * @param over the difference
   * @param lines the lines of these categories, by index in {@code expenses}
   * @param reasons the reasons that were stated for them
   */
  public record ExceededFigure(
      List<ExpenseCategory> categories,
      @OperationalText String table,
      @OperationalText String version,
      Money figure,
      Money stated,
      Money over,
      List<Integer> lines,
      List<String> reasons) {}

  static GuidelineCheck notChecked(String reason) {
    return new GuidelineCheck(false, reason, List.of(), List.of(), List.of());
  }
}
