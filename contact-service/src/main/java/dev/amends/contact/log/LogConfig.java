package dev.amends.contact.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** What follows where nobody answers. */
@ConfigMapping(prefix = "amends.contact.log")
interface LogConfig {

  /** Unanswered attempts in a row that lead to a letter. */
  @WithDefault("4")
  @Min(1)
  int retriesMax();

  /** How long after such a letter the next attempt is made. */
  @WithDefault("P7D")
  @DurationMin(hours = 1)
  Duration letterWait();
}
