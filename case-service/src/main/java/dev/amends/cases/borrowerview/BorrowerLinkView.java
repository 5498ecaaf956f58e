package dev.amends.cases.borrowerview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A borrower's link, without its token.
 *
 * @param expiresAt the time from which it is no longer accepted
 * @param lastUsedAt the time at which the view was last opened with it
 * @param uses how often the view was opened with it
 */
record BorrowerLinkView(
    UUID id,
    UUID caseId,
    Instant issuedAt,
    String issuedBy,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable RevocationReason revokedWhy,
    @Nullable Instant lastUsedAt,
    int uses) {

  static BorrowerLinkView of(BorrowerLink link) {
    return new BorrowerLinkView(
        link.id,
        link.caseId,
        link.issuedAt,
        link.issuedBy,
        link.expiresAt,
        link.revokedAt,
        link.revokedBy,
        link.revokedWhy,
        link.lastUsedAt,
        link.uses);
  }
}
