package dev.amends.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When patience ends: grace counts the days after the due date on which nothing is held, so that a
 * hold gives the borrower every held day back.
 */
public final class DeadlinePolicy {
  private DeadlinePolicy() {}

  /**
   * The first business day that is past due date and grace, itself not held.
   *
   * @return nothing while a hold without an end stops the clock
   */
  public static Optional<LocalDate> firstDayPast(
      LocalDate dueDate, int graceDays, List<HeldDays> holds) {
    int unheld = 0;
    LocalDate day = dueDate;
    while (true) {
      day = day.plusDays(1);
      LocalDate asked = day;
      Optional<HeldDays> hold = holds.stream().filter(held -> held.contains(asked)).findFirst();
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

  /** Whether anything is held on a day. */
  public static boolean isHeld(LocalDate day, List<HeldDays> holds) {
    return holds.stream().anyMatch(held -> held.contains(day));
  }
}
