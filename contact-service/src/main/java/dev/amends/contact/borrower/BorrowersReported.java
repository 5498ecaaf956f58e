package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import java.util.Set;

/**
 * The lender reported the borrowers of accounts for the first time.
 *
 * @param accounts locked by the transaction in which the event is fired
 */
public record BorrowersReported(Set<AccountKey> accounts) {}
