package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;

/**
 * Fired under the lock of the account when the phone numbers of an open case change and none is
 * usable, and when one is usable again.
 */
public record PhoneReachabilityChanged(CaseFile file, boolean reachable, Origin origin) {}
