package dev.amends.contact.borrower;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.ending.Ending;
import dev.amends.events.Origin;
import java.time.Instant;

/**
 * Fired when the mandate of a representative ends. It is observed under the locks of all accounts
 * of the borrower, in the same transaction.
 *
 * @param file the case in which it was reported
 * @param mandate the mandate until now
 */
public record RepresentativeDismissed(
    CaseFile file, MandateView mandate, Ending ending, Instant endedAt, Origin origin) {}
