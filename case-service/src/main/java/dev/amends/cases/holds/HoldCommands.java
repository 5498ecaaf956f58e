package dev.amends.cases.holds;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Places the holds of contacts and complaints, and releases those of complaints. A hold that
 * belongs to the person is placed on all their open cases. The caller holds the lock of the
 * account.
 */
@ApplicationScoped
public class HoldCommands {
  private final Holds holds;
  private final HoldRules rules;
  private final HoldJournal journal;
  private final PersonCases cases;
  private final BusinessDays days;

  HoldCommands(
      Holds holds, HoldRules rules, HoldJournal journal, PersonCases cases, BusinessDays days) {
    this.holds = holds;
    this.rules = rules;
    this.journal = journal;
    this.cases = cases;
    this.days = days;
  }

  /**
   * Places the hold that a contact requires; on a cured case it takes effect if the case continues.
   */
  public void placeForContact(
      CollectionCase collectionCase, HoldKind kind, ContactLogged contact, String eventId) {
    HoldRule rule = rules.find(kind, collectionCase.facts().region());
    HoldTerms terms = HoldTerms.forContact(rule, contact, days.currentDay(collectionCase));
    Origin origin = Origin.event("hold: " + terms.reason(), eventId);
    Hold placed =
        collectionCase.isOpen()
            ? journal.placeOnce(collectionCase, null, terms, origin)
            : journal.placeOnCured(collectionCase, null, terms, origin);
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
