package dev.amends.contact.permission;

import dev.amends.contact.permission.PermitUseCommands.ActualContact;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether an outbound contact was made under a permit. */
final class UsablePermitPolicy {
  private UsablePermitPolicy() {}

  /**
   * Returns why the contact was made without a usable permit; empty if the permit covers it. A
   * permit that a rule withdrew is usable, because that rule is the one that the contact broke.
   *
   * @param permit the permit that the agent named, if they named one
   * @param reserved the attempt that the permit reserved
   * @param contactPoint keyed hash of the number or address that the agent named, if they named one
   * @param tolerance by how much the agent's clock may be slow
   */
  static Optional<ContactRule> reasonAgainst(
      @Nullable Permit permit,
      @Nullable Attempt reserved,
      @Nullable String contactPoint,
      ActualContact contact,
      Duration tolerance) {
    if (permit == null || reserved == null) {
      return reason("permit-missing", "an outbound contact needs a permit before it is made");
    }
    if (permit.channel != contact.channel()) {
      return reason("permit-of-another-channel", "the permit was for " + permit.channel);
    }
    if (contactPoint != null
        && reserved.contactPoint != null
        && !contactPoint.equals(reserved.contactPoint)) {
      return reason(
          "permit-of-another-contact-point", "the permit was for another number or address");
    }
    if (permit.usedBy != null) {
      return reason("permit-used", "the permit was used by contact " + permit.usedBy);
    }
    if (contact.at().isBefore(permit.grantedAt.minus(tolerance))) {
      return reason("contact-before-permit", "the permit was granted at " + permit.grantedAt);
    }
    // A conversation may end after its permit expires; it must have begun in time.
    if (permit.isExpired(contact.at())) {
      return reason("permit-expired", "the permit expired at " + permit.expiresAt);
    }
    return permit.isWithdrawn(contact.at()) && permit.withdrawnRule().isEmpty()
        ? reason("permit-withdrawn", "the permit was returned at " + permit.withdrawnAt)
        : Optional.empty();
  }

  private static Optional<ContactRule> reason(String id, String fact) {
    return Optional.of(new ContactRule(ContactRule.Kind.PERMIT, id, fact));
  }
}
