package dev.amends.cases.holds;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.Origin;
import dev.amends.rules.pack.HoldOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Ends holds after their last day or with their case, and reinstates the holds of a case that
 * continues. The caller holds the lock of the account.
 */
@ApplicationScoped
public class EndedHoldCommands {
  private final Holds holds;
  private final HoldJournal journal;
  private final PersonCases cases;
  private final InstantSource clock;

  EndedHoldCommands(Holds holds, HoldJournal journal, PersonCases cases, InstantSource clock) {
    this.holds = holds;
    this.journal = journal;
    this.cases = cases;
    this.clock = clock;
  }

  /** Releases the holds whose last day is before the business day that is being closed. */
  public void releaseEnded(CollectionCase collectionCase, LocalDate day) {
    LocalDate firstUntil = collectionCase.treatment().holdUntil();
    if (firstUntil == null || !firstUntil.isBefore(day)) {
      return;
    }
    for (Hold hold : holds.inForce(collectionCase.id())) {
      LocalDate until = hold.until();
      if (until != null && until.isBefore(day)) {
        String reason = "its last day, " + until + ", has passed";
        journal.release(
            collectionCase, hold, until.plusDays(1), reason, Origin.system("hold: " + reason));
        hold.releaseAtCloseOf(day);
      }
    }
  }

  /** Ends all holds of a case that ends, without events: the event that ends the case suffices. */
  public void endAll(CollectionCase collectionCase, String reason, String by) {
    if (collectionCase.treatment().isHeld()) {
      for (Hold hold : holds.inForce(collectionCase.id())) {
        journal.withdrawReview(collectionCase, hold, new Origin(by, "system", reason, null));
        hold.endWithCase(reason, clock.instant(), by);
      }
    }
  }

  /**
   * Puts the holds that ended with a case in force again, because the case continues. A hold whose
   * last day has passed since is then released; one that belongs to the person also holds the cases
   * that were opened meanwhile.
   *
   * @param open the open cases of the person that may not be in the database yet
   */
  public void reinstate(
      CollectionCase collectionCase,
      Collection<CollectionCase> open,
      LocalDate day,
      Origin origin) {
    List<HoldPlaced> reinstated =
        holds.endedWithCase(collectionCase.id()).stream()
            .map(hold -> hold.reinstate(collectionCase.account(), origin))
            .toList();
    journal.publish(collectionCase, reinstated, day);
    releaseEnded(collectionCase, day);
    holdOthers(collectionCase, open, origin);
  }

  private void holdOthers(
      CollectionCase collectionCase, Collection<CollectionCase> open, Origin origin) {
    List<Hold> ofPerson =
        holds.inForce(collectionCase.id()).stream()
            .filter(hold -> HoldOwners.canBeOfPerson(hold.kind()))
            .toList();
    if (ofPerson.isEmpty()) {
      return;
    }
    Map<UUID, CollectionCase> others = new LinkedHashMap<>();
    cases.lockOthers(collectionCase).forEach(other -> others.put(other.id(), other));
    open.forEach(other -> others.putIfAbsent(other.id(), other));
    others.remove(collectionCase.id());
    for (CollectionCase other : others.values()) {
      for (Hold hold : ofPerson) {
        if (cases.isOfPerson(other, hold.kind()) && !journal.isInForce(other, hold.kind())) {
          journal.place(other, hold.factId(), hold.terms(), origin);
        }
      }
    }
  }
}
