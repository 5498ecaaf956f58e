package dev.amends.plan.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Business days on which a hold stops all clocks.
 *
 * @param from the first held day
 * @param until the last held day; null if the hold has no end yet
 */
public record HeldDays(LocalDate from, @Nullable LocalDate until) {

  /** Whether a day is held. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
