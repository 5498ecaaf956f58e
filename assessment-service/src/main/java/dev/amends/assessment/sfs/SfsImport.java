package dev.amends.assessment.sfs;

import dev.amends.assessment.budget.Budget;
import dev.amends.assessment.budget.Debt;
import dev.amends.assessment.budget.Expense;
import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.assessment.budget.Frequency;
import dev.amends.assessment.budget.Household;
import dev.amends.assessment.budget.Income;
import dev.amends.assessment.budget.IncomeKind;
import dev.amends.assessment.budget.IncomeStability;
import dev.amends.assessment.record.StatedBudget;
import dev.amends.assessment.sfs.SfsStatement.CreditorDebt;
import dev.amends.assessment.sfs.SfsStatement.Line;
import dev.amends.assessment.sfs.SfsStatement.People;
import dev.amends.events.InvalidEvent;
import dev.amends.events.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts a statement to a budget. */
final class SfsImport implements StatedBudget {

  /**
   * What a statement does not say.
   *
   * @param contract the stability of earnings
   * @param region the region of the household
   * @param creditor the name of this lender in the statement, whose debt is that of the case
   */
  record Options(IncomeStability contract, @Nullable String region, @Nullable String creditor) {

    boolean isOwnDebt(CreditorDebt debt) {
      return creditor != null && debt.creditor().strip().equalsIgnoreCase(creditor.strip());
    }
  }

  private static final Map<String, String> PARTS =
      Map.of(
          "amount", "monthly-amount",
          "reason", "notes",
          "kind", "creditor",
          "monthlyPayment", "repayment-offer",
          "balance", "amount-owed");
  private static final Map<String, String> SECTIONS =
      Map.of("incomes", SfsFormat.INCOME, "expenses", SfsFormat.OUTGOINGS, "debts", "debts");
  private static final int NOTE_LENGTH_MAX = 4000;

  private final SfsFormat format;
  private final Options options;
  private final List<Line> incomes;
  private final List<Line> expenses;
  private final List<CreditorDebt> debts;
  private final SfsStatement statement;

  SfsImport(SfsFormat format, SfsStatement statement, Options options) {
    this.format = format;
    this.options = options;
    this.incomes =
        statement.lines().stream().filter(line -> format.groupOf(line).isIncome()).toList();
    this.expenses =
        Stream.concat(
                statement.lines().stream().filter(line -> !format.groupOf(line).isIncome()),
                Stream.ofNullable(statement.adminFee()))
            .toList();
    this.debts = statement.debts().stream().filter(debt -> !options.isOwnDebt(debt)).toList();
    this.statement = statement;
    requireKnownCreditor();
  }

  /** A name that matches no debt would let the debt of the case count twice. */
  private void requireKnownCreditor() {
    if (options.creditor() != null && debts.size() == statement.debts().size()) {
      throw new InvalidEvent(
          "creditor",
          "must be the creditor of a debt in the document (was " + options.creditor() + ")");
    }
  }

  /** Every outgoing counts as necessary. */
  @Override
  public Budget in(Currency currency) {
    List<Income> incomeLines = new ArrayList<>();
    List<Expense> expenseLines = new ArrayList<>();
    List<Debt> debtLines = new ArrayList<>();
    incomes.forEach(line -> incomeLines.add(income(line, currency)));
    expenses.forEach(line -> expenseLines.add(expense(line, currency)));
    debts.forEach(debt -> debtLines.add(debt(debt, currency)));
    if (incomes.isEmpty() && expenses.isEmpty()) {
      throw new InvalidEvent(
          SfsFormat.INCOME, "must have a line if " + SfsFormat.OUTGOINGS + " has none");
    }
    Household household = household();
    try {
      return new Budget(
          currency, incomeLines, expenseLines, null, List.of(), debtLines, household, null);
    } catch (InvalidEvent e) {
      throw new InvalidEvent(SECTIONS.getOrDefault(e.field(), e.field()), e.rule());
    }
  }

  private @Nullable Household household() {
    People people = statement.people();
    return people == null
        ? null
        : new Household(people.adults(), people.children(), options.region());
  }

  private Income income(Line line, Currency currency) {
    IncomeKind kind = Objects.requireNonNull(format.groupOf(line).income());
    Money amount = money(line.path() + ".monthly-amount", line.amount(), currency);
    IncomeStability stability = kind == IncomeKind.EARNINGS ? options.contract() : null;
    return at(
        line.path(),
        () -> new Income(kind, line.name(), amount, Frequency.MONTHLY, stability, null, null));
  }

  private Expense expense(Line line, Currency currency) {
    ExpenseCategory category =
        line.path().equals(SfsFormat.ADMIN_FEE)
            ? ExpenseCategory.OTHER_ESSENTIAL
            : Objects.requireNonNull(format.groupOf(line).expense());
    Money amount = money(line.path() + ".monthly-amount", line.amount(), currency);
    return at(
        line.path(),
        () ->
            new Expense(
                category, line.name(), amount, Frequency.MONTHLY, true, null, line.notes()));
  }

  private static Debt debt(CreditorDebt debt, Currency currency) {
    Money offer = money(debt.path() + ".repayment-offer", debt.offer(), currency);
    Money owed =
        debt.owed() == null ? null : money(debt.path() + ".amount-owed", debt.owed(), currency);
    return at(debt.path(), () -> new Debt(debt.creditor(), offer, debt.priority(), owed, null));
  }

  private static Money money(String path, BigDecimal amount, Currency currency) {
    try {
      return Money.of(amount.toPlainString(), currency.getCurrencyCode());
    } catch (InvalidEvent e) {
      throw new InvalidEvent(path, e.rule());
    }
  }

  /** Names the part of the statement if a line breaks a rule of the budget. */
  private static <T> T at(String path, Supplier<T> line) {
    try {
      return line.get();
    } catch (InvalidEvent e) {
      String part = PARTS.get(e.field());
      throw new InvalidEvent(part == null ? path : path + "." + part, e.rule());
    }
  }

  /**
   * The notes for which a budget has no field; those of incomes and debts begin with their path.
   *
   * @return null if there are none
   */
  @Nullable String note() {
    String note =
        Stream.of(
                statement.notes().stream(),
                incomes.stream()
                    .filter(line -> line.notes() != null)
                    .map(line -> line.path() + ": " + line.notes()),
                debts.stream()
                    .filter(debt -> debt.notes() != null)
                    .map(debt -> debt.path() + ": " + debt.notes()))
            .flatMap(notes -> notes)
            .collect(Collectors.joining("\n"));
    if (note.length() > NOTE_LENGTH_MAX) {
      throw new InvalidEvent(
          SfsFormat.NOTES,
          "must have at most "
              + NOTE_LENGTH_MAX
              + " characters with all notes of incomes and debts");
    }
    return note.isEmpty() ? null : note;
  }

  @Override
  public String reasonField(int expense) {
    return expenses.get(expense).path() + ".notes";
  }
}
