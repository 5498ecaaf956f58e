package dev.amends.cases.lifecycle;

import java.time.LocalDate;

/**
 * The period for which a cured case is watched.
 *
 * @param days calendar days, counted from the business date of the cure
 */
public record WatchPeriod(int days) {

  /** Returns the last business date of the watch period after a cure. */
  public LocalDate after(LocalDate curedOn) {
    return curedOn.plusDays(days);
  }
}
