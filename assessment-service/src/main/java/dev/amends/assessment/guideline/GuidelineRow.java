package dev.amends.assessment.guideline;

import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.events.Money;
import java.util.Set;

/**
 * A row of a file.
 *
 * @param categories the categories whose total the figure limits; usually one
 */
record GuidelineRow(
    Position position,
    GuidelineTable table,
    String region,
    HouseholdSize size,
    Set<ExpenseCategory> categories,
    Money monthly) {

  GuidelineRow {
    categories = Set.copyOf(categories);
  }

  /** Where a row stands, for error messages. */
  record Position(String file, long line) {

    /**
     * Rejects the value of a column.
     *
     * @param rule what is wrong, as the end of a sentence that begins with the column
     */
    InvalidDataFile invalid(String column, String rule) {
      return new InvalidDataFile(file, "line " + line + ", column " + column, rule);
    }

    @Override
    public String toString() {
      return file + ", line " + line;
    }
  }
}
