package dev.amends.cases.account;

import dev.amends.events.LenderEvent.BorrowerStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A situation of the borrower that stops or limits the follow-up.
 *
 * @param from first business day
 * @param until last business day; open where absent
 */
public record BorrowerSituation(
    BorrowerStatus status, LocalDate from, @Nullable LocalDate until, String eventId) {

  /** Whether it has not yet ended on a business day. */
  boolean holdsOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }
}
