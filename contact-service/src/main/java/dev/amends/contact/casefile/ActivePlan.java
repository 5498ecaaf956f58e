package dev.amends.contact.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promise or plan in force.
 *
 * @param callDates the days on which to follow it up, ascending
 * @param followedUpTo the last day whose follow-up was made, or replaced by another call; absent
 *     before the first
 */
record ActivePlan(UUID planId, List<LocalDate> callDates, @Nullable LocalDate followedUpTo) {
  ActivePlan {
    callDates = List.copyOf(callDates);
  }

  boolean is(UUID plan) {
    return planId.equals(plan);
  }

  /** Records that the follow-ups up to a day are made or replaced. */
  ActivePlan followedUpTo(LocalDate day) {
    return followedUpTo != null && day.isBefore(followedUpTo)
        ? this
        : new ActivePlan(planId, callDates, day);
  }

  /** Records that the follow-ups from a day are still to be made. */
  ActivePlan followUpFrom(LocalDate day) {
    return new ActivePlan(planId, callDates, day.minusDays(1));
  }

  /** The days from a given one on which a follow-up is still to be made. */
  Stream<LocalDate> callDatesFrom(LocalDate day) {
    return callDates.stream()
        .filter(date -> !date.isBefore(day))
        .filter(date -> followedUpTo == null || date.isAfter(followedUpTo));
  }
}
