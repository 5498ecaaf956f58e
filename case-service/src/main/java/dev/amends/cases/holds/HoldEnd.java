package dev.amends.cases.holds;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The end of a hold: its time, its reason and the person or rule that ended it. */
@Embeddable
@SuppressWarnings("UnusedVariable") // only queries read endedWithCase
class HoldEnd {
  private @Nullable Instant releasedAt;
  private @Nullable String releasedBy;
  private @Nullable String releaseReason;

  /** The business day whose close released the hold, because its last day had passed. */
  private @Nullable LocalDate releasedOn;

  /** The first business day without the hold. */
  private @Nullable LocalDate freeFrom;

  /** Whether the hold ended only with its case; it is reinstated if the case continues. */
  private boolean endedWithCase;

  @Embedded private @Nullable WrittenAnswer answer;

  /**
   * Ends the hold.
   *
   * @param withCase whether it ends only because its case does, so that it is reinstated if the
   *     case continues
   */
  void end(String reason, Instant at, String by, boolean withCase) {
    releasedAt = at;
    releasedBy = by;
    releaseReason = reason;
    endedWithCase = withCase;
  }

  /** Records the first business day without the hold. */
  void freeFrom(LocalDate day) {
    freeFrom = day;
  }

  /** Records the business day whose close releases the hold. */
  void atCloseOf(LocalDate day) {
    releasedOn = day;
  }

  /** Records the written answer to the borrower that ends a dispute. */
  void answered(@Nullable WrittenAnswer sent) {
    answer = sent;
  }

  /** Records that the hold ended with its case instead. */
  void withCaseInstead() {
    releasedOn = null;
    freeFrom = null;
    endedWithCase = true;
  }

  /** Whether the hold has ended, by a release or with its case. */
  boolean hasEnded() {
    return releasedAt != null;
  }

  /** Whether the close of a business day released it, because its last day had passed. */
  boolean isAtClose() {
    return releasedOn != null;
  }

  /** The first business day without the hold; absent if it ended with its case. */
  @Nullable LocalDate freeFrom() {
    return freeFrom;
  }

  /** The time at which it ended; absent while it has not. */
  @Nullable Instant releasedAt() {
    return releasedAt;
  }

  /** The name of the person, lender or system that ended it. */
  @Nullable String releasedBy() {
    return releasedBy;
  }

  /** Why it ended, in words without personal data. */
  @Nullable String reason() {
    return releaseReason;
  }

  /** The written answer to the borrower; absent if the hold needed none. */
  @Nullable WrittenAnswer answer() {
    return answer;
  }
}
