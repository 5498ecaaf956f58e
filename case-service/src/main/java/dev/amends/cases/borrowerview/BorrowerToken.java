package dev.amends.cases.borrowerview;

import java.time.Instant;
import java.util.UUID;

/**
 * The claims in the token of a link.
 *
 * @param expiresAt the time from which it is no longer accepted, in whole seconds
 */
record BorrowerToken(UUID linkId, UUID caseId, String lenderId, Instant expiresAt) {}
