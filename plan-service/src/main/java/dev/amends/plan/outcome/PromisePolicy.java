package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.plan.schedule.DeadlinePolicy;
import dev.amends.plan.schedule.HeldDays;
import dev.amends.plan.schedule.Tolerance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a promise is kept: the payments from the day it was made to the end of its grace
 * period must reach the promised amount, less a tolerance.
 */
final class PromisePolicy {
  private PromisePolicy() {}

  /**
   * The lender's rule for promises.
   *
   * @param graceDays days after the due date on which payments still count
   */
  record PromiseRule(int graceDays, Tolerance tolerance) {

    static PromiseRule of(PromiseConfig config) {
      return new PromiseRule(
          config.graceDays(), new Tolerance(config.toleranceAmount(), config.tolerancePercent()));
    }
  }

  /** Whether a payment with this business date still counts. */
  static boolean isInTime(
      LocalDate businessDate, LocalDate dueDate, PromiseRule rule, List<HeldDays> holds) {
    return firstDayTooLate(dueDate, rule, holds)
        .map(tooLate -> businessDate.isBefore(tooLate))
        .orElse(true);
  }

  /** The first day whose close breaks a short promise; empty while a hold stops the clock. */
  static Optional<LocalDate> firstDayTooLate(
      LocalDate dueDate, PromiseRule rule, List<HeldDays> holds) {
    return DeadlinePolicy.firstDayPast(dueDate, rule.graceDays(), holds);
  }

  /** Whether enough was received. */
  static boolean isKept(Money promised, Money received, PromiseRule rule) {
    return !rule.tolerance().isShort(promised, received);
  }
}
