package dev.amends.cases.holds;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.Problems;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Origin;
import dev.amends.rules.pack.HoldOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places and releases the holds of users, contacts and complaints. A hold that belongs to the
 * person is placed on all their open cases and released on all of them. Callers that pass a case
 * must hold the lock of its account.
 */
@ApplicationScoped
public class HoldCommands {
  private final Holds holds;
  private final HoldJournal journal;
  private final PersonCases cases;
  private final BusinessDays days;
  private final InstantSource clock;

  HoldCommands(
      Holds holds, HoldJournal journal, PersonCases cases, BusinessDays days, InstantSource clock) {
    this.holds = holds;
    this.journal = journal;
    this.cases = cases;
    this.days = days;
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
    CollectionCase collectionCase = cases.lock(caseId);
    collectionCase.requireOpen();
    LocalDate today = days.currentDay(collectionCase);
    if (until != null && until.isBefore(today)) {
      throw Problems.rejected(
          "hold-already-over", "until", "must not be before the business date " + today);
    }
    HoldTerms terms = new HoldTerms(kind, Source.CALLER, today, until, reason, null, null);
    Hold placed = journal.place(collectionCase, null, terms, origin);
    for (CollectionCase other : cases.lockConcerned(collectionCase, kind)) {
      journal.place(other, placed.factId(), terms, origin);
    }
    return placed;
  }

  /**
   * Releases a hold that a user names.
   *
   * @param asAgent whether the user is neither supervisor nor compliance
   * @throws dev.amends.conventions.Problem 403 if the user may not release it, 404 if the case has
   *     no such hold, 409 if it is already released or belongs to a complaint
   */
  void release(UUID caseId, UUID holdId, boolean asAgent, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    Hold hold = holds.findById(holdId);
    if (hold == null || !hold.caseId().equals(caseId)) {
      throw Problems.notFound("hold", holdId);
    }
    if (asAgent && !hold.isReleasableByAgent(origin.by())) {
      throw Problems.forbidden(
          "hold-release-not-allowed",
          "Releasing this hold requires the role supervisor or compliance, or another agent than"
              + " the one who logged the claim of payment.");
    }
    if (!hold.isInForce()) {
      throw Problems.conflict("hold-already-released", "The hold is already released.");
    }
    if (hold.complaintId() != null) {
      throw Problems.conflict(
          "hold-by-complaint",
          "The hold belongs to a complaint and ends when compliance decides the complaint.");
    }
    String reason = "released by " + origin.by();
    journal.release(collectionCase, hold, days.currentDay(collectionCase), reason, origin);
    if (HoldOwners.canBeOfPerson(hold.kind())) {
      releaseOthers(collectionCase, hold, reason, origin);
    }
  }

  private void releaseOthers(
      CollectionCase collectionCase, Hold hold, String reason, Origin origin) {
    Map<UUID, CollectionCase> others = new HashMap<>();
    cases.lockOthers(collectionCase).forEach(other -> others.put(other.id(), other));
    for (Hold same : holds.sameFact(hold)) {
      CollectionCase other = others.get(same.caseId());
      if (other != null) {
        journal.release(other, same, days.currentDay(other), reason, origin);
      } else {
        same.releaseAfterCase(reason, clock.instant(), origin.by());
      }
    }
  }

  /** Places the hold that a contact requires; on a cured case it counts if the case continues. */
  public void placeForContact(
      CollectionCase collectionCase, HoldKind kind, ContactLogged contact, String eventId) {
    HoldTerms terms = HoldTerms.forContact(kind, contact, days.currentDay(collectionCase));
    Origin origin = Origin.event("hold: " + terms.reason(), eventId);
    Hold placed =
        collectionCase.isOpen()
            ? journal.placeOnce(collectionCase, null, terms, origin)
            : journal.placeOnCured(collectionCase, terms, origin);
    for (CollectionCase other : cases.lockConcerned(collectionCase, kind)) {
      journal.placeOnce(other, placed.factId(), terms, origin);
    }
  }

  /** Places the hold of a complaint, which lasts until the complaint is decided. */
  public void placeForComplaint(
      CollectionCase collectionCase, UUID complaintId, String reason, Origin origin) {
    LocalDate today = days.currentDay(collectionCase);
    journal.place(collectionCase, null, HoldTerms.forComplaint(complaintId, reason, today), origin);
  }

  /**
   * Releases the hold of a complaint, if it is still in force or would be again after a reversal.
   */
  public void releaseForComplaint(
      CollectionCase collectionCase, UUID complaintId, String reason, Origin origin) {
    Stream.concat(
            holds.inForce(collectionCase.id()).stream(),
            holds.endedWithCase(collectionCase.id()).stream())
        .filter(hold -> complaintId.equals(hold.complaintId()))
        .findFirst()
        .ifPresent(
            hold ->
                journal.release(
                    collectionCase, hold, days.currentDay(collectionCase), reason, origin));
  }
}
