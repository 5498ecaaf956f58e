package dev.amends.cases.strategy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the rules on hardship from their configuration; an invalid value prevents startup. */
class HardshipPolicyFactory {
  private static final String PREFIX = "amends.cases.hardship.";

  @Produces
  @Singleton
  @Startup
  HardshipPolicy hardship(HardshipConfig config) {
    return new HardshipPolicy(
        checked("wait-days", config.waitDays()), checked("offer-days", config.offerDays()));
  }

  private static int checked(String key, int days) {
    if (days < 0 || days > HardshipPolicy.DAYS_MAX) {
      throw new IllegalArgumentException(
          PREFIX + key + " must be 0 to " + HardshipPolicy.DAYS_MAX + " (was " + days + ")");
    }
    return days;
  }
}
