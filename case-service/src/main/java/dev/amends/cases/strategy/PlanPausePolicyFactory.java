package dev.amends.cases.strategy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Creates the rules on waiting for plans from their configuration; an invalid value prevents
 * startup.
 */
class PlanPausePolicyFactory {
  private static final String PREFIX = "amends.cases.plans.";

  @Produces
  @Singleton
  @Startup
  PlanPausePolicy planPauses(PlanPauseConfig config) {
    return new PlanPausePolicy(
        checked("proposal-days", config.proposalDays()),
        checked("settlement-days", config.settlementDays()));
  }

  private static int checked(String key, int days) {
    if (days < 0 || days > PlanPausePolicy.DAYS_MAX) {
      throw new IllegalArgumentException(
          PREFIX + key + " must be 0 to " + PlanPausePolicy.DAYS_MAX + " (was " + days + ")");
    }
    return days;
  }
}
