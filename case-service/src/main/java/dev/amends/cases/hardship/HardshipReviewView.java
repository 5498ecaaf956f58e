package dev.amends.cases.hardship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hardship review.
 *
 * @param awaitedFrom the business date from which the assessment is awaited
 * @param awaitedUntil the last business date on which the ladder waited for it
 * @param dueOn the business day at whose close the decision became due
 * @param assignee the name of the supervisor who decides; absent if nobody was chosen
 * @param extendedUntil the new last business date of the wait; absent unless it was extended
 * @param reason the reason for the decision, or why none is needed any more
 * @param endedBy the name of the supervisor, or system if the review is obsolete
 * @param version the version, used as the ETag
 */
record HardshipReviewView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    HardshipReview.Status status,
    LocalDate awaitedFrom,
    LocalDate awaitedUntil,
    LocalDate dueOn,
    @Nullable String assignee,
    @Nullable LocalDate extendedUntil,
    @Nullable String reason,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    long version) {

  static HardshipReviewView of(HardshipReview review) {
    return new HardshipReviewView(
        review.id,
        review.caseId,
        review.lenderId,
        review.accountId,
        review.status,
        review.awaitedFrom,
        review.awaitedUntil,
        review.dueOn,
        review.assignee,
        review.extendedUntil,
        review.reason,
        review.endedBy,
        review.endedAt,
        review.version);
  }
}
