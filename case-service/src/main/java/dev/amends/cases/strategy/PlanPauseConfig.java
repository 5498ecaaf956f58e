package dev.amends.cases.strategy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the ladder waits for others to act on a plan. Public because the validator needs it. */
@ConfigMapping(prefix = "amends.cases.plans")
public interface PlanPauseConfig {

  /**
   * Days for which an undecided proposal pauses the ladder after the day by which it is to be
   * decided.
   */
  @WithDefault("14")
  int proposalDays();

  /** Days for which a case is on hold until the lender reports what a settlement waived. */
  @WithDefault("30")
  int settlementDays();
}
