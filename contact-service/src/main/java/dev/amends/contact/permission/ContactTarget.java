package dev.amends.contact.permission;

import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.Party;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person and the contact point that a contact would reach.
 *
 * @param id of the contact point, if it is on record
 * @param hash keyed hash of the number or address, if there is one
 * @param unusableWhy why the contact point must not be used; absent if it may be
 */
record ContactTarget(
    @Nullable UUID id, @Nullable String hash, Party party, @Nullable String unusableWhy) {

  static ContactTarget known(ContactPoint point) {
    return new ContactTarget(
        point.id(), point.valueHash(), point.party(), point.unusableWhy().orElse(null));
  }

  static ContactTarget unknown(String hash) {
    return new ContactTarget(null, hash, Party.BORROWER, null);
  }

  /** No contact point was named, and the borrower has none for the channel. */
  static ContactTarget none() {
    return new ContactTarget(null, null, Party.BORROWER, null);
  }

  boolean isUnknown() {
    return id == null && hash != null;
  }
}
