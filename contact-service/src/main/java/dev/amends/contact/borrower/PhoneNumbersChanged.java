package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import java.util.Set;

/**
 * Fired under the locks of the accounts when phone numbers were added, confirmed or withdrawn, so
 * that callbacks can be cancelled if no number is left and scheduled if one was added.
 */
public record PhoneNumbersChanged(Set<AccountKey> accounts, Origin origin) {}
