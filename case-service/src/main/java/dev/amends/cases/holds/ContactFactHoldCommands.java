package dev.amends.cases.holds;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.RepresentativeRecorded;
import dev.amends.events.ContactEvent.RepresentativeRemoved;
import dev.amends.events.ContactEvent.RestrictionLifted;
import dev.amends.events.ContactEvent.RestrictionRecorded;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Places and releases the holds that mandates and requests to cease contact require.
 * contact-service knows whether they concern the person or the debt, and reports them for each case
 * they apply to, so each event changes only its own case. Callers hold the lock of its account.
 */
@ApplicationScoped
public class ContactFactHoldCommands {
  private static final String CEASE = "CEASE";

  private final Holds holds;
  private final HoldJournal journal;
  private final BusinessDays days;
  private final InstantSource clock;

  ContactFactHoldCommands(
      Holds holds, HoldJournal journal, BusinessDays days, InstantSource clock) {
    this.holds = holds;
    this.journal = journal;
    this.days = days;
    this.clock = clock;
  }

  /** Holds a case whose borrower has a representative, unless one of the kind is in force. */
  public void apply(CollectionCase collectionCase, RepresentativeRecorded recorded, String id) {
    // All cases share the hash of the mandate, so their holds share the fact.
    UUID factId = UUID.nameUUIDFromBytes(recorded.contentHash().getBytes(UTF_8));
    place(
        collectionCase,
        HoldKind.REPRESENTATIVE,
        factId,
        "a representative acts for the borrower",
        id);
  }

  /** Releases that hold, unless another representative acts in the case. */
  public void apply(CollectionCase collectionCase, RepresentativeRemoved removed, String id) {
    if (removed.wasLast()) {
      String reason = "the mandate of the representative ended: " + removed.why();
      release(collectionCase, HoldKind.REPRESENTATIVE, reason, id);
    }
  }

  /** Holds a case whose borrower asked that contact cease, unless their call did so already. */
  public void apply(CollectionCase collectionCase, RestrictionRecorded recorded, String id) {
    if (recorded.kind().equals(CEASE)) {
      String reason = "the borrower asked that contact cease";
      place(collectionCase, HoldKind.CEASE, recorded.restrictionId(), reason, id);
    }
  }

  /** Releases that hold, unless another request to cease contact applies to the case. */
  public void apply(CollectionCase collectionCase, RestrictionLifted lifted, String id) {
    if (lifted.kind().equals(CEASE) && lifted.wasLast()) {
      String reason = "the request to cease contact was lifted: " + lifted.why();
      release(collectionCase, HoldKind.CEASE, reason, id);
    }
  }

  private void place(
      CollectionCase collectionCase, HoldKind kind, UUID factId, String reason, String eventId) {
    HoldTerms terms = HoldTerms.forContactFact(kind, reason, days.currentDay(collectionCase));
    if (collectionCase.isOpen()) {
      journal.placeOnce(collectionCase, factId, terms, Origin.event("hold: " + reason, eventId));
    } else {
      journal.placeOnCured(collectionCase, factId, terms, Origin.event("hold: " + reason, eventId));
    }
  }

  /** Releases the holds that contact-service's events placed, not those of users or the lender. */
  private void release(
      CollectionCase collectionCase, HoldKind kind, String reason, String eventId) {
    Origin origin = Origin.event("hold-released: " + reason, eventId);
    for (Hold hold : fromContacts(holds.inForce(collectionCase.id()), kind)) {
      journal.release(collectionCase, hold, days.currentDay(collectionCase), reason, origin);
    }
    for (Hold ended : fromContacts(holds.endedWithCase(collectionCase.id()), kind)) {
      ended.releaseAfterCase(reason, clock.instant(), origin.by());
    }
  }

  private static List<Hold> fromContacts(List<Hold> found, HoldKind kind) {
    return found.stream()
        .filter(hold -> hold.kind() == kind && hold.terms().source() == Source.CONTACT)
        .toList();
  }
}
