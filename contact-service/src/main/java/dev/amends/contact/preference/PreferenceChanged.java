package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;

/**
 * Fired when a borrower states how they want to be contacted, so that scheduled callbacks can be
 * moved and other services notified. Observers run under the locks of all accounts of the borrower,
 * in the same transaction.
 */
public record PreferenceChanged(CaseFile file, Preference preference, Origin origin) {}
