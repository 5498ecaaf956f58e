package dev.amends.contact.contactlog;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.RestrictionRecorded;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.contact.preference.Restrictions;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;

/** Restricts later contact as the disposition of a contact requires, even if the case is closed. */
@ApplicationScoped
class ContactRestrictionCommands {
  private final Restrictions restrictions;
  private final PersonFacts facts;
  private final UsedContactPointCommands points;
  private final Event<RestrictionRecorded> recorded;

  ContactRestrictionCommands(
      Restrictions restrictions,
      PersonFacts facts,
      UsedContactPointCommands points,
      Event<RestrictionRecorded> recorded) {
    this.restrictions = restrictions;
    this.facts = facts;
    this.points = points;
    this.recorded = recorded;
  }

  /**
   * Records a request to cease contact, and marks the contact point used as doubtful or unusable.
   *
   * @param eventId id of the ContactLogged event
   */
  void apply(CaseFile file, Contact contact, Disposition disposition, String eventId, Instant now) {
    if (disposition.has(Disposition.Effect.CEASE)) {
      cease(file, contact, eventId, now);
    }
    if (disposition.has(Disposition.Effect.RETURNED)) {
      points
          .find(file, contact.contactPoint, contact.permitId)
          .ifPresent(point -> point.markDoubtful(now));
    }
    if (disposition.retires() != null) {
      points.retire(file, contact, disposition.retires(), now);
    }
  }

  /** A request to cease contact counts whoever made it. */
  private void cease(CaseFile file, Contact contact, String eventId, Instant now) {
    boolean alreadyRecorded =
        facts.restrictions(file).stream().anyMatch(terms -> terms.kind() == Restriction.Kind.CEASE);
    if (!alreadyRecorded) {
      Restriction restriction =
          new Restriction(
              UuidCreator.getTimeOrderedEpoch(),
              file.account(),
              RestrictionTerms.cease(),
              contact.ownWords,
              contact.id,
              contact.agent,
              now);
      restrictions.persistAndFlush(restriction);
      recorded.fire(
          new RestrictionRecorded(
              file, restriction, Origin.event("disposition: " + contact.disposition, eventId)));
    }
  }
}
