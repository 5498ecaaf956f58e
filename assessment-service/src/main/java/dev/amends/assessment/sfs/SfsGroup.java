package dev.amends.assessment.sfs;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.assessment.budget.IncomeKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A group of lines of a statement.
 *
 * @param path its place in a statement, such as {@code monthly-income.benefits}
 * @param income the kind of its incomes; absent for expenses
 * @param expense the category of its expenses; absent for incomes
 * @param total the name of its total
 * @param lines the names of its lines
 * @param other the line for what belongs to no other
 * @param list whether that line is a list
 */
record SfsGroup(
    String path,
    @Nullable IncomeKind income,
    @Nullable ExpenseCategory expense,
    String total,
    List<String> lines,
    String other,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean list) {

  SfsGroup {
    lines = List.copyOf(lines);
    if (!lines.contains(other)) {
      throw new IllegalArgumentException(path + " has no line " + other);
    }
  }

  boolean isIncome() {
    return income != null;
  }

  /** Whether a line of this name belongs to the group; names are compared as {@code TV_LICENCE}. */
  boolean hasLine(@Nullable String name) {
    return name != null && lines.contains(lineName(name));
  }

  /** The path of the line of this name, or of the line for everything else. */
  String linePath(@Nullable String name) {
    return path + "." + (name != null && hasLine(name) ? lineName(name) : other);
  }

  String totalPath() {
    return path + "." + total;
  }

  private static String lineName(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
