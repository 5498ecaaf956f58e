package dev.amends.contact.contactlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits of the contact log. */
@ConfigMapping(prefix = "amends.contact.log")
interface ContactLogConfig {

  /** Number of unanswered attempts in a row that lead to a letter. */
  @WithDefault("4")
  @Min(1)
  int retriesMax();

  /** Time from such a letter to the next attempt. */
  @WithDefault("P7D")
  @DurationMin(hours = 1)
  Duration letterWait();

  /** Longest time from the start of a contact until it is logged. */
  @WithDefault("P7D")
  @DurationMin(minutes = 1)
  Duration backdatingMax();

  /** Latest due date of a promise, in days after the lender's business date. */
  @WithDefault("60")
  @Min(1)
  int promiseDaysMax();
}
