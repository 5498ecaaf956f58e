package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;

/**
 * Fired under the lock of the account when an open case has lost its last usable phone number, or
 * has one again.
 */
public record PhoneReachChanged(CaseFile file, boolean reachable, Origin origin) {}
