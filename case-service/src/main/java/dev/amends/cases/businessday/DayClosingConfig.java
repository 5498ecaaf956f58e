package dev.amends.cases.businessday;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the end of a business day is worked through. */
@ConfigMapping(prefix = "amends.cases.business-day")
interface DayClosingConfig {

  /** Cases that are reviewed in one transaction. */
  @WithDefault("1000")
  int casesAtOnce();
}
