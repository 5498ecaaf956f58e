package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;

/**
 * A borrower said when he wants to be contacted: whoever has written something in for him may move
 * it, under the lock of the account and in the same transaction.
 */
public record PreferenceChanged(CaseFile file, Origin origin) {}
