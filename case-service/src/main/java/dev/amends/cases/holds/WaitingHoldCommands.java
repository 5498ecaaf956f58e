package dev.amends.cases.holds;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Puts holds in force whose first day was in the future when they were placed. The caller holds the
 * lock of the account.
 */
@ApplicationScoped
public class WaitingHoldCommands {
  private final Holds holds;
  private final HoldJournal journal;

  WaitingHoldCommands(Holds holds, HoldJournal journal) {
    this.holds = holds;
    this.journal = journal;
  }

  /** Begins the holds whose first day is a business day or earlier. */
  public void beginBy(CollectionCase collectionCase, LocalDate day) {
    LocalDate check = collectionCase.treatment().holdCheckOn();
    if (check == null || check.isAfter(day)) {
      return;
    }
    for (Hold hold : holds.waiting(collectionCase.id())) {
      if (!hold.from().isAfter(day)) {
        String reason = "hold: its first day, " + hold.from() + ", has come";
        journal.begin(collectionCase, hold, Origin.system(reason));
      }
    }
  }
}
