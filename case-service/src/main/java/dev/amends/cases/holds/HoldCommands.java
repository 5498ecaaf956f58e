package dev.amends.cases.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.account.BorrowerStatusPeriod;
import dev.amends.cases.account.Person;
import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Origin;
import dev.amends.rules.pack.HoldOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places and releases holds. A hold that belongs to the person is placed on all their open cases
 * and released on all of them. Callers that pass a case must hold the lock of its account.
 */
@ApplicationScoped
public class HoldCommands {
  private final Holds holds;
  private final PersonCases cases;
  private final BusinessDays days;
  private final CaseJournal journal;
  private final InstantSource clock;

  HoldCommands(
      Holds holds, PersonCases cases, BusinessDays days, CaseJournal journal, InstantSource clock) {
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
    CollectionCase collectionCase = cases.lock(caseId);
    collectionCase.requireOpen();
    LocalDate today = days.currentDay(collectionCase);
    if (until != null && until.isBefore(today)) {
      throw Problems.rejected(
          "hold-already-over", "until", "must not be before the business date " + today);
    }
    HoldTerms terms = new HoldTerms(kind, Source.CALLER, today, until, reason, null, null);
    Hold placed = place(collectionCase, null, terms, origin);
    for (CollectionCase other : cases.lockConcerned(collectionCase, kind)) {
      place(other, placed.factId(), terms, origin);
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
    release(collectionCase, hold, days.currentDay(collectionCase), reason, origin);
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
        release(other, same, days.currentDay(other), reason, origin);
      } else {
        same.releaseAfterCase(reason, clock.instant(), origin.by());
      }
    }
  }

  /**
   * Places the hold that fits a status of the borrower on all their open cases or, if it belongs to
   * the debt, on that of the account.
   *
   * @param account the account on which the lender reported it
   * @param open the open cases of the person that may not be in the database yet
   */
  public void placeForStatus(
      Person person,
      AccountKey account,
      Collection<CollectionCase> open,
      BorrowerStatusPeriod status) {
    Map<UUID, CollectionCase> concerned = new LinkedHashMap<>();
    open.stream()
        .filter(one -> one.account().equals(account))
        .forEach(one -> concerned.put(one.id(), one));
    HoldTerms terms = HoldTerms.forStatus(status);
    if (HoldOwners.canBeOfPerson(terms.kind())) {
      Stream.concat(cases.lockOpen(person, account).stream(), open.stream())
          .filter(one -> cases.isConcerned(one, account, terms.kind()))
          .forEach(one -> concerned.putIfAbsent(one.id(), one));
    }
    Origin origin = Origin.lender(person.lenderId(), terms.reason(), status.eventId());
    UUID factId = null;
    for (CollectionCase collectionCase : concerned.values()) {
      Hold hold = placeOnce(collectionCase, factId, terms, origin);
      factId = factId == null ? hold.factId() : factId;
    }
  }

  /**
   * Places the hold that fits a status of the borrower on a case that opens or continues, unless it
   * was released there before.
   */
  public void placeForStatus(CollectionCase collectionCase, BorrowerStatusPeriod status) {
    HoldTerms terms = HoldTerms.forStatus(status);
    if (holds.isReleased(collectionCase.id(), terms)) {
      return;
    }
    String lenderId = collectionCase.account().lenderId();
    placeOnce(
        collectionCase, null, terms, Origin.lender(lenderId, terms.reason(), status.eventId()));
  }

  /**
   * Places on a case that opens or continues the holds of the borrower's other open cases, and
   * those that the borrower's statuses require.
   *
   * @param others the other open cases of the person
   * @param statuses the statuses on all accounts of the person
   */
  public void placeForPerson(
      CollectionCase collectionCase,
      Collection<CollectionCase> others,
      Collection<BorrowerStatusPeriod> statuses) {
    Set<UUID> facts = new HashSet<>();
    holds.inForce(collectionCase.id()).forEach(hold -> facts.add(hold.factId()));
    for (Hold hold : holds.inForce(others.stream().map(CollectionCase::id).toList())) {
      if (cases.isOfPerson(collectionCase, hold.kind()) && facts.add(hold.factId())) {
        Origin origin = Origin.system("hold: placed on another account of the borrower");
        place(collectionCase, hold.factId(), hold.terms(), origin);
      }
    }
    statuses.stream()
        .filter(status -> cases.isOfPerson(collectionCase, HoldPolicy.forStatus(status.status())))
        .forEach(status -> placeForStatus(collectionCase, status));
  }

  /** Places the hold that a contact requires. */
  public void placeForContact(
      CollectionCase collectionCase, HoldKind kind, ContactLogged contact, String eventId) {
    HoldTerms terms = HoldTerms.forContact(kind, contact, days.currentDay(collectionCase));
    Origin origin = Origin.event("hold: " + terms.reason(), eventId);
    Hold placed = placeOnce(collectionCase, null, terms, origin);
    for (CollectionCase other : cases.lockConcerned(collectionCase, kind)) {
      placeOnce(other, placed.factId(), terms, origin);
    }
  }

  /** Places the hold of a complaint, which lasts until the complaint is decided. */
  public void placeForComplaint(
      CollectionCase collectionCase, UUID complaintId, String reason, Origin origin) {
    LocalDate today = days.currentDay(collectionCase);
    place(collectionCase, null, HoldTerms.forComplaint(complaintId, reason, today), origin);
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
        hold.releaseAtCloseOf(day);
      }
    }
  }

  /** Ends all holds of a case that ends, without events: the event that ends the case suffices. */
  public void endAll(CollectionCase collectionCase, String reason, String by) {
    if (collectionCase.treatment().isHeld()) {
      for (Hold hold : holds.inForce(collectionCase.id())) {
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
    updateTreatment(collectionCase);
    reinstated.forEach(hold -> journal.publish(collectionCase, hold, day));
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
        if (cases.isOfPerson(other, hold.kind()) && findInForce(other, hold.kind()).isEmpty()) {
          place(other, hold.factId(), hold.terms(), origin);
        }
      }
    }
  }

  private Hold place(
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
    updateTreatment(collectionCase);
    journal.publish(collectionCase, hold.place(collectionCase.account(), origin), terms.from());
    return hold;
  }

  /**
   * Places a hold unless one of its kind is in force; a later report by the lender moves its end.
   *
   * @return the hold in force
   */
  private Hold placeOnce(
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

  private Optional<Hold> findInForce(CollectionCase collectionCase, HoldKind kind) {
    return holds.inForce(collectionCase.id()).stream()
        .filter(hold -> hold.kind() == kind)
        .findFirst();
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

  void updateTreatment(CollectionCase collectionCase) {
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
