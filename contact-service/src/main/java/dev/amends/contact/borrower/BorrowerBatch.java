package dev.amends.contact.borrower;

import dev.amends.events.AccountKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The borrower files and contact points that a batch of lender events touches.
 *
 * @param represented the accounts for which the batch names a representative
 * @param now when the batch is applied
 */
record BorrowerBatch(
    Map<AccountKey, BorrowerFile> files,
    Map<AccountKey, List<ContactPoint>> points,
    Set<AccountKey> represented,
    Instant now) {}
