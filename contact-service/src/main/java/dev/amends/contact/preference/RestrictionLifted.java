package dev.amends.contact.preference;

import dev.amends.contact.ending.EndReason;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;

/**
 * Fired when a restriction is lifted, so that callbacks which it moved or cancelled come back. It
 * is observed under the locks of all accounts of the borrower, in the same transaction.
 */
public record RestrictionLifted(Restriction restriction, EndReason reason, Origin origin) {

  /** The account on which the restriction was stated. */
  public AccountKey account() {
    return restriction.account();
  }

  public RestrictionTerms terms() {
    return restriction.terms();
  }
}
