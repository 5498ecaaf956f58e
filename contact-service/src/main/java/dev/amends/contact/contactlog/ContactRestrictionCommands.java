package dev.amends.contact.contactlog;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restrictions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Restricts later contact as the disposition of a contact demands, even if the case is closed. */
@ApplicationScoped
class ContactRestrictionCommands {
  private final Restrictions restrictions;
  private final UsedContactPointCommands points;

  ContactRestrictionCommands(Restrictions restrictions, UsedContactPointCommands points) {
    this.restrictions = restrictions;
    this.points = points;
  }

  /** Records a request to cease contact, and doubts or retires the contact point used. */
  void apply(CaseFile file, Contact contact, Disposition disposition, Instant now) {
    if (disposition.has(Disposition.Effect.CEASE)) {
      cease(file, contact, now);
    }
    if (disposition.has(Disposition.Effect.RETURNED)) {
      points
          .find(file, contact.contactPoint, contact.permitId)
          .ifPresent(point -> point.doubt(now));
    }
    if (disposition.retires() != null) {
      points.retire(file, contact, disposition.retires(), now);
    }
  }

  /** A request to cease contact counts whoever made it. */
  private void cease(CaseFile file, Contact contact, Instant now) {
    boolean known =
        restrictions.inForce(file.account()).stream()
            .anyMatch(restriction -> restriction.terms().kind() == Restriction.Kind.CEASE);
    if (!known) {
      restrictions.persist(
          new Restriction(
              UuidCreator.getTimeOrderedEpoch(),
              file.account(),
              Restriction.Terms.cease(),
              contact.ownWords,
              contact.id,
              contact.agent,
              now));
    }
  }
}
