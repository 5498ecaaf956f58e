package dev.amends.plan.payoff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Limits of pay-off quotes. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.plan.payoff")
public interface PayoffConfig {

  /** The largest number of days for which a quote is valid. */
  @WithDefault("30")
  @Min(0)
  int validDaysMax();
}
