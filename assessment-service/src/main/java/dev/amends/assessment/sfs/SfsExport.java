package dev.amends.assessment.sfs;

import dev.amends.assessment.budget.BudgetStatement.CountedIncome;
import dev.amends.assessment.budget.BudgetStatement.MonthlyExpense;
import dev.amends.assessment.budget.Debt;
import dev.amends.assessment.budget.Household;
import dev.amends.assessment.record.AssessmentView;
import dev.amends.assessment.sfs.SfsStatement.CreditorDebt;
import dev.amends.assessment.sfs.SfsStatement.Line;
import dev.amends.assessment.sfs.SfsStatement.People;
import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts an assessment to a statement, with monthly amounts. */
final class SfsExport {
  private static final String ADMIN_FEE = "debt-admin-fee";

  private final SfsFormat format;

  SfsExport(SfsFormat format) {
    this.format = format;
  }

  /** Converts the lines. */
  SfsStatement statement(AssessmentView assessment) {
    List<Line> all = new ArrayList<>();
    assessment.incomes().forEach(income -> all.add(line(income)));
    Line adminFee = null;
    for (MonthlyExpense expense : assessment.expenses()) {
      if (adminFee == null && ADMIN_FEE.equals(expense.kind())) {
        adminFee = new Line(SfsFormat.ADMIN_FEE, expense.monthly().amount(), expense.reason());
      } else {
        all.add(line(expense));
      }
    }
    Household household = assessment.household();
    return new SfsStatement(
        all,
        assessment.debts().stream().map(SfsExport::debt).toList(),
        adminFee,
        household == null ? null : new People(household.adults(), household.children()),
        notes(assessment));
  }

  /** The agent's note, and the ongoing instalment, for which the format has no line. */
  private static List<String> notes(AssessmentView assessment) {
    List<String> notes = new ArrayList<>();
    if (assessment.note() != null) {
      assessment.note().lines().forEach(notes::add);
    }
    Money instalment = assessment.ongoingInstalment();
    if (instalment != null && instalment.isPositive()) {
      notes.add(
          "Ongoing instalment of this loan, not included in the totals: "
              + instalment.amount().toPlainString()
              + " a month");
    }
    return notes;
  }

  private Line line(CountedIncome income) {
    SfsGroup group = format.groupOf(income.kind());
    String description = income.description();
    return new Line(
        group.linePath(description),
        income.monthly().amount(),
        group.hasLine(description) ? null : description);
  }

  private Line line(MonthlyExpense expense) {
    SfsGroup group = format.groupOf(expense.category());
    String name = group.hasLine(expense.kind()) ? null : expense.kind();
    String notes =
        Stream.of(name, expense.reason())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(": "));
    return new Line(
        group.linePath(expense.kind()), expense.monthly().amount(), notes.isEmpty() ? null : notes);
  }

  private static CreditorDebt debt(Debt debt) {
    boolean priority = Boolean.TRUE.equals(debt.priority());
    return new CreditorDebt(
        priority ? SfsFormat.PRIORITY_DEBTS : SfsFormat.OTHER_DEBTS,
        priority,
        debt.kind(),
        debt.balance() == null ? null : debt.balance().amount(),
        debt.monthlyPayment().amount(),
        debt.arrears() == null ? null : "Arrears: " + debt.arrears().amount().toPlainString());
  }
}
