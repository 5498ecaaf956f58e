package dev.amends.contact.preference;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.ending.Ending;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records and lifts restrictions. */
@ApplicationScoped
class RestrictionCommands {
  private final Persons persons;
  private final Restrictions restrictions;
  private final ContactPoints points;
  private final Event<RestrictionRecorded> recorded;
  private final Event<RestrictionLifted> lifted;
  private final Caller caller;
  private final InstantSource clock;

  RestrictionCommands(
      Persons persons,
      Restrictions restrictions,
      ContactPoints points,
      Event<RestrictionRecorded> recorded,
      Event<RestrictionLifted> lifted,
      Caller caller,
      InstantSource clock) {
    this.persons = persons;
    this.restrictions = restrictions;
    this.points = points;
    this.recorded = recorded;
    this.lifted = lifted;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Puts a restriction in force that the borrower of a case stated, and notifies the other
   * features.
   *
   * @throws dev.amends.conventions.Problem 400 if the terms are incomplete, 409 if the same
   *     restriction is in force, 422 if the contact point belongs to another borrower
   */
  Restriction record(UUID caseId, RestrictionTerms terms, @Nullable String ownWords) {
    RestrictionPolicy.check(terms)
        .ifPresent(
            violation -> {
              throw Problems.invalid(violation.field(), violation.rule());
            });
    CaseFile file = persons.lock(caseId);
    requireContactPointOf(file.account(), terms.contactPointId());
    requireNew(file.account(), terms);
    Restriction restriction =
        new Restriction(
            UuidCreator.getTimeOrderedEpoch(),
            file.account(),
            terms,
            ownWords,
            null,
            caller.name(),
            clock.instant());
    restrictions.persistAndFlush(restriction);
    recorded.fire(
        new RestrictionRecorded(file, restriction, caller.origin("recorded a restriction")));
    return restriction;
  }

  /**
   * Lifts a restriction; it stays on file.
   *
   * @throws dev.amends.conventions.Problem 404 if it does not exist, 409 if it was lifted
   */
  Restriction lift(UUID id, Ending ending) {
    Restriction restriction = restrictions.lock(id);
    if (!restriction.isInForce()) {
      throw Problems.conflict("restriction-lifted", "The restriction was already lifted.");
    }
    restriction.lift(caller.name(), ending.text(), clock.instant());
    restrictions.flush();
    lifted.fire(
        new RestrictionLifted(
            restriction,
            ending.reason(),
            caller.origin("lifted a restriction: " + ending.reason())));
    return restriction;
  }

  private void requireContactPointOf(AccountKey account, @Nullable UUID id) {
    if (id != null && points.findByPerson(account).byId(id).isEmpty()) {
      throw Problems.rejected(
          "contact-point-of-another-account",
          "contactPointId",
          "must be a contact point of the case's borrower");
    }
  }

  /** A duplicate would have to be lifted twice. CEASE may be about one debt only. */
  private void requireNew(AccountKey account, RestrictionTerms terms) {
    for (Restriction known : restrictions.inForce(persons.accounts(account))) {
      boolean same = terms.kind() != Restriction.Kind.CEASE || known.account().equals(account);
      if (same && known.terms().equals(terms)) {
        throw Problems.conflict(
            "restriction-in-force",
            "The same restriction is already in force.",
            Map.of("restrictionId", known.id()));
      }
    }
  }
}
