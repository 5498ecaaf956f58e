package dev.amends.contact.preference;

import dev.amends.events.AccountKey;
import dev.amends.events.Origin;

/**
 * Fired when a restriction is lifted, so that callbacks which it moved or cancelled come back. It
 * is observed under the locks of all accounts of the borrower, in the same transaction.
 *
 * @param account the account on which the restriction was stated
 */
public record RestrictionLifted(AccountKey account, RestrictionTerms terms, Origin origin) {}
