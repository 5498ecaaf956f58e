package dev.amends.contact.aftercare;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Rules on what follows a cure. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.contact.aftercare")
public interface AftercareConfig {

  /** How many days before its due date a borrower is reminded of a payment. */
  @Min(0)
  @WithDefault("3")
  int reminderDays();

  /** Pause between two searches for reminders that are due. */
  @WithDefault("PT1M")
  Duration reminderPause();
}
