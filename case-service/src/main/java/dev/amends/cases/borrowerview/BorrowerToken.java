package dev.amends.cases.borrowerview;

import java.time.Instant;
import java.util.UUID;

/**
 * What the token of a link says.
 *
 * @param expiresAt the time from which it is not accepted any more, in whole seconds
 */
record BorrowerToken(UUID linkId, UUID caseId, String lenderId, Instant expiresAt) {}
