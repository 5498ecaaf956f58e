package dev.amends.cases.holds;

import dev.amends.events.CaseEvent.HoldKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hold, in force or not.
 *
 * @param scheme the law's scheme, where the region has several for one kind
 * @param from the first business day
 * @param until the last business day; absent if the hold is open-ended
 * @param releaseReason the reason of the release; absent while the hold is in force
 * @param writtenAnswer the written answer to the borrower that ended the hold
 */
record HoldDetails(
    UUID id,
    UUID caseId,
    HoldKind kind,
    @Nullable String scheme,
    Status status,
    LocalDate from,
    @Nullable LocalDate until,
    String reason,
    String placedBy,
    Instant placedAt,
    @Nullable Instant releasedAt,
    @Nullable String releasedBy,
    @Nullable String releaseReason,
    @Nullable WrittenAnswer writtenAnswer) {

  /** The status of a hold. */
  @Schema(name = "HoldStatus")
  enum Status {
    /** Its first day has not come. */
    WAITING,
    /** It stops contacts, grace periods and the strategy. */
    IN_FORCE,
    /** It ended, by itself or by a decision, or with its case. */
    RELEASED
  }

  static HoldDetails of(Hold hold) {
    return new HoldDetails(
        hold.id(),
        hold.caseId(),
        hold.kind(),
        hold.scheme(),
        status(hold),
        hold.from(),
        hold.until(),
        hold.reason(),
        hold.placedBy(),
        hold.placedAt(),
        hold.end().releasedAt(),
        hold.end().releasedBy(),
        hold.end().reason(),
        hold.end().answer());
  }

  private static Status status(Hold hold) {
    if (hold.isWaiting()) {
      return Status.WAITING;
    }
    return hold.isInForce() ? Status.IN_FORCE : Status.RELEASED;
  }
}
