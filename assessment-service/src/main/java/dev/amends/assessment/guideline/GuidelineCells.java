package dev.amends.assessment.guideline;

import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.assessment.budget.Household;
import dev.amends.assessment.guideline.GuidelineRow.Position;
import dev.amends.events.InvalidEvent;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a row by column, and their conversion. */
record GuidelineCells(Position position, Map<String, String> cells) {
  private static final String ADDITIONAL = "additional";

  GuidelineRow row() {
    LocalDate from = date("from", required("from"));
    Money monthly = monthly();
    GuidelineTable table =
        new GuidelineTable(
            required("table"),
            required("version"),
            from,
            until(from),
            monthly.currency(),
            cells.containsKey("persons"));
    return new GuidelineRow(position, table, required("region"), size(), categories(), monthly);
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  private String required(String column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      throw position.invalid(column, "must not be empty");
    }
    return cell;
  }

  private @Nullable LocalDate until(LocalDate from) {
    if (cell("until").isEmpty()) {
      return null;
    }
    LocalDate until = date("until", cell("until"));
    if (until.isBefore(from)) {
      throw position.invalid("until", "must not be before from, " + from + " (was " + until + ")");
    }
    return until;
  }

  private LocalDate date(String column, String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      throw position.invalid(column, "must be a date such as 2026-04-01 (was " + cell + ")");
    }
  }

  private HouseholdSize size() {
    if (cells.containsKey("persons")) {
      return required("persons").equals(ADDITIONAL)
          ? HouseholdSize.ADDITIONAL_ADULT
          : HouseholdSize.of(number("persons", 1), 0);
    }
    if (cell("adults").equals(ADDITIONAL)) {
      requireEmptyBeside("adults", "children");
      return HouseholdSize.ADDITIONAL_ADULT;
    }
    if (cell("children").equals(ADDITIONAL)) {
      requireEmptyBeside("children", "adults");
      return HouseholdSize.ADDITIONAL_CHILD;
    }
    return HouseholdSize.of(number("adults", 1), number("children", 0));
  }

  private void requireEmptyBeside(String additional, String other) {
    if (!cell(other).isEmpty()) {
      throw position.invalid(
          other,
          "must be empty if " + additional + " is " + ADDITIONAL + " (was " + cell(other) + ")");
    }
  }

  private int number(String column, int min) {
    String cell = required(column);
    if (cell.matches("[0-9]{1,2}")) {
      int number = Integer.parseInt(cell);
      if (number >= min && number <= Household.PERSONS_MAX) {
        return number;
      }
    }
    throw position.invalid(
        column,
        "must be "
            + min
            + " to "
            + Household.PERSONS_MAX
            + " or "
            + ADDITIONAL
            + " (was "
            + cell
            + ")");
  }

  private Set<ExpenseCategory> categories() {
    Set<ExpenseCategory> categories = EnumSet.noneOf(ExpenseCategory.class);
    for (String name : required("category").split("\\+", -1)) {
      ExpenseCategory category =
          Arrays.stream(ExpenseCategory.values())
              .filter(known -> known.name().equals(name.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      position.invalid(
                          "category",
                          "must be one of "
                              + Arrays.toString(ExpenseCategory.values())
                              + ", or several joined by + (was "
                              + name
                              + ")"));
      if (!categories.add(category)) {
        throw position.invalid("category", "must not name " + category + " twice");
      }
    }
    return categories;
  }

  private Money monthly() {
    try {
      Money monthly = Money.of(required("monthly"), required("currency"));
      if (monthly.minorUnits() < 0) {
        throw position.invalid("monthly", "must not be negative (was " + cell("monthly") + ")");
      }
      return monthly;
    } catch (InvalidEvent e) {
      throw position.invalid(e.field().equals("currency") ? "currency" : "monthly", e.rule());
    }
  }
}
