package dev.amends.cases.strategy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the ladder waits for borrowers in difficulty. Public because the validator needs it. */
@ConfigMapping(prefix = "amends.cases.hardship")
public interface HardshipConfig {

  /**
   * Days of the business date during which the ladder waits for an assessment; then a supervisor
   * decides.
   */
  @WithDefault("14")
  int waitDays();

  /** Days of the business date during which the ladder rests when a case becomes class B. */
  @WithDefault("14")
  int offerDays();
}
