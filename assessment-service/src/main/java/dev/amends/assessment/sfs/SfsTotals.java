package dev.amends.assessment.sfs;

import dev.amends.assessment.sfs.SfsStatement.CreditorDebt;
import dev.amends.assessment.sfs.SfsStatement.Line;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Computes the totals of a statement, as the format defines them, by their paths. */
final class SfsTotals {
  private static final String TOTAL_INCOME = "total-monthly-income";
  private static final String TOTAL_OUTGOINGS = "total-monthly-outgoings";
  private static final String FOR_PRIORITY = "total-available-for-priority-debts";
  private static final String FOR_OTHERS = "total-available-for-non-priority-debts";
  private static final String PEOPLE = "total-number-in-household";
  private static final String SAVINGS = "savings-contribution";

  /** The totals other than those of groups. */
  static final List<String> PATHS =
      List.of(
          PEOPLE,
          "overview." + TOTAL_INCOME,
          "overview." + TOTAL_OUTGOINGS,
          "overview.income-minus-outgoings",
          "overview." + SAVINGS,
          "overview.debt-admin-fee",
          "overview." + FOR_PRIORITY,
          "overview." + FOR_OTHERS,
          SfsFormat.INCOME + "." + TOTAL_INCOME,
          SfsFormat.FIXED + ".total-fixed-costs",
          SfsFormat.FLEXIBLE + ".total-flexible-costs",
          SfsFormat.OUTGOINGS + "." + TOTAL_OUTGOINGS,
          "savings." + SAVINGS,
          "debts." + FOR_PRIORITY,
          "debts.total-priority-debts",
          "debts.total-priority-debt-offers",
          "debts." + FOR_OTHERS,
          "debts.total-non-priority-debts");

  private SfsTotals() {}

  /**
   * Computes every total.
   *
   * @param savings the monthly contribution to savings, by the rule of the lender
   */
  static Map<String, BigDecimal> of(SfsFormat format, SfsStatement statement, BigDecimal savings) {
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    format.groups().forEach(group -> totals.put(group.totalPath(), sum(statement, group.path())));
    BigDecimal income = sum(statement, SfsFormat.INCOME);
    BigDecimal outgoings = sum(statement, SfsFormat.OUTGOINGS);
    Line adminFee = statement.adminFee();
    BigDecimal fee = adminFee == null ? BigDecimal.ZERO : adminFee.amount();
    BigDecimal forPriority = income.subtract(outgoings).subtract(savings).subtract(fee);
    BigDecimal offers = sum(offers(statement, CreditorDebt::priority));
    BigDecimal forOthers = forPriority.subtract(offers);
    totals.put(SfsFormat.INCOME + "." + TOTAL_INCOME, income);
    totals.put(SfsFormat.FIXED + ".total-fixed-costs", sum(statement, SfsFormat.FIXED));
    totals.put(SfsFormat.FLEXIBLE + ".total-flexible-costs", sum(statement, SfsFormat.FLEXIBLE));
    totals.put(SfsFormat.OUTGOINGS + "." + TOTAL_OUTGOINGS, outgoings);
    totals.put("savings." + SAVINGS, savings);
    totals.put("debts." + FOR_PRIORITY, forPriority);
    totals.put("debts.total-priority-debts", sum(owed(statement, CreditorDebt::priority)));
    totals.put("debts.total-priority-debt-offers", offers);
    totals.put("debts." + FOR_OTHERS, forOthers);
    totals.put("debts.total-non-priority-debts", sum(owed(statement, debt -> !debt.priority())));
    totals.put("overview." + TOTAL_INCOME, income);
    totals.put("overview." + TOTAL_OUTGOINGS, outgoings);
    totals.put("overview.income-minus-outgoings", income.subtract(outgoings));
    totals.put("overview." + SAVINGS, savings);
    totals.put("overview.debt-admin-fee", fee);
    totals.put("overview." + FOR_PRIORITY, forPriority);
    totals.put("overview." + FOR_OTHERS, forOthers);
    if (statement.people() != null) {
      totals.put(
          PEOPLE, BigDecimal.valueOf(statement.people().adults() + statement.people().children()));
    }
    return totals;
  }

  private static BigDecimal sum(SfsStatement statement, String section) {
    return sum(statement.lines().stream().filter(line -> line.isWithin(section)).map(Line::amount));
  }

  private static Stream<BigDecimal> offers(SfsStatement statement, Predicate<CreditorDebt> which) {
    return statement.debts().stream().filter(which).map(CreditorDebt::offer);
  }

  private static Stream<BigDecimal> owed(SfsStatement statement, Predicate<CreditorDebt> which) {
    return statement.debts().stream()
        .filter(which)
        .map(CreditorDebt::owed)
        .filter(Objects::nonNull);
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
