package dev.amends.cases.holds;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When, why and by whom a hold was ended. */
@Embeddable
@SuppressWarnings("UnusedVariable") // endedWithCase is there for queries
class HoldEnd {
  private @Nullable Instant releasedAt;
  private @Nullable String releasedBy;
  private @Nullable String releaseReason;

  /** The business day at whose close it was released, because its last day had passed. */
  private @Nullable LocalDate releasedOn;

  /** The first business day without the hold. */
  private @Nullable LocalDate freeFrom;

  /** Whether it ended only because its case did; it is in force again if the case continues. */
  private boolean endedWithCase;

  @Embedded private @Nullable WrittenAnswer answer;

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

  /** Records the business day at whose close the hold is released. */
  void atCloseOf(LocalDate day) {
    releasedOn = day;
  }

  void answered(@Nullable WrittenAnswer sent) {
    answer = sent;
  }

  /** Records that the hold ended with its case instead. */
  void withCaseInstead() {
    releasedOn = null;
    freeFrom = null;
    endedWithCase = true;
  }

  boolean hasEnded() {
    return releasedAt != null;
  }

  boolean isAtClose() {
    return releasedOn != null;
  }

  /** The first business day without the hold; absent if it ended with its case. */
  @Nullable LocalDate freeFrom() {
    return freeFrom;
  }

  @Nullable Instant releasedAt() {
    return releasedAt;
  }

  @Nullable String releasedBy() {
    return releasedBy;
  }

  @Nullable String reason() {
    return releaseReason;
  }

  @Nullable WrittenAnswer answer() {
    return answer;
  }
}
