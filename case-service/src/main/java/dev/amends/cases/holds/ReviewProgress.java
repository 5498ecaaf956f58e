package dev.amends.cases.holds;

import dev.amends.cases.holds.HoldRule.ReviewWindow;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last review of a hold, and the review that is due. */
@Embeddable
class ReviewProgress {
  /** The business day of the last review. */
  private @Nullable LocalDate reviewedOn;

  /** The review that is due, if one is. */
  private @Nullable UUID dueReviewId;

  /**
   * The window of the next review; empty if none is planned, or if one is due.
   *
   * @param until the last day of the hold; null if it is open-ended
   */
  Optional<ReviewWindow> next(HoldRule rule, LocalDate from, @Nullable LocalDate until) {
    return dueReviewId == null ? rule.nextReview(from, until, reviewedOn) : Optional.empty();
  }

  /** Waits for the decision of a review. */
  void await(UUID reviewId) {
    dueReviewId = reviewId;
  }

  /** Records that a person reviewed the hold on a business day. */
  void complete(LocalDate day) {
    dueReviewId = null;
    reviewedOn = day;
  }

  /** Records that the review is no longer due. */
  void withdraw() {
    dueReviewId = null;
  }

  /** The review that is due; absent if none is. */
  @Nullable UUID dueReviewId() {
    return dueReviewId;
  }
}
