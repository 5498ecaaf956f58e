package dev.amends.assessment.guideline;

import dev.amends.assessment.budget.BudgetStatement.ItemisedLines;
import dev.amends.assessment.guideline.GuidelineCheck.ExceededFigure;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.conventions.datafile.InvalidDataFile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The guideline tables of the configured files, read and validated at startup. */
@Startup
@ApplicationScoped
public class Guidelines {
  private static final String KEY = "amends.assessment.guideline.files";

  private final GuidelineTables tables;

  Guidelines(GuidelineConfig config) {
    this.tables = load(config.files().orElse(List.of()));
  }

  /**
   * Reads all files.
   *
   * @throws IllegalStateException if a file is missing or breaks a rule; names the key, the file,
   *     the line and the column
   */
  static GuidelineTables load(List<String> files) {
    try {
      return new GuidelineTables(
          files.stream().flatMap(file -> GuidelineFile.read(file).stream()).toList());
    } catch (InvalidDataFile e) {
      throw new IllegalStateException(KEY + ": " + e.getMessage(), e);
    }
  }

  /**
   * Compares the expenses of a budget with the figures that apply on a day.
   *
   * @param reasonField names the field that states the reason of an expense, by its index
   * @throws Problem 422 if spending is above a figure and none of its lines has a reason
   */
  public GuidelineCheck check(
      ItemisedLines lines, Currency currency, LocalDate day, IntFunction<String> reasonField) {
    GuidelineCheck check =
        GuidelinePolicy.check(tables, lines.household(), currency, lines.expenses(), day);
    List<Map<String, String>> violations =
        check.exceeded().stream()
            .filter(exceeded -> exceeded.reasons().isEmpty())
            .map(
                exceeded ->
                    violation(
                        exceeded,
                        reasonField.apply(
                            GuidelinePolicy.lineToExplain(exceeded, lines.expenses()))))
            .toList();
    if (!violations.isEmpty()) {
      Map<String, String> first = violations.getFirst();
      throw Problems.rejected(
          "guideline-exceeded",
          first.getOrDefault("field", ""),
          first.getOrDefault("message", ""),
          Map.of("violations", violations, "exceeded", check.exceeded()));
    }
    return check;
  }

  private static Map<String, String> violation(ExceededFigure exceeded, String field) {
    return Map.of(
        "field",
        field,
        "message",
        "is required, because "
            + exceeded.categories()
            + " costs "
            + exceeded.stated()
            + " a month, which is above the guideline figure of "
            + exceeded.figure()
            + " (table "
            + exceeded.table()
            + ", version "
            + exceeded.version()
            + ")");
  }
}
