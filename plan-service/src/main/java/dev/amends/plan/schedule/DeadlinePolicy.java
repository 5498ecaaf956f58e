package dev.amends.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Computes when the grace period after a due date ends. Held days do not count, so that a hold
 * extends the grace period by its whole length.
 */
public final class DeadlinePolicy {
  private DeadlinePolicy() {}

  /**
   * The first business day after the grace period that is not held.
   *
   * @param graceDays days after the due date on which payment is still in time
   * @return empty while a hold without an end stops the clock
   */
  public static Optional<LocalDate> firstDayPast(
      LocalDate dueDate, int graceDays, List<HeldDays> holds) {
    int unheld = 0;
    LocalDate day = dueDate;
    while (true) {
      day = day.plusDays(1);
      LocalDate candidate = day;
      Optional<HeldDays> hold = holds.stream().filter(held -> held.contains(candidate)).findFirst();
      if (hold.isEmpty()) {
        unheld++;
        if (unheld > graceDays) {
          return Optional.of(day);
        }
      } else if (hold.get().until() == null) {
        return Optional.empty();
      } else {
        day = hold.get().until();
      }
    }
  }

  /** Whether a day lies in one of the holds. */
  public static boolean isHeld(LocalDate day, List<HeldDays> holds) {
    return holds.stream().anyMatch(held -> held.contains(day));
  }
}
