package dev.amends.cases.lifecycle;

import java.time.LocalDate;

/**
 * How long a cured case is watched.
 *
 * @param days business-date days
 */
public record WatchPeriod(int days) {

  /** The last business day of the watch that begins with a cure. */
  public LocalDate after(LocalDate curedOn) {
    return curedOn.plusDays(days);
  }
}
