package dev.amends.cases.lifecycle;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A pause of the ladder with an end.
 *
 * @param begunOn the business date on which it began
 * @param lastDay its last business date
 */
@Embeddable
record LadderRest(LocalDate begunOn, LocalDate lastDay) {

  /** Moves a pause that began after a business day back to that day, with its length. */
  LadderRest correctedTo(LocalDate day) {
    return begunOn.isAfter(day)
        ? new LadderRest(day, lastDay.minusDays(ChronoUnit.DAYS.between(day, begunOn)))
        : this;
  }
}
