package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import java.util.Set;

/**
 * Something was learned of the numbers of accounts: whoever has calls written in crosses them out
 * where none is left, and owes them anew where one was found, under the locks of the accounts.
 */
public record PhoneNumbersChanged(Set<AccountKey> accounts, Origin origin) {}
