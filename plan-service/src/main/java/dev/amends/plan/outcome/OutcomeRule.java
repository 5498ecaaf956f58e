package dev.amends.plan.outcome;

import dev.amends.plan.schedule.Tolerance;
import java.time.LocalDate;

/**
 * The lender's rule for the outcome of promises or of plans.
 *
 * @param graceDays days after the due date on which payment is still in time; held days extend them
 * @param daysCountedAfterGrace 1 if payments made on the first day after the grace period still
 *     count, because the close of that day decides; 0 if they are too late
 * @param missedToBreach the number of missed instalments that breaches a plan
 * @param reminderDays days before the due date on which the borrower is reminded; 0 for never
 */
record OutcomeRule(
    int graceDays,
    int daysCountedAfterGrace,
    Tolerance tolerance,
    int missedToBreach,
    int reminderDays) {

  static OutcomeRule of(BreachConfig config, ReminderConfig reminders) {
    return new OutcomeRule(
        config.graceDays(),
        1,
        new Tolerance(config.toleranceAmount(), config.tolerancePercent()),
        config.missedInstalmentsToBreach(),
        reminders.daysBefore());
  }

  static OutcomeRule of(PromiseConfig config, ReminderConfig reminders) {
    return new OutcomeRule(
        config.graceDays(),
        0,
        new Tolerance(config.toleranceAmount(), config.tolerancePercent()),
        1,
        reminders.daysBefore());
  }

  /** The last business date on which a payment is in time. */
  LocalDate lastInTime(LocalDate firstDayAfterGrace) {
    return firstDayAfterGrace.minusDays(1L - daysCountedAfterGrace);
  }
}
