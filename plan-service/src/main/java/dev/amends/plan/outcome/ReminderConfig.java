package dev.amends.plan.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** When a borrower is reminded of a payment that is due soon. */
@ConfigMapping(prefix = "amends.plan.reminder")
interface ReminderConfig {

  /** Days before the due date; 0 for no reminders. */
  @WithDefault("3")
  @Min(0)
  @Max(31)
  int daysBefore();
}
