package dev.amends.contact.verification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much it takes to know whom one talks with, and for how long one knows it. */
@ConfigMapping(prefix = "amends.contact.verification")
interface VerificationConfig {

  /** Details beside the full name that must be right. */
  @WithDefault("2")
  @Min(1)
  int detailsMin();

  /** Details that may be wrong; one more, and it is somebody else. */
  @WithDefault("1")
  @Min(0)
  int wrongMax();

  /** A talk lasts no longer; after that the identity is checked again. */
  @WithDefault("PT2H")
  @DurationMin(minutes = 1)
  Duration talk();
}
