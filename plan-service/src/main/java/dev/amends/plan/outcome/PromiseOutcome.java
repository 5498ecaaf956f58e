package dev.amends.plan.outcome;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The outcome of a promise.
 *
 * @param received the money received in time
 */
record PromiseOutcome(Money received, Result result) {

  /** What became of a promise. */
  sealed interface Result {}

  /**
   * The borrower still has time to pay.
   *
   * @param judgement open, or a near breach
   * @param dueSoon whether the borrower is to be reminded
   * @param nextCheck the first day whose close can change the outcome; empty if none can
   */
  record Running(Judgement judgement, boolean dueSoon, Optional<LocalDate> nextCheck)
      implements Result {}

  /**
   * Enough was received in time.
   *
   * @param on the business date of the payment that kept the promise
   */
  record Kept(LocalDate on) implements Result {}

  /**
   * Something, but too little, was received in time.
   *
   * @param on the first business day after the grace period
   */
  record PartlyKept(LocalDate on) implements Result {}

  /**
   * Nothing was received in time.
   *
   * @param on the first business day after the grace period
   */
  record Broken(LocalDate on) implements Result {}

  /** It ended with its case, or a newer promise replaced it, before its result was due. */
  record Ended() implements Result {}
}
