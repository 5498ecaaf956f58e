package dev.amends.plan.promise;

import dev.amends.events.Money;
import dev.amends.plan.schedule.DeadlinePolicy;
import dev.amends.plan.schedule.HeldDays;
import dev.amends.plan.schedule.Tolerance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Kept where all that came in from making the promise to its due date and grace is at least what
 * was promised, less a tolerance.
 */
public final class PromisePolicy {
  private PromisePolicy() {}

  /**
   * The rule.
   *
   * @param graceDays days after the due date on which money still counts
   */
  public record Rule(int graceDays, Tolerance tolerance) {}

  /** Whether money of a business date still counts. */
  public static boolean isInTime(
      LocalDate businessDate, LocalDate dueDate, Rule rule, List<HeldDays> holds) {
    return firstDayTooLate(dueDate, rule, holds)
        .map(tooLate -> businessDate.isBefore(tooLate))
        .orElse(true);
  }

  /** The first day whose end breaks an unkept promise; none while a hold stops the clock. */
  public static Optional<LocalDate> firstDayTooLate(
      LocalDate dueDate, Rule rule, List<HeldDays> holds) {
    return DeadlinePolicy.firstDayPast(dueDate, rule.graceDays(), holds);
  }

  /** Whether enough came in. */
  public static boolean isKept(Money promised, Money received, Rule rule) {
    return !rule.tolerance().isShort(promised, received);
  }
}
