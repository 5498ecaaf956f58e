package dev.amends.plan.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the clocks stand still because of a hold.
 *
 * @param from the first held business day
 * @param until the last held business day; open where absent
 */
public record HeldDays(LocalDate from, @Nullable LocalDate until) {

  /** Whether a day is among them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
