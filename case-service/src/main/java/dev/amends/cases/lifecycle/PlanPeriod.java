package dev.amends.cases.lifecycle;

import dev.amends.events.PlanEvent.PlanKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a promise or plan was in force.
 *
 * @param begunOn its first business date
 * @param endedOn its last business date; absent while the plan is in force
 */
public record PlanPeriod(
    UUID planId, PlanKind kind, LocalDate begunOn, @Nullable LocalDate endedOn) {

  boolean includes(LocalDate day) {
    return !day.isBefore(begunOn) && (endedOn == null || !day.isAfter(endedOn));
  }

  /** Lets a period that began after a business day begin on that day. */
  PlanPeriod correctedTo(LocalDate day) {
    return begunOn.isAfter(day) ? new PlanPeriod(planId, kind, day, endedOn) : this;
  }

  PlanPeriod withEnd(@Nullable LocalDate day) {
    return new PlanPeriod(planId, kind, begunOn, day);
  }
}
