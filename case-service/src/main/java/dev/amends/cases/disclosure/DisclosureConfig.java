package dev.amends.cases.disclosure;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;

/** The limit on disclosures of identity numbers. */
@ConfigMapping(prefix = "amends.cases.identity-disclosure")
public interface DisclosureConfig {
  /** The number of disclosures to one person within an hour. */
  @Min(0)
  int perHour();
}
