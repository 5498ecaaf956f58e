package dev.amends.contact.borrower;

import dev.amends.events.Origin;

/**
 * Fired when the lender or an agent reports a representative, or a change of their mandate. It is
 * observed under the locks of all accounts of the borrower, in the same transaction.
 */
public record RepresentativeAppointed(BorrowerFile borrower, Origin origin) {}
