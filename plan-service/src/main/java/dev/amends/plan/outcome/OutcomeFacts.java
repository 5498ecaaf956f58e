package dev.amends.plan.outcome;

import dev.amends.plan.schedule.DeadlinePolicy;
import dev.amends.plan.schedule.HeldDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides the outcome of a promise or plan beside its terms and payments.
 *
 * @param inForceOn the business date on which the terms came into force
 * @param lastClosed the last closed business day of the account's partition
 * @param forgivenUntil the last business day whose missed instalments are forgiven; null if none
 * @param reminded the numbers of the instalments of which the borrower was reminded
 * @param ending how a promise ended before its result was due; null if it did not
 */
record OutcomeFacts(
    LocalDate inForceOn,
    LocalDate lastClosed,
    List<HeldDays> holds,
    @Nullable LocalDate forgivenUntil,
    Set<Integer> reminded,
    @Nullable Ending ending) {

  /**
   * The end of a promise or plan with its case, or of a promise by a newer one.
   *
   * @param lastJudged the last business day whose close still decides
   * @param lastCounted the last business date whose payments still count
   */
  record Ending(LocalDate lastJudged, LocalDate lastCounted) {}

  /** The last business day whose close decides. */
  LocalDate decidedUntil() {
    return ending != null && ending.lastJudged().isBefore(lastClosed)
        ? ending.lastJudged()
        : lastClosed;
  }

  /**
   * The first day after the grace period, but never before the first close after the terms came
   * into force; empty while a hold without an end stops the clock.
   */
  Optional<LocalDate> firstDayAfterGrace(LocalDate dueDate, int graceDays) {
    return DeadlinePolicy.firstDayPast(dueDate, graceDays, holds)
        .flatMap(late -> late.isAfter(inForceOn) ? Optional.of(late) : unheldAfter(inForceOn));
  }

  /** The first day after another that is not held; empty if a hold has no end. */
  Optional<LocalDate> unheldAfter(LocalDate day) {
    return DeadlinePolicy.firstDayPast(day, 0, holds);
  }

  /** The first day that is not held, from a day on but after the last closed one. */
  Optional<LocalDate> unheldCloseFrom(LocalDate day) {
    return unheldAfter(day.isAfter(lastClosed) ? day.minusDays(1) : lastClosed);
  }

  boolean isHeld(LocalDate day) {
    return DeadlinePolicy.isHeld(day, holds);
  }

  /** The first day after the last closed one on which a hold begins. */
  Optional<LocalDate> nextHold() {
    return holds.stream()
        .map(HeldDays::from)
        .filter(from -> from.isAfter(lastClosed))
        .min(LocalDate::compareTo);
  }
}
