package dev.amends.plan.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What an agent may agree to alone. */
@ConfigMapping(prefix = "amends.plan.approval")
public interface ApprovalConfig {

  /** A promise due within so many days of being made needs no second person. */
  @WithDefault("14")
  @Min(0)
  int promiseDaysMax();

  /** A plan of up to so many instalments needs no second person; 0: every plan does. */
  @WithDefault("0")
  @Min(0)
  int instalmentsMax();
}
