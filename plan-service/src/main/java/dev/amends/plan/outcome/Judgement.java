package dev.amends.plan.outcome;

import dev.amends.events.Money;
import java.time.LocalDate;

/** How an instalment, or the one payment of a promise, is judged, with its business date. */
sealed interface Judgement {

  /** Nothing is decided, or it was paid in time. */
  record Open() implements Judgement {}

  /**
   * It is short at or after the close of its due date; its grace period is running.
   *
   * @param on the first business day on whose close it was short
   * @param graceUntil the last business date on which a payment is in time
   */
  record NearBreach(LocalDate on, Money shortBy, LocalDate graceUntil) implements Judgement {}

  /**
   * It was short by more than the tolerance after its grace period.
   *
   * @param on the first business day after the grace period
   */
  record Missed(LocalDate on, Money shortBy) implements Judgement {}

  /** It was short after its grace period, but that has no consequence. */
  record Accepted(LocalDate on, Grounds grounds) implements Judgement {}

  /** Why a shortfall is accepted. */
  enum Grounds {
    /** The shortfall is within the tolerance. */
    WITHIN_TOLERANCE,
    /** A supervisor has reset the breach since. */
    FORGIVEN
  }
}
