package dev.amends.plan.casefile;

import dev.amends.events.LenderEvent.Loan;
import dev.amends.events.Money;
import dev.amends.plan.schedule.DueDateRule;
import dev.amends.rules.debt.DebtLimitPolicy;
import dev.amends.rules.term.TermLimit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The facts of a case by which a proposal is judged.
 *
 * @param known whether the figures of the case have been received
 * @param open whether the case is open
 * @param held whether the case is on hold today
 * @param overdue the overdue amount; empty until it is known
 * @param outstanding the whole debt; empty if the lender does not report it
 * @param budget what the borrower can pay according to the newest valid assessment; empty without
 *     one
 * @param loan the loan's own schedule; empty if the lender does not report it
 * @param inDifficulty whether the borrower must not be pressed to pay at once
 * @param difficultyCitation what protects a borrower in difficulty in the borrower's region; empty
 *     if only the platform's own rule does
 * @param termLimit the longest term that a law allows; empty if none applies
 * @param today the lender's last known business date
 * @param dueDates moves due dates to business days
 */
public record ProposalFacts(
    boolean known,
    boolean open,
    boolean held,
    Optional<Money> overdue,
    Optional<Money> outstanding,
    Optional<MonthlyBudget> budget,
    Optional<Loan> loan,
    boolean inDifficulty,
    Optional<String> difficultyCitation,
    Optional<TermLimit> termLimit,
    LocalDate today,
    DueDateRule dueDates) {

  /** The sustainable monthly amount as assessed; empty without a valid assessment. */
  public Optional<Money> sustainable() {
    return budget.map(MonthlyBudget::sustainable);
  }

  /** The first business day after today in the borrower's region. */
  public LocalDate nextBusinessDay() {
    return dueDates.calendar().businessDayOnOrAfter(today.plusDays(1));
  }

  /** The same facts after other plans used some of the cash. */
  public ProposalFacts withoutCash(Money used) {
    return new ProposalFacts(
        known,
        open,
        held,
        overdue,
        outstanding,
        budget.map(assessed -> assessed.withoutCash(used)),
        loan,
        inDifficulty,
        difficultyCitation,
        termLimit,
        today,
        dueDates);
  }

  /** The reason why the case cannot have a plan now; empty if it can. */
  public Optional<CaseConflict> conflict() {
    if (!known) {
      return Optional.of(
          new CaseConflict(
              "case-not-known-yet", "The case has not been received yet. Try again in a moment."));
    }
    if (!open) {
      return Optional.of(
          new CaseConflict("case-not-open", "The case is closed. A plan needs an open case."));
    }
    if (held) {
      return Optional.of(
          new CaseConflict(
              "case-on-hold", "The case is on hold. Try again when the hold has ended."));
    }
    return Optional.empty();
  }

  /**
   * The state of the case allows no plan.
   *
   * @param slug the end of the problem type
   */
  public record CaseConflict(String slug, String detail) {}

  /**
   * The total of a proposal that names none: the overdue amount, but no more than the debt. The
   * case must be known.
   */
  public Money defaultTotal() {
    return debt().min(overdue.orElseThrow());
  }

  /** The whole debt, or the overdue amount if the lender does not report it; the case is known. */
  public Money debt() {
    return DebtLimitPolicy.limit(outstanding, overdue).orElseThrow();
  }
}
