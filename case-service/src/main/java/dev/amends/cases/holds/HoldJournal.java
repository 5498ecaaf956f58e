package dev.amends.cases.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places and releases single holds: updates what pauses the ladder, and publishes the event. The
 * caller holds the lock of the account.
 */
@ApplicationScoped
class HoldJournal {
  private final Holds holds;
  private final CaseJournal journal;
  private final LegalSteps legalSteps;
  private final InstantSource clock;

  HoldJournal(Holds holds, CaseJournal journal, LegalSteps legalSteps, InstantSource clock) {
    this.holds = holds;
    this.journal = journal;
    this.legalSteps = legalSteps;
    this.clock = clock;
  }

  /** Places a hold. */
  Hold place(CollectionCase collectionCase, @Nullable UUID factId, HoldTerms terms, Origin origin) {
    Hold hold = persist(collectionCase, factId, terms, origin);
    updateTreatment(collectionCase);
    journal.publish(collectionCase, hold.place(collectionCase.account(), origin), terms.from());
    withdrawReferral(collectionCase, terms.kind(), terms.from(), origin);
    return hold;
  }

  /**
   * Places a hold unless one of its kind is in force; a later report by the lender moves its end.
   *
   * @return the hold in force
   */
  Hold placeOnce(
      CollectionCase collectionCase, @Nullable UUID factId, HoldTerms terms, Origin origin) {
    Optional<Hold> same = findInForce(collectionCase, terms.kind());
    if (same.isEmpty()) {
      return place(collectionCase, factId, terms, origin);
    }
    if (terms.source() == Source.LENDER && !Objects.equals(same.get().until(), terms.until())) {
      var extended = same.get().extend(collectionCase.account(), terms.until(), origin);
      updateTreatment(collectionCase);
      journal.publish(collectionCase, extended, terms.from());
    }
    return same.get();
  }

  /**
   * Records a hold of a cured case, which is in force if the case continues; without an event,
   * because it is not in force yet.
   *
   * @return the recorded hold, or one of its kind that ended with the case
   */
  Hold placeOnCured(CollectionCase collectionCase, HoldTerms terms, Origin origin) {
    return holds.endedWithCase(collectionCase.id()).stream()
        .filter(ended -> ended.kind() == terms.kind())
        .findFirst()
        .orElseGet(
            () -> {
              Hold hold = persist(collectionCase, null, terms, origin);
              hold.endWithCase("the case is cured", clock.instant(), origin.by());
              return hold;
            });
  }

  private Hold persist(
      CollectionCase collectionCase, @Nullable UUID factId, HoldTerms terms, Origin origin) {
    Hold hold =
        new Hold(
            UuidCreator.getTimeOrderedEpoch(),
            collectionCase.id(),
            factId,
            terms,
            origin.by(),
            clock.instant());
    holds.persist(hold);
    return hold;
  }

  private Optional<Hold> findInForce(CollectionCase collectionCase, HoldKind kind) {
    return holds.inForce(collectionCase.id()).stream()
        .filter(hold -> hold.kind() == kind)
        .findFirst();
  }

  /** Whether a hold of a kind is in force on a case. */
  boolean isInForce(CollectionCase collectionCase, HoldKind kind) {
    return findInForce(collectionCase, kind).isPresent();
  }

  /** Releases a hold. */
  void release(
      CollectionCase collectionCase, Hold hold, LocalDate day, String reason, Origin origin) {
    boolean stillHeld =
        holds.inForce(collectionCase.id()).stream()
            .anyMatch(other -> !other.id().equals(hold.id()));
    var released =
        hold.release(collectionCase.account(), day, stillHeld, reason, clock.instant(), origin);
    updateTreatment(collectionCase);
    journal.publish(collectionCase, released, day);
  }

  /**
   * Publishes holds that are in force again or have changed.
   *
   * @param day the last closed business day
   */
  void publish(CollectionCase collectionCase, List<HoldPlaced> placed, LocalDate day) {
    updateTreatment(collectionCase);
    for (HoldPlaced event : placed) {
      journal.publish(collectionCase, event, day);
      withdrawReferral(collectionCase, event.kind(), day, event.origin());
    }
  }

  private void withdrawReferral(
      CollectionCase collectionCase, HoldKind kind, LocalDate day, Origin origin) {
    legalSteps.withdraw(collectionCase, "a hold was placed: " + kind, day, origin);
  }

  private void updateTreatment(CollectionCase collectionCase) {
    List<Hold> inForce = holds.inForce(collectionCase.id());
    LocalDate firstUntil =
        inForce.stream()
            .map(Hold::until)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    collectionCase.treatment().setHolds(inForce.size(), firstUntil);
    collectionCase.treatment().legal().recheck(collectionCase.figures().businessDate());
  }
}
