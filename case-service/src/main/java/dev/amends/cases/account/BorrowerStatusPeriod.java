package dev.amends.cases.account;

import dev.amends.events.LenderEvent.BorrowerStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A status of the borrower, such as BANKRUPT, and the business days on which it applies.
 *
 * @param from first business day
 * @param until last business day; open if absent
 * @param eventId the event that reported it
 */
public record BorrowerStatusPeriod(
    BorrowerStatus status, LocalDate from, @Nullable LocalDate until, String eventId) {

  boolean hasEndedBy(LocalDate day) {
    return until != null && day.isAfter(until);
  }
}
