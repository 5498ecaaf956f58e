package dev.amends.cases.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.account.BorrowerStatusPeriod;
import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Problems;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places and releases holds. Callers that pass a case must hold the lock of its account. */
@ApplicationScoped
public class HoldCommands {
  private final Holds holds;
  private final CollectionCases cases;
  private final BusinessDays days;
  private final CaseJournal journal;
  private final InstantSource clock;

  HoldCommands(
      Holds holds,
      CollectionCases cases,
      BusinessDays days,
      CaseJournal journal,
      InstantSource clock) {
    this.holds = holds;
    this.cases = cases;
    this.days = days;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Places a hold that a user requests.
   *
   * @param until the last business day; absent if the hold has no end date
   * @throws dev.amends.conventions.Problem 404 if there is no such case, 409 if it has ended, 422
   *     if the hold would already be over
   */
  Hold place(UUID caseId, HoldKind kind, @Nullable LocalDate until, String reason, Origin origin) {
    CollectionCase collectionCase = cases.lockOpen(caseId);
    LocalDate today = days.currentDay(collectionCase);
    if (until != null && until.isBefore(today)) {
      throw Problems.rejected(
          "hold-already-over", "until", "must not be before the business date " + today);
    }
    return place(
        collectionCase, new HoldTerms(kind, Source.CALLER, today, until, reason, null), origin);
  }

  /**
   * Releases a hold that a user names.
   *
   * @throws dev.amends.conventions.Problem 404 if the case has no such hold, 409 if it is already
   *     released or belongs to a complaint
   */
  void release(UUID caseId, UUID holdId, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    Hold hold = holds.findById(holdId);
    if (hold == null || !hold.caseId().equals(caseId)) {
      throw Problems.notFound("hold", holdId);
    }
    if (!hold.isInForce()) {
      throw Problems.conflict("hold-already-released", "The hold is already released.");
    }
    if (hold.complaintId() != null) {
      throw Problems.conflict(
          "hold-by-complaint",
          "The hold belongs to a complaint and ends when compliance decides the complaint.");
    }
    release(
        collectionCase,
        hold,
        days.currentDay(collectionCase),
        "released by " + origin.by(),
        origin);
  }

  /** Places the hold that fits a status of the borrower. */
  public void placeForStatus(CollectionCase collectionCase, BorrowerStatusPeriod status) {
    HoldTerms terms = HoldTerms.forStatus(status);
    String lenderId = collectionCase.account().lenderId();
    placeOnce(collectionCase, terms, Origin.lender(lenderId, terms.reason(), status.eventId()));
  }

  /** Places the hold that a contact requires. */
  public void placeForContact(
      CollectionCase collectionCase, HoldKind kind, String disposition, String eventId) {
    HoldTerms terms = HoldTerms.forContact(kind, disposition, days.currentDay(collectionCase));
    placeOnce(collectionCase, terms, Origin.event("hold: " + terms.reason(), eventId));
  }

  /** Places the hold of a complaint, which lasts until the complaint is decided. */
  public void placeForComplaint(
      CollectionCase collectionCase, UUID complaintId, String reason, Origin origin) {
    LocalDate today = days.currentDay(collectionCase);
    place(collectionCase, HoldTerms.forComplaint(complaintId, reason, today), origin);
  }

  /** Releases the hold of a complaint, if it is still in force. */
  public void releaseForComplaint(
      CollectionCase collectionCase, UUID complaintId, String reason, Origin origin) {
    holds.inForce(collectionCase.id()).stream()
        .filter(hold -> complaintId.equals(hold.complaintId()))
        .findFirst()
        .ifPresent(
            hold -> release(collectionCase, hold, days.currentDay(collectionCase), reason, origin));
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
        release(collectionCase, hold, until.plusDays(1), reason, Origin.system("hold: " + reason));
      }
    }
  }

  /** Ends all holds of a case that ends, without events: the event that ends the case suffices. */
  public void endAll(CollectionCase collectionCase, String reason, String by) {
    if (collectionCase.treatment().isHeld()) {
      for (Hold hold : holds.inForce(collectionCase.id())) {
        hold.end(reason, clock.instant(), by);
      }
    }
  }

  private Hold place(CollectionCase collectionCase, HoldTerms terms, Origin origin) {
    Hold hold =
        new Hold(
            UuidCreator.getTimeOrderedEpoch(),
            collectionCase.id(),
            terms,
            origin.by(),
            clock.instant());
    holds.persist(hold);
    updateTreatment(collectionCase);
    journal.publish(collectionCase, hold.place(collectionCase.account(), origin), terms.from());
    return hold;
  }

  /**
   * Places a hold unless one of its kind is in force; a later report by the lender moves its end.
   */
  private void placeOnce(CollectionCase collectionCase, HoldTerms terms, Origin origin) {
    Optional<Hold> same =
        holds.inForce(collectionCase.id()).stream()
            .filter(hold -> hold.kind() == terms.kind())
            .findFirst();
    if (same.isEmpty()) {
      place(collectionCase, terms, origin);
    } else if (terms.source() == Source.LENDER
        && !Objects.equals(same.get().until(), terms.until())) {
      var extended = same.get().extend(collectionCase.account(), terms.until(), origin);
      updateTreatment(collectionCase);
      journal.publish(collectionCase, extended, terms.from());
    }
  }

  private void release(
      CollectionCase collectionCase, Hold hold, LocalDate day, String reason, Origin origin) {
    boolean stillHeld =
        holds.inForce(collectionCase.id()).stream()
            .anyMatch(other -> !other.id().equals(hold.id()));
    var released =
        hold.release(collectionCase.account(), day, stillHeld, reason, clock.instant(), origin);
    updateTreatment(collectionCase);
    journal.publish(collectionCase, released, day);
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
  }
}
