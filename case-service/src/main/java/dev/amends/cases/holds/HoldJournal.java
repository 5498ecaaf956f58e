package dev.amends.cases.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
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

/** Places, begins, extends and releases single holds. The caller holds the lock of the account. */
@ApplicationScoped
class HoldJournal {
  private final Holds holds;
  private final HoldReviews reviews;
  private final HoldTreatmentCommands treatment;
  private final CaseJournal journal;
  private final HoldNotes notes;
  private final BusinessDays days;
  private final InstantSource clock;

  HoldJournal(
      Holds holds,
      HoldReviews reviews,
      HoldTreatmentCommands treatment,
      CaseJournal journal,
      HoldNotes notes,
      BusinessDays days,
      InstantSource clock) {
    this.holds = holds;
    this.reviews = reviews;
    this.treatment = treatment;
    this.journal = journal;
    this.notes = notes;
    this.days = days;
    this.clock = clock;
  }

  /** Places a hold, which waits if its first day is in the future. */
  Hold place(CollectionCase collectionCase, @Nullable UUID factId, HoldTerms terms, Origin origin) {
    Hold hold = persist(collectionCase, factId, terms, origin);
    if (terms.mayWait() && !days.hasBegun(collectionCase, terms.from())) {
      hold.await();
      notes.announced(collectionCase, hold, origin);
      treatment.update(collectionCase);
      journal.scheduleReview(collectionCase);
    } else {
      treatment.update(collectionCase);
      treatment.publish(collectionCase, hold.place(collectionCase.account(), origin), terms.from());
    }
    return hold;
  }

  /** Begins a waiting hold on its first day. */
  void begin(CollectionCase collectionCase, Hold hold, Origin origin) {
    publish(collectionCase, List.of(hold.begin(collectionCase.account(), origin)), hold.from());
  }

  /**
   * Places a hold unless one of its kind is in force. A later report by the lender moves the days
   * of a hold that is in force or waits.
   *
   * @return the hold
   */
  Hold placeOnce(
      CollectionCase collectionCase, @Nullable UUID factId, HoldTerms terms, Origin origin) {
    Optional<Hold> same =
        holds.notEnded(List.of(collectionCase.id())).stream()
            .filter(hold -> hold.kind() == terms.kind())
            .filter(hold -> hold.isInForce() || terms.source() == Source.LENDER)
            .findFirst();
    if (same.isEmpty()) {
      return place(collectionCase, factId, terms, origin);
    }
    if (terms.source() == Source.LENDER) {
      report(collectionCase, same.get(), terms, origin);
    }
    return same.get();
  }

  private void report(CollectionCase collectionCase, Hold hold, HoldTerms terms, Origin origin) {
    if (hold.isWaiting()) {
      hold.reschedule(terms.from(), terms.until());
      if (days.hasBegun(collectionCase, terms.from())) {
        begin(collectionCase, hold, origin);
      } else {
        notes.announced(collectionCase, hold, origin);
        treatment.update(collectionCase);
        journal.scheduleReview(collectionCase);
      }
    } else if (!Objects.equals(hold.until(), terms.until())) {
      var reported = hold.report(collectionCase.account(), terms.until(), origin);
      publish(collectionCase, List.of(reported), terms.from());
    }
  }

  /** Moves the last day of a hold. */
  void extend(
      CollectionCase collectionCase, Hold hold, LocalDate until, String reason, Origin origin) {
    boolean waiting = hold.isWaiting();
    var extended = hold.extend(collectionCase.account(), until, reason, origin);
    treatment.update(collectionCase);
    if (waiting) {
      notes.announced(collectionCase, hold, origin);
      journal.scheduleReview(collectionCase);
    } else {
      journal.publish(collectionCase, extended, days.currentDay(collectionCase));
    }
  }

  /**
   * Records a hold on a cured case. It comes into force if the case continues, so nothing is
   * published yet.
   *
   * @return the recorded hold, or one of its kind that ended with the case
   */
  Hold placeOnCured(
      CollectionCase collectionCase, @Nullable UUID factId, HoldTerms terms, Origin origin) {
    return holds.endedWithCase(collectionCase.id()).stream()
        .filter(ended -> ended.kind() == terms.kind())
        .findFirst()
        .orElseGet(
            () -> {
              Hold hold = persist(collectionCase, factId, terms, origin);
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

  /** Whether a hold of a kind is in force on a case. */
  boolean isInForce(CollectionCase collectionCase, HoldKind kind) {
    return holds.inForce(collectionCase.id()).stream().anyMatch(hold -> hold.kind() == kind);
  }

  /** Releases a hold; a waiting hold then never begins. */
  void release(
      CollectionCase collectionCase, Hold hold, LocalDate day, String reason, Origin origin) {
    if (hold.isWaiting()) {
      hold.releaseAfterCase(reason, clock.instant(), origin.by());
      notes.withdrawn(collectionCase, hold, origin);
      treatment.update(collectionCase);
      journal.scheduleReview(collectionCase);
      return;
    }
    withdrawReview(collectionCase, hold, origin);
    boolean stillHeld = isHeldByOthers(collectionCase, hold);
    var released =
        hold.release(collectionCase.account(), day, stillHeld, reason, clock.instant(), origin);
    treatment.update(collectionCase);
    treatment.publish(collectionCase, released, day);
  }

  /** Makes a hold wait again, because the close that began it was a mistake. */
  void awaitAgain(CollectionCase collectionCase, Hold hold, LocalDate day, Origin origin) {
    withdrawReview(collectionCase, hold, origin);
    boolean stillHeld = isHeldByOthers(collectionCase, hold);
    var released = hold.awaitAgain(collectionCase.account(), day, stillHeld, origin);
    treatment.update(collectionCase);
    treatment.publish(collectionCase, released, day);
  }

  /** Withdraws the review of a hold that is due, if one is. */
  void withdrawReview(CollectionCase collectionCase, Hold hold, Origin origin) {
    UUID due = hold.review().dueReviewId();
    if (due != null) {
      hold.review().withdraw();
      LocalDate today = days.currentDay(collectionCase);
      journal.publish(
          collectionCase, reviews.get(due).withdraw(today, clock.instant(), origin), today);
    }
  }

  private boolean isHeldByOthers(CollectionCase collectionCase, Hold hold) {
    return holds.inForce(collectionCase.id()).stream()
        .anyMatch(other -> !other.id().equals(hold.id()));
  }

  /**
   * Publishes holds that are in force again or have changed.
   *
   * @param day the last closed business day
   */
  void publish(CollectionCase collectionCase, List<HoldPlaced> placed, LocalDate day) {
    treatment.update(collectionCase);
    for (HoldPlaced event : placed) {
      treatment.publish(collectionCase, event, day);
    }
  }
}
