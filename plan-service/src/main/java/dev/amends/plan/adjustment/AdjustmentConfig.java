package dev.amends.plan.adjustment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How breached plans are adjusted. */
@ConfigMapping(prefix = "amends.plan.adjustment")
public interface AdjustmentConfig {

  /** Length of the payment holiday of a deferred plan, in months. */
  @WithDefault("3")
  @Min(1)
  @Max(12)
  int holidayMonths();
}
