package dev.amends.cases.lifecycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A proposed promise or plan that is not decided yet and pauses the ladder.
 *
 * @param begunOn the business date on which it was proposed
 * @param lastDay the last business date of the pause
 */
public record PendingProposal(UUID planId, LocalDate begunOn, LocalDate lastDay) {

  /** Moves a pause that began after a business day back to that day, with its length. */
  PendingProposal correctedTo(LocalDate day) {
    return begunOn.isAfter(day)
        ? new PendingProposal(planId, day, lastDay.minusDays(ChronoUnit.DAYS.between(day, begunOn)))
        : this;
  }
}
