package dev.amends.assessment.sfs;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.assessment.budget.IncomeKind;
import dev.amends.conventions.datafile.DataFiles;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a statement by their paths; the groups of lines are a data file. */
@Startup
@ApplicationScoped
class SfsFormat {
  static final String INCOME = "monthly-income";
  static final String OUTGOINGS = "monthly-outgoings";
  static final String FIXED = OUTGOINGS + ".fixed-costs";
  static final String FLEXIBLE = OUTGOINGS + ".flexible-costs";
  static final String ADMIN_FEE = "debts.debt-admin-fee";
  static final String PRIORITY_DEBTS = "debts.priority-debts";
  static final String OTHER_DEBTS = "debts.non-priority-debts";
  static final String NOTES = "additional-notes";

  /** How a part of a statement is read. */
  enum Part {
    /** An object with further parts. */
    SECTION,
    /** An amount with notes, or a list of them. */
    LINE,
    /** A number that follows from the lines. */
    TOTAL,
    /** A list of debts. */
    DEBTS,
    /** A list of texts. */
    NOTES,
    /** A number of people, or whether there is a partner. */
    PEOPLE,
    /** Personal data and answers that are not stored. */
    IGNORED
  }

  private static final Map<Part, List<String>> PARTS =
      Map.of(
          Part.SECTION,
          List.of(INCOME, OUTGOINGS, FIXED, FLEXIBLE, "overview", "savings", "debts"),
          Part.LINE,
          List.of(ADMIN_FEE),
          Part.DEBTS,
          List.of(PRIORITY_DEBTS, OTHER_DEBTS),
          Part.NOTES,
          List.of(NOTES),
          Part.PEOPLE,
          List.of(
              "is-joint-application",
              "dependent-children-under-16",
              "dependent-children-16-18",
              "other-dependents",
              "non-dependents"),
          Part.TOTAL,
          SfsTotals.PATHS,
          Part.IGNORED,
          List.of(
              "client-name",
              "client-date-of-birth",
              "client-address",
              "client-employment-status",
              "client-employment-status-other",
              "partner-name",
              "partner-date-of-birth",
              "partner-employment-status",
              "partner-employment-status-other",
              "vehicles",
              "housing-tenure",
              "housing-tenure-other",
              "asset-use-considered",
              "savings.savings-contribution-considered",
              "debts.token-payments"));

  private final List<SfsGroup> groups;
  private final Map<String, Part> parts = new HashMap<>();

  SfsFormat() {
    groups =
        List.copyOf(DataFiles.read("sfs/groups.v1.1.json", new TypeReference<List<SfsGroup>>() {}));
    PARTS.forEach((part, paths) -> paths.forEach(path -> parts.put(path, part)));
    for (SfsGroup group : groups) {
      parts.put(group.path(), Part.SECTION);
      parts.put(group.totalPath(), Part.TOTAL);
      group.lines().forEach(line -> parts.put(group.path() + "." + line, Part.LINE));
    }
  }

  List<SfsGroup> groups() {
    return groups;
  }

  Optional<Part> part(String path) {
    return Optional.ofNullable(parts.get(path));
  }

  /** The names that a section may have, in alphabetical order. */
  List<String> names(String section) {
    String prefix = section.isEmpty() ? "" : section + ".";
    return parts.keySet().stream()
        .filter(path -> path.startsWith(prefix))
        .map(path -> path.substring(prefix.length()))
        .filter(name -> name.indexOf('.') < 0)
        .sorted()
        .toList();
  }

  /** The group of a line. */
  SfsGroup groupOf(SfsStatement.Line line) {
    return groups.stream().filter(group -> line.isWithin(group.path())).findFirst().orElseThrow();
  }

  /** The group of an income; the format has none for self-employment, which is earned. */
  SfsGroup groupOf(IncomeKind kind) {
    IncomeKind known = kind == IncomeKind.SELF_EMPLOYMENT ? IncomeKind.EARNINGS : kind;
    return groups.stream().filter(group -> group.income() == known).findFirst().orElseThrow();
  }

  SfsGroup groupOf(ExpenseCategory category) {
    return groups.stream().filter(group -> group.expense() == category).findFirst().orElseThrow();
  }
}
