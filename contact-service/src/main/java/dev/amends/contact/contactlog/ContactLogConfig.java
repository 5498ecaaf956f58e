package dev.amends.contact.contactlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** What may be logged, and what follows where nobody answers. */
@ConfigMapping(prefix = "amends.contact.log")
interface ContactLogConfig {

  /** Unanswered attempts in a row that lead to a letter. */
  @WithDefault("4")
  @Min(1)
  int retriesMax();

  /** How long after such a letter the next attempt is made. */
  @WithDefault("P7D")
  @DurationMin(hours = 1)
  Duration letterWait();

  /** How long after it began a contact may be logged at the latest. */
  @WithDefault("P7D")
  @DurationMin(minutes = 1)
  Duration backdatingMax();

  /** Days after the lender's business date on which a promise may be due at the latest. */
  @WithDefault("60")
  @Min(1)
  int promiseDaysMax();
}
