package dev.amends.contact.borrower;

import dev.amends.events.Origin;

/**
 * Fired when a representative is recorded whom the lender or an agent reports, or their mandate
 * changes. It is observed under the locks of all accounts of the borrower, in the same transaction.
 */
public record RepresentativeAppointed(BorrowerFile borrower, Origin origin) {}
