package dev.amends.plan.proposal;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.Money;
import dev.amends.plan.casefile.CaseFile;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The facts of a case by which a proposal is judged.
 *
 * @param known whether the figures of the case have been received
 * @param open whether the case is open
 * @param held whether the case is on hold today
 * @param overdue the overdue amount; empty until it is known
 * @param sustainable the sustainable monthly amount of the newest valid assessment; empty without
 *     one
 * @param today the lender's last known business date
 */
record ProposalFacts(
    boolean known,
    boolean open,
    boolean held,
    Optional<Money> overdue,
    Optional<Money> sustainable,
    LocalDate today) {

  /** Collects the facts for the lender's last known business date. */
  static ProposalFacts of(CaseFile file, ClosedBusinessDays days) {
    return of(
        file, days.lastKnown(file.account().lenderId(), file.businessDate()).orElse(LocalDate.MIN));
  }

  /** Collects the facts for a business date. */
  static ProposalFacts of(CaseFile file, LocalDate today) {
    Optional<Money> overdue = file.overdue();
    return new ProposalFacts(
        file.isKnown(),
        file.isOpen(),
        file.isHeld(today),
        overdue,
        file.sustainableMonthlyAmount().filter(monthly -> isSameCurrency(monthly, overdue)),
        today);
  }

  private static boolean isSameCurrency(Money monthly, Optional<Money> overdue) {
    return overdue.map(Money::currency).equals(Optional.of(monthly.currency()));
  }
}
