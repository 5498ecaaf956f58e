package dev.amends.contact.contactlog;

import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PermitAims;
import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** At which number or address a contact was made: as the agent says, else as its permit says. */
@ApplicationScoped
class UsedContactPoints {
  private final ContactPoints points;
  private final PermitAims permits;

  UsedContactPoints(ContactPoints points, PermitAims permits) {
    this.points = points;
    this.permits = permits;
  }

  /** The contact point, where it is one that is known of the account. */
  Optional<ContactPoint> find(CaseFile file, @Nullable String value, @Nullable UUID permitId) {
    if (value != null) {
      return points.find(file.account(), value);
    }
    return permitted(permitId).flatMap(hash -> points.ofHash(file.account(), hash));
  }

  /**
   * Limits count by number, so that a permit for one is none for another.
   *
   * @throws dev.amends.conventions.Problem 422 where another was used
   */
  void demandPermitted(@Nullable String value, @Nullable UUID permitId) {
    Optional<String> hash = permitted(permitId);
    if (value != null && hash.isPresent() && !hash.get().equals(ContactPoint.hash(value))) {
      throw Problems.refused(
          "permit-of-another-contact-point", "contactPoint", "must be the one of the permit");
    }
  }

  private Optional<String> permitted(@Nullable UUID permitId) {
    return permitId == null ? Optional.empty() : permits.contactPoint(permitId);
  }
}
