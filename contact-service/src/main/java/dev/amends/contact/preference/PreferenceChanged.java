package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;

/**
 * Fired when a borrower states when they want to be called, so that scheduled callbacks can move.
 * Observers run under the locks of all accounts of the borrower, in the same transaction.
 */
public record PreferenceChanged(CaseFile file, Origin origin) {}
