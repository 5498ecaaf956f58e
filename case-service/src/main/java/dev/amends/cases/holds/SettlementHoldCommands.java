package dev.amends.cases.holds;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.strategy.PlanPausePolicy;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Holds a case whose debt is settled but still overdue in the lender's books: a settlement waives a
 * part that only the lender can report. Until then, and for a limited time, nothing is demanded and
 * nobody is called. Callers must hold the lock of the account.
 */
@ApplicationScoped
public class SettlementHoldCommands {
  private final Holds holds;
  private final HoldJournal journal;
  private final PlanPausePolicy policy;

  SettlementHoldCommands(Holds holds, HoldJournal journal, PlanPausePolicy policy) {
    this.holds = holds;
    this.journal = journal;
    this.policy = policy;
  }

  /** Places the hold; it ends with the case when the lender reports that nothing is overdue. */
  public void place(CollectionCase collectionCase, LocalDate settledOn, String eventId) {
    if (collectionCase.isOpen()) {
      HoldTerms terms = HoldTerms.forSettlement(settledOn, policy.waiverReportedUntil(settledOn));
      journal.placeOnce(
          collectionCase, null, terms, Origin.event("hold: " + terms.reason(), eventId));
    }
  }

  /** Releases the hold, because the debt turned out not to be settled. */
  public void release(CollectionCase collectionCase, LocalDate day, String eventId) {
    String reason = "the settlement is no longer paid in full";
    holds.inForce(collectionCase.id()).stream()
        .filter(hold -> hold.terms().source() == HoldTerms.Source.SETTLEMENT)
        .findFirst()
        .ifPresent(
            hold ->
                journal.release(
                    collectionCase, hold, day, reason, Origin.event("hold: " + reason, eventId)));
  }
}
