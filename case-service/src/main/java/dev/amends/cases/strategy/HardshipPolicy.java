package dev.amends.cases.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Decides how long the ladder waits for borrowers in difficulty: until their finances are assessed,
 * but only for a limited time, and so that a plan is offered before anything is demanded. Days are
 * dates of the lender's book.
 *
 * <p>A wait without a limit would leave a case without a next step; one that ended by itself would
 * answer a report of hardship with a demand letter. So a supervisor decides when the time is over.
 */
public final class HardshipPolicy {
  /** The longest wait that can be configured or decided. */
  public static final int DAYS_MAX = 365;

  private final int waitDays;
  private final int offerDays;

  /**
   * Creates the rules.
   *
   * @param waitDays business days during which the ladder waits for an assessment
   * @param offerDays business days during which the ladder rests for the offer of a plan
   */
  public HardshipPolicy(int waitDays, int offerDays) {
    this.waitDays = waitDays;
    this.offerDays = offerDays;
  }

  /**
   * The wait of a case for an assessment.
   *
   * @param awaitedUntil the last business date of the pause; absent if no assessment is awaited
   * @param resumed whether a supervisor resumed the ladder
   */
  public record Wait(@Nullable LocalDate awaitedUntil, boolean resumed) {}

  /** What the wait means for the ladder at the close of a business day. */
  public sealed interface WaitState {
    /** No assessment is awaited. */
    record NotAwaited() implements WaitState {}

    /** The ladder is paused; a supervisor's decision is due if it still is on the given day. */
    record Paused(LocalDate reviewOn) implements WaitState {}

    /** The ladder is paused, and a supervisor's decision is due. */
    record ReviewDue() implements WaitState {}

    /** An assessment is awaited, but a supervisor resumed the ladder. */
    record Resumed() implements WaitState {}
  }

  /** Decides what a wait means at the close of a business day. */
  public static WaitState decide(Wait wait, LocalDate day) {
    LocalDate until = wait.awaitedUntil();
    if (until == null) {
      return new WaitState.NotAwaited();
    }
    if (wait.resumed()) {
      return new WaitState.Resumed();
    }
    return day.isAfter(until) ? new WaitState.ReviewDue() : new WaitState.Paused(until.plusDays(1));
  }

  /** Returns the last business date of a wait that begins on a business date. */
  public LocalDate awaitedUntil(LocalDate begun) {
    return begun.plusDays(waitDays);
  }

  /** Returns the last business date of the rest of a case that becomes class B. */
  public LocalDate offeredUntil(LocalDate classified) {
    return classified.plusDays(offerDays);
  }
}
