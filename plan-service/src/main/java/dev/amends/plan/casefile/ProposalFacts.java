package dev.amends.plan.casefile;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.Money;
import dev.amends.plan.schedule.DueDateRule;
import dev.amends.plan.schedule.DueDateRules;
import dev.amends.rules.debt.DebtLimitPolicy;
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
 * @param sustainable the sustainable monthly amount of the newest valid assessment; empty without
 *     one
 * @param today the lender's last known business date
 * @param dueDates moves due dates to business days
 */
public record ProposalFacts(
    boolean known,
    boolean open,
    boolean held,
    Optional<Money> overdue,
    Optional<Money> outstanding,
    Optional<Money> sustainable,
    LocalDate today,
    DueDateRule dueDates) {

  /** Collects the facts for the lender's last known business date. */
  public static ProposalFacts of(CaseFile file, ClosedBusinessDays days, DueDateRules dueDates) {
    LocalDate today =
        days.lastKnown(file.account().lenderId(), file.businessDate()).orElse(LocalDate.MIN);
    return new ProposalFacts(
        file.isKnown(),
        file.isOpen(),
        file.isHeld(today),
        file.overdue(),
        file.outstanding(),
        file.sustainableMonthlyAmount(),
        today,
        dueDates.of(file.account().lenderId(), file.region()));
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
    return DebtLimitPolicy.limit(outstanding, overdue).orElseThrow().min(overdue.orElseThrow());
  }
}
