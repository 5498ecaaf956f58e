package dev.amends.cases.holds;

import dev.amends.events.CaseEvent.HoldKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review of a hold.
 *
 * @param reviewFrom the first business day on which the hold may be reviewed
 * @param reviewUntil the last business day on which it may be reviewed
 * @param dueOn the business day whose close made the review due
 * @param assignee the name of the person who decides; absent if nobody was chosen
 * @param explanation the reason for the decision, or why none is needed any more
 * @param endedBy the name of the person who decided, or system if the review is obsolete
 * @param version the version, used as the ETag
 */
record HoldReviewView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    UUID holdId,
    HoldKind kind,
    HoldReview.Status status,
    LocalDate reviewFrom,
    LocalDate reviewUntil,
    LocalDate dueOn,
    @Nullable String assignee,
    @Nullable String explanation,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    long version) {

  static HoldReviewView of(HoldReview review) {
    return new HoldReviewView(
        review.id,
        review.caseId,
        review.lenderId,
        review.accountId,
        review.holdId,
        review.kind,
        review.status,
        review.reviewFrom,
        review.reviewUntil,
        review.dueOn,
        review.assignee,
        review.explanation,
        review.endedBy,
        review.endedAt,
        review.version);
  }
}
