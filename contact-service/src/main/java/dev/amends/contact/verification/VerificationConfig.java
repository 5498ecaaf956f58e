package dev.amends.contact.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** The number of details that an identity check needs, and its validity. */
@ConfigMapping(prefix = "amends.contact.verification")
interface VerificationConfig {

  /** Details that must be correct, besides the full name. */
  @WithDefault("2")
  @Min(1)
  int detailsMin();

  /** Details that may be wrong; with one more, the other party counts as a third party. */
  @WithDefault("1")
  @Min(0)
  int wrongMax();

  /** The longest conversation; afterwards the identity must be checked again. */
  @WithName("talk")
  @WithDefault("PT2H")
  @DurationMin(minutes = 1)
  Duration conversationMax();
}
