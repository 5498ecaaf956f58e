package dev.amends.cases.hardship;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How soon a hardship review is to be decided. Public because the validator needs it. */
@ConfigMapping(prefix = "amends.cases.hardship.review")
public interface HardshipReviewConfig {

  /** Days after the due day until the decision counts as late, 1 to 30. */
  @WithDefault("2")
  @Min(1)
  @Max(30)
  int decisionDays();
}
